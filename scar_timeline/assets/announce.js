// Tells screen readers what a tap changed. One live region for every screen: it is read out only if it stays.
const STAYS_MS = 7000; // after that nobody should meet the words a second time
let later = 0;

/** @param {string} words a sentence that stands on the screen */
export function announce(words) {
  const region = document.getElementById("announce");
  if (!region) return;
  region.textContent = words;
  clearTimeout(later);
  later = window.setTimeout(() => region.replaceChildren(), STAYS_MS);
}
