// What a person ticks or sorts stays in this tab: fields marked data-kept keep their value from screen to screen, ways
// marked data-keeps-picks take the ticked ids along, and ways marked data-keeps-choice the code of the choice.
import { keep, kept } from "./tab.js";

const CODE = "p"; // the address's parameter for the choice

export function startChoices() {
  const values = kept();
  for (const field of fields()) {
    if (field.type === "checkbox") field.checked = values[field.name] === "on";
    else if (field.type === "radio") field.checked = values[field.name] === field.value;
  }
  showPicks();
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !("kept" in field.dataset)) return;
    const now = kept();
    if (field.type === "checkbox" && !field.checked) delete now[field.name];
    else now[field.name] = field.type === "checkbox" ? "on" : field.value;
    keep(now);
    showPicks();
  });
}

function fields() {
  return /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[data-kept]"));
}

/**
 * The ids picked from a list, in the list's order: fields say data-kept="q" and data-id; a sorted card counts where its
 * chosen answer is marked data-counts.
 * @param {string} list
 */
export function picked(list) {
  const ids = [...fields()].filter((field) => field.dataset.kept === list && field.checked && "counts" in field.dataset);
  return [...new Set(ids.map((field) => field.dataset.id ?? ""))];
}

// Lists of what was picked: all lines are there, those that were not picked are hidden.
function showPicks() {
  for (const line of document.querySelectorAll("[data-when-picked]")) {
    const [list = "", id = ""] = (line.getAttribute("data-when-picked") ?? "").split(":");
    if (line instanceof HTMLElement) line.hidden = !picked(list).includes(id);
  }
  const parameters = ["q", "v"].map((list) => /** @type {const} */ ([list, picked(list).join(".")]));
  for (const way of document.querySelectorAll("a[data-keeps-picks]")) {
    if (!(way instanceof HTMLAnchorElement)) continue;
    const address = new URL(way.href);
    for (const [list, ids] of parameters) {
      if (ids) address.searchParams.set(list, ids);
      else address.searchParams.delete(list);
    }
    way.href = address.href;
  }
}

/**
 * Another choice was made: the address and all ways to other screens carry its code. No history entry, so Back leaves
 * the page as people expect.
 * @param {string} code
 */
export function carryChoice(code) {
  const address = new URL(location.href);
  if (address.searchParams.get(CODE) !== code) {
    address.searchParams.set(CODE, code);
    history.replaceState(history.state, "", address);
  }
  for (const way of document.querySelectorAll("a[data-keeps-choice]")) {
    if (!(way instanceof HTMLAnchorElement)) continue;
    const to = new URL(way.href);
    to.searchParams.set(CODE, code);
    way.href = to.href;
  }
}
