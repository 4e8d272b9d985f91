// A second choice beside the first. Rows and sentences are Python's; here they are looked up. The page alone keeps it.
import { part } from "./render.js";

/** @param {HTMLElement} root */
const box = (root) => /** @type {HTMLDetailsElement} */ (part(root, "second"));

/** @param {HTMLElement} root */
const lists = (root) => /** @type {[HTMLSelectElement, HTMLSelectElement]} */ ([...box(root).querySelectorAll("select")]);

/**
 * @param {HTMLElement} root
 * @param {() => void} changed
 */
export function startSecond(root, changed) {
  const details = box(root);
  details.addEventListener("toggle", changed);
  details.addEventListener("change", () => {
    details.dataset.picked = "";
    changed();
  });
}

/**
 * @param {HTMLElement} root
 * @param {import("./bundle.js").Bundle} bundle
 * @param {import("./bundle.js").Scenario} first
 */
export function showSecond(root, bundle, first) {
  const [type, severity] = lists(root);
  if (!box(root).open || first.weeks.length === 0) return;
  const { row, second, differs } = first; // they come behind the rest of a course
  if (second && !("picked" in box(root).dataset)) [type.value, severity.value] = /** @type {[string, string]} */ (second.split("."));
  const key = `${type.value}.${severity.value}`;
  part(root, "first-row").innerHTML = row ?? "";
  part(root, "second-row").innerHTML = (row && bundle.scenarios[key]?.row) ?? "";
  part(root, "difference").innerHTML = bundle.lines[differs?.[key] ?? -1] ?? "";
}
