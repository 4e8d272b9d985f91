// Finds rows of a long table by a word and by kind. What is typed stays here.

export function startFilters() {
  for (const filters of document.querySelectorAll("[data-filters]")) {
    const list = document.getElementById(filters.getAttribute("data-filters") ?? "");
    if (list) filters.addEventListener("input", () => filter(filters, list));
  }
}

/**
 * @param {Element} filters
 * @param {HTMLElement} list
 */
function filter(filters, list) {
  const word = filters.querySelector("input")?.value.trim().toLowerCase() ?? "";
  const kinds = [...filters.querySelectorAll("select")].map((select) => select.value).filter(Boolean);
  let found = 0;
  for (const row of list.querySelectorAll("[data-tags]")) {
    const tags = (row.getAttribute("data-tags") ?? "").split(" ");
    const fits = kinds.every((kind) => tags.includes(kind)) && (row.textContent ?? "").toLowerCase().includes(word);
    if (row instanceof HTMLElement) row.hidden = !fits;
    if (fits) found += 1;
  }
  const nothing = list.querySelector("[data-part='nothing-found']");
  if (nothing instanceof HTMLElement) nothing.hidden = found > 0;
}
