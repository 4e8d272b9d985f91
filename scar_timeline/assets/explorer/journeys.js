// One person at a time, in a fixed mixed order, then all again; and the line that would be worth it.
import { part } from "./render.js";

const ORDER = [7, 2, 10, 5, 12, 1, 8, 4, 11, 3, 9, 6]; // mixed, so that the first is neither the best nor the worst

/**
 * @param {HTMLElement} root
 * @param {import("./bundle.js").Scenario} scenario
 * @param {number} turn from 1 to 12; 0 shows all
 * @param {Record<string, string>} words
 */
export function showJourney(root, scenario, turn, words) {
  const number = ORDER[turn - 1] ?? 0;
  const picture = part(root, "picture");
  picture.classList.toggle("one", number > 0);
  for (const line of picture.querySelectorAll("[data-journey], [data-dot]")) {
    const mine = line.getAttribute("data-journey") ?? line.getAttribute("data-dot");
    line.classList.toggle("shown", Number(mine) === number);
  }
  part(root, "journey").textContent = scenario.journeys[number - 1] ?? "";
  part(root, "all").hidden = number === 0;
  part(root, "another").textContent = (number ? words.next : words.another) ?? "";
}

/**
 * @param {HTMLElement} root
 * @param {import("./bundle.js").Scenario} scenario
 * @param {string} worth its name; empty for none
 */
export function showWorth(root, scenario, worth) {
  const line = scenario.worth[worth];
  for (const button of part(root, "worth_card").querySelectorAll("[data-worth]")) {
    button.setAttribute("aria-pressed", String(button.getAttribute("data-worth") === worth));
  }
  for (const name of ["undo", "print-line"]) part(root, name).hidden = !line;
  const mark = part(root, "worth-line");
  mark.hidden = !line;
  const dots = part(root, "result").querySelector(".dots");
  dots?.querySelector(".split")?.remove();
  if (!line) return;
  mark.style.top = `${100 - line.share}%`;
  const [reach, miss] = line.says;
  const [clear, little] = [document.createElement("b"), document.createElement("b")];
  clear.className = "clear";
  little.className = "little";
  clear.textContent = reach;
  little.textContent = miss;
  part(root, "answer").replaceChildren(clear, " ", little);
  const bar = document.createElement("i");
  bar.className = "split";
  dots?.insertBefore(bar, dots.children[line.reached[scenario.judged] ?? 0] ?? null);
}
