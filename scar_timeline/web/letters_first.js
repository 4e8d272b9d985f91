(() => {
  // Stands after the style that brings the letters: they are there, but a browser takes them apart on the side and would
  // set the first words in others meanwhile, and then again. Words wait for that, a moment at most. The front page, whose
  // pictures come first, brings no letters and waits for none.
  const root = document.documentElement;
  const show = () => delete root.dataset.letters;
  if (!document.fonts || !document.querySelector("link[data-letters]")) return;
  root.dataset.letters = "awaited";
  setTimeout(show, 200);
  document.fonts.load('1em "Source Sans 3"').then(show, show);
})();
