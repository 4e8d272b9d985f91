// The chosen week: one line through the lanes, the dots on the twelve lines, the counts beside them, a window into the
// skin and one sentence. All words and counts are Python's; here they are looked up and put in place.
import { part } from "./render.js";

const DRAG_STARTS_AT_PX = 8; // nearer, and it may still become a scroll

/**
 * @param {HTMLElement} root
 * @param {import("./bundle.js").Bundle} bundle
 * @param {import("./bundle.js").Scenario} scenario
 * @param {number} week
 * @param {string} worth the line that would be worth it; empty for none
 */
export function showWeek(root, bundle, scenario, week, worth) {
  const entry = scenario.weeks[week];
  if (!entry) return;
  const words = (/** @type {number} */ place) => bundle.lines[place] ?? "";
  const last = scenario.weeks.length - 1;
  const left = `${(100 * week) / last}%`;
  part(root, "week-line").style.left = left;
  part(root, "thumb").style.left = left;
  const [little, some] = entry.parts;
  for (const dot of part(root, "week-line").querySelectorAll("[data-dot]")) {
    const number = Number(dot.getAttribute("data-dot"));
    const is = number <= little ? "little" : number <= little + some ? "some" : "clear";
    if (dot instanceof HTMLElement) {
      dot.className = `dot ${is}`;
      dot.style.top = `${100 - (entry.shares[number - 1] ?? 0)}%`;
      dot.style.setProperty("--aside", String(entry.asides[number - 1] ?? 0));
    }
  }
  part(root, "at").textContent = words(entry.at);
  part(root, "week-now").textContent = words(entry.now);
  part(root, "week-says").textContent = words(entry.says);
  const gutter = part(root, "gutter");
  const line = scenario.worth[worth];
  const counts = line ? reachCounts(bundle, line, week) : words(entry.gutter);
  if (gutter.dataset.shows !== counts) {
    gutter.dataset.shows = counts;
    gutter.innerHTML = counts;
    part(root, "bar-counts").innerHTML = gutter.querySelector(".in-parts")?.innerHTML ?? "";
  }
  const slider = /** @type {HTMLInputElement} */ (part(root, "week"));
  slider.value = String(week);
  slider.setAttribute("aria-valuetext", words(entry.says));
  /** @type {HTMLButtonElement} */ (part(root, "week-back")).disabled = week === 0;
  /** @type {HTMLButtonElement} */ (part(root, "week-on")).disabled = week === last;
  showWindow(root, scenario, week);
}

/**
 * Marks the window into the skin that shows a week.
 * @param {HTMLElement} root
 * @param {import("./bundle.js").Scenario} scenario
 * @param {number} week
 */
export function showWindow(root, scenario, week) {
  const now = String(scenario.weeks[week]?.window);
  for (const window of part(root, "windows").querySelectorAll("[data-window]")) {
    window.toggleAttribute("data-now", window.getAttribute("data-window") === now);
  }
}

/**
 * @param {import("./bundle.js").Bundle} bundle
 * @param {import("./bundle.js").Worth} line
 * @param {number} week
 */
function reachCounts(bundle, line, week) {
  const [reach, miss] = bundle.reach[line.reached[week] ?? 0] ?? ["", ""];
  const top = 100 - line.share;
  return `<p class="clear reach" style="top:${top}%"><b>${reach}</b></p><p class="little miss" style="top:${top}%"><b>${miss}</b></p>`
    + `<p class="in-parts"><span class="clear">${reach}</span> <span class="little">${miss}</span></p>`;
}

/**
 * Drag sideways or tap on the lanes or the rail; a swipe that becomes a scroll leaves the week as it was.
 * @param {HTMLElement} root
 * @param {() => HTMLElement | null} axis what spans the weeks
 * @param {number} last week
 * @param {(week: number) => void} turn
 */
export function answerDrags(root, axis, last, turn) {
  /** @type {{x: number, y: number, drags: boolean} | null} */
  let down = null;
  const to = (/** @type {PointerEvent} */ event) => {
    const box = axis()?.getBoundingClientRect();
    if (box) turn(Math.round(((event.clientX - box.left) / box.width) * last));
  };
  root.addEventListener("pointerdown", (event) => {
    const on = event.target instanceof Element && event.target.closest("[data-part='plot'], .rail, .track");
    down = on && event.isPrimary ? { x: event.clientX, y: event.clientY, drags: false } : null;
  });
  root.addEventListener("pointermove", (event) => {
    if (!down) return;
    const [dx, dy] = [Math.abs(event.clientX - down.x), Math.abs(event.clientY - down.y)];
    down.drags ||= dx > DRAG_STARTS_AT_PX && dx > dy;
    if (down.drags) to(event);
  });
  root.addEventListener("pointerup", (event) => {
    if (down && !down.drags && Math.abs(event.clientY - down.y) < DRAG_STARTS_AT_PX) to(event);
    down = null;
  });
  root.addEventListener("pointercancel", () => { down = null; });
}
