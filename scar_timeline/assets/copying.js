// A button copies words that stand beside it: of what is marked data-copies, what is marked data-copied.

export function startCopying() {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-action='copy']") : null;
    const place = button?.closest("[data-copies]");
    const words = place?.querySelector("[data-copied]");
    if (place && words) copy(words, place);
  });
}

/**
 * Says "Copied" only when it was. Where the page may not copy (plain http), the words are marked for the reader's own
 * copy, and it is said how: what was copied before must not be taken for them.
 * @param {Element} words
 * @param {Element} place
 */
async function copy(words, place) {
  const says = (/** @type {string} */ part, /** @type {boolean} */ shows) => {
    const line = place.querySelector(`[data-part='${part}']`);
    if (line instanceof HTMLElement) line.hidden = !shows;
  };
  const copied = await navigator.clipboard?.writeText(words.textContent ?? "").then(() => true, () => false) ?? false;
  if (!copied) getSelection()?.selectAllChildren(words);
  says("copied", copied);
  says("copy-yourself", !copied);
}
