// Courses that are not the usual one. Each is fetched when it is first needed, the chosen kind first and all kinds behind
// it, and kept: Python has drawn and worded it. Without a connection what is kept still works.
import { scenarioKey } from "./choice.js";

/** @typedef {import("./bundle.js").Bundle} Bundle */
/** @typedef {import("./choice.js").Choice} Choice */

const ALL_KINDS_AFTER_MS = 700; // who steps on asks for no course that they only pass

/** @type {Map<string, Bundle>} */
const keptCourses = new Map(); // of a course all kinds by its name, one kind by its name and the kind's
/** @type {Set<string>} */
const askedCourses = new Set();

/**
 * Whether a choice has the usual course: chosen as such, or because it is the usual one of this severity.
 * @param {Bundle} bundle
 * @param {Choice} choice
 */
export function hasUsualCourse(bundle, choice) {
  const scenario = bundle.scenarios[scenarioKey(choice) ?? ""];
  return !choice.course || !scenario || scenario.weeks.length === 0 || bundle.courses[scenario.usual]?.course === choice.course;
}

/**
 * Whether two choices are drawn alike; their views do not count.
 * @param {Bundle} bundle
 * @param {Choice} one
 * @param {Choice} other
 */
export function isSameTimeline(bundle, one, other) {
  if (scenarioKey(one) !== scenarioKey(other)) return false;
  return one.course === other.course || (hasUsualCourse(bundle, one) && hasUsualCourse(bundle, other));
}

/**
 * The bundle that holds a choice; null where its course is not loaded.
 * @param {Bundle} bundle
 * @param {Choice} choice
 */
export function holderOf(bundle, choice) {
  if (hasUsualCourse(bundle, choice)) return bundle;
  return keptCourses.get(choice.course) ?? keptCourses.get(`${choice.course} ${scenarioKey(choice)}`) ?? null;
}

/**
 * Fetches the course of a choice.
 * @param {Bundle} bundle
 * @param {string} path where courses are found
 * @param {Choice} choice
 * @param {{arrived: (pack: Bundle) => void, failed: () => void, stays: () => boolean}} news `stays`: whether it is the course still
 */
export async function fetchCourse(bundle, path, choice, news) {
  const name = `${choice.course} ${scenarioKey(choice)}`;
  if (askedCourses.has(name)) return;
  askedCourses.add(name);
  try {
    const one = await loadCourse(bundle, `${path}/${choice.course}/${scenarioKey(choice)}.json`);
    keptCourses.set(name, one);
    news.arrived(one);
  } catch {
    news.failed();
    return;
  } finally {
    askedCourses.delete(name);
  }
  await new Promise((resolve) => setTimeout(resolve, ALL_KINDS_AFTER_MS));
  if (!news.stays() || keptCourses.has(choice.course) || askedCourses.has(choice.course)) return;
  askedCourses.add(choice.course);
  await loadCourse(bundle, `${path}/${choice.course}.json`).then(
    (all) => {
      keptCourses.set(choice.course, all);
      news.arrived(all);
    },
    () => {}, // what is needed of it is asked for again
  );
  askedCourses.delete(choice.course);
}

/**
 * @param {Bundle} bundle
 * @param {string} address
 * @returns {Promise<Bundle>}
 */
async function loadCourse(bundle, address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`course: ${answer.status}`);
  return { ...bundle, ...(await answer.json()) };
}
