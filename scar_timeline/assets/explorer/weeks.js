// The week scrubber: moves the line in the picture and shows the drawing and sentences that Python gave the week.
import { part } from "./render.js";

/**
 * @param {HTMLElement} root
 * @param {import("./bundle.js").Bundle} bundle
 * @param {import("./bundle.js").Scenario} scenario
 * @param {number} week
 */
export function showWeek(root, bundle, scenario, week) {
  const entry = scenario.weeks[week];
  const stage = entry && bundle.stages[entry[0]];
  if (!entry || !stage) return;
  const [position = "", counts = ""] = [bundle.lines[entry[1]], bundle.lines[entry[2]]];
  const process = part(root, "process");
  if (process.dataset.stage !== String(entry[0])) {
    process.dataset.stage = String(entry[0]);
    process.innerHTML = stage.drawing;
  }
  part(root, "week-says").textContent = `${position} ${stage.sentence} ${counts}`;
  const slider = /** @type {HTMLInputElement} */ (part(root, "week"));
  slider.value = String(week);
  slider.setAttribute("aria-valuetext", position);
  /** @type {HTMLButtonElement} */ (part(root, "week-back")).disabled = week === 0;
  /** @type {HTMLButtonElement} */ (part(root, "week-on")).disabled = week === scenario.weeks.length - 1;
  const mark = part(root, "picture").querySelector(".week-mark");
  mark?.setAttribute("display", week === 0 ? "none" : "inline");
  mark?.setAttribute("transform", `translate(${week * Number(mark.getAttribute("data-week-width"))} 0)`);
}
