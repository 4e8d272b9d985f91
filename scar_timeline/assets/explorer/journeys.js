// "Another person": one journey at a time, in their order, then all again; and the range on request.
import { part } from "./render.js";

/**
 * @param {HTMLElement} root
 * @param {import("./bundle.js").Scenario} scenario
 * @param {number} number of the journey; 0 shows all
 */
export function showJourney(root, scenario, number) {
  const picture = part(root, "picture");
  picture.classList.toggle("one", number > 0);
  for (const line of picture.querySelectorAll("[data-journey]")) {
    line.classList.toggle("shown", Number(line.getAttribute("data-journey")) === number);
  }
  part(root, "journey").textContent = scenario.journeys[number - 1] ?? "";
  part(root, "all").hidden = number === 0;
}

/**
 * @param {HTMLElement} root
 * @param {boolean} on
 * @param {Record<string, string>} words
 */
export function showRange(root, on, words) {
  part(root, "picture").querySelector(".range")?.setAttribute("display", on ? "inline" : "none");
  const button = part(root, "range");
  button.setAttribute("aria-pressed", String(on));
  button.textContent = (on ? words.range_hide : words.range) ?? "";
}
