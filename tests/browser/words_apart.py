"""Finds words of the explorer that lie on each other, leave the screen, or are too small at arm's length."""

PHONE_PX, TABLET_PX = 14, 15
"""The smallest words on a phone and on a tablet."""

WORDS_APART = """([phone, tablet]) => {
  const found = [];
  const places = ".lane-paper, .chip, .worth, .windows-place, .scrubber, .answer-box, [data-part=facts]";
  const written = node => node.nodeType === Node.TEXT_NODE && node.textContent.trim();
  const words = [...document.querySelectorAll(`.explorer :is(${places}) *`)]
    .filter(e => [...e.childNodes].some(written) && e.checkVisibility())
    .filter(e => !e.closest(".unseen, .article-span, .top-up") && getComputedStyle(e).clipPath === "none")
    .map(e => [e, [...e.childNodes].filter(written).flatMap(node => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    })]);
  const above = e => e.closest(".scrubber, .chip") !== null; // stand over the page, which scrolls below them
  const name = e => e.textContent.trim().slice(0, 30);
  words.forEach(([one, boxes], place) => {
    const smallest = innerWidth < 656 ? phone : tablet;
    const size = parseFloat(getComputedStyle(one).fontSize);
    const lap = Math.max(7, .3 * size); // boxes of lines set close overlap, their letters do not
    if (size < smallest) found.push(`${name(one)} is too small`);
    for (const box of boxes) {
      if (box.right > innerWidth + 1 || box.left < -1) found.push(`${name(one)} leaves the screen`);
      for (const [other, others] of words.slice(place + 1)) {
        if (above(one) !== above(other)) continue;
        for (const at of others) {
          const across = Math.min(box.right, at.right) - Math.max(box.left, at.left);
          const down = Math.min(box.bottom, at.bottom) - Math.max(box.top, at.top);
          if (across > 2 && down > lap) found.push(`${name(one)} lies on ${name(other)}`);
        }
      }
    }
  });
  const chip = document.querySelector(".explorer .chip").getBoundingClientRect();
  for (const way of document.querySelectorAll("#bar :is(a, summary, span, button)")) {
    const box = way.getBoundingClientRect();
    const across = Math.min(box.right, chip.right) - Math.max(box.left, chip.left);
    const down = Math.min(box.bottom, chip.bottom) - Math.max(box.top, chip.top);
    const meets = across > 0 && down > 0 && way.checkVisibility() && !way.matches(".skip");
    if (meets) found.push(`the choice lies on ${name(way)} of the bar`);
  }
  return [...new Set(found)];
}"""
