// The two steppers of the course. Where a step leads, and why one does not, is Python's; here it is looked up.
import { readChoice, scenarioKey } from "./choice.js";
import { hasUsualCourse } from "./courses.js";
import { part } from "./render.js";

/** @typedef {import("./bundle.js").Bundle} Bundle */
/** @typedef {import("./choice.js").Choice} Choice */

/**
 * Where the steppers stand. With one session the spacing that stood there before stays: `1x6` and `1x4` are one course.
 * @param {HTMLElement} root
 * @param {Bundle} bundle
 * @param {Choice} choice
 */
function standOf(root, bundle, choice) {
  const stood = part(root, "course-step").dataset.stand ?? "";
  const usual = bundle.scenarios[scenarioKey(choice) ?? ""]?.usual ?? "";
  const course = choice.course || usual;
  return bundle.courses[stood]?.course === bundle.courses[course]?.course ? stood : course;
}

/**
 * Shows the course of a choice in the steppers; nothing where no course is drawn.
 * @param {HTMLElement} root
 * @param {Bundle} bundle
 * @param {Choice} choice
 */
export function showSteppers(root, bundle, choice) {
  const box = part(root, "course-step");
  const scenario = bundle.scenarios[scenarioKey(choice) ?? ""];
  const draws = scenario !== undefined && scenario.weeks.length > 0;
  if (box.hidden === draws) box.hidden = !draws;
  const buttons = box.querySelectorAll("[data-course-step]");
  const name = standOf(root, bundle, choice);
  const stand = bundle.courses[name];
  if (!draws || !stand || buttons.length === 0) return;
  if (box.dataset.stand !== name) putWords(part(root, "course-stop"), ""); // it was said of where they stood before
  box.dataset.stand = name;
  putWords(part(root, "course-says"), stand.says);
  putWords(part(root, "course-sessions"), stand.sessions);
  putWords(part(root, "course-weeks"), stand.weeks);
  for (const button of buttons) {
    button.setAttribute("aria-disabled", String(!(/** @type {string} */ (button.getAttribute("data-course-step")) in stand.steps)));
  }
  part(root, "course-unusual").hidden = hasUsualCourse(bundle, choice);
  putWords(part(root, "course-back"), scenario.back);
}

/**
 * A finger has come down on a stepper: the course it leads to may be asked for while it rests on the glass.
 * @param {HTMLElement} root
 * @param {() => Bundle | null} loaded
 * @param {(choice: Choice) => void} touched with the course that a step would lead to
 */
export function answerTouchedSteps(root, loaded, touched) {
  root.addEventListener("pointerdown", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-course-step]") : null;
    const bundle = loaded();
    if (!bundle || !button) return;
    const choice = readChoice(root);
    const next = bundle.courses[standOf(root, bundle, choice)]?.steps[button.getAttribute("data-course-step") ?? ""];
    const course = bundle.courses[next ?? ""]?.course;
    if (course) touched({ ...choice, course });
  });
}

/**
 * One step; gives the course it leads to, or null where it ends here, and says why.
 * @param {HTMLElement} root
 * @param {Bundle} bundle
 * @param {Choice} choice
 * @param {string} to
 */
export function takeStep(root, bundle, choice, to) {
  const here = standOf(root, bundle, choice);
  const next = bundle.courses[here]?.steps[to];
  putWords(part(root, "course-stop"), bundle.courses[next ?? here]?.stops[to] ?? "");
  if (!next) return null;
  part(root, "course-step").dataset.stand = next;
  return bundle.courses[next]?.course ?? null;
}

/**
 * That the course is on its way, or cannot come; no words when it is there.
 * @param {HTMLElement} root
 * @param {string} words
 */
export function sayIsLate(root, words) {
  const place = root.querySelector("[data-part='course-late']");
  if (!place) return;
  putWords(place, words);
  if (words) place.scrollIntoView({ block: "nearest" }); // who tapped a card may not see it
}

/**
 * @param {Element} place
 * @param {string} words
 */
function putWords(place, words) {
  if (place.textContent !== words) place.textContent = words;
}
