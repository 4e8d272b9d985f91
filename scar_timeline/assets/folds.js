// Closed parts: the one an address names opens, and a word finds rows and parts. What is typed stays here.

export function startFolds() {
  openNamed();
  addEventListener("hashchange", openNamed);
  for (const filters of document.querySelectorAll("[data-filters]")) {
    const list = document.getElementById(filters.getAttribute("data-filters") ?? "");
    if (list) filters.addEventListener("input", () => filter(filters, list));
  }
}

/** A browser opens what lies around the place that an address names, but not the place itself. */
function openNamed() {
  const named = document.getElementById(location.hash.slice(1));
  if (!(named instanceof HTMLDetailsElement)) return;
  named.open = true;
  named.scrollIntoView();
}

/**
 * @param {Element} filters
 * @param {HTMLElement} list of closed parts, some with a table in them
 */
function filter(filters, list) {
  const word = filters.querySelector("input")?.value.trim().toLowerCase() ?? "";
  const fits = (/** @type {Element} */ part) => (part.textContent ?? "").toLowerCase().includes(word);
  let found = 0;
  for (const fold of /** @type {NodeListOf<HTMLDetailsElement>} */ (list.querySelectorAll(".fold"))) {
    const rows = /** @type {HTMLElement[]} */ ([...fold.querySelectorAll("tbody tr")]);
    for (const row of rows) row.hidden = !fits(row);
    fold.hidden = !(rows.length > 0 ? rows.some((row) => !row.hidden) : fits(fold));
    fold.open = word !== "" && !fold.hidden;
    found += Number(!fold.hidden);
  }
  const nothing = list.querySelector("[data-part='nothing-found']");
  if (nothing instanceof HTMLElement) nothing.hidden = found > 0;
}
