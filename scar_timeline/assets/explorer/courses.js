// Courses that are not the usual one. Each is fetched when it is first needed, the chosen kind first and all kinds behind
// it, and kept: Python has drawn and worded it. Without a connection what is kept still works.
import { scenarioKey } from "./choice.js";

/** @typedef {import("./bundle.js").Bundle} Bundle */
/** @typedef {import("./choice.js").Choice} Choice */

const ALL_KINDS_AFTER_MS = 700; // who steps on asks for no course that they only pass

/** @type {WeakMap<Bundle, Map<string, Bundle>>} */
const keptOfBundle = new WeakMap(); // of a course all kinds by its name, one kind by its name and the kind's
/** @type {Set<string>} */
const askedCourses = new Set(); // addresses

/** @param {Bundle} bundle whose people it is of: studies', or this clinic's */
function keptCourses(bundle) {
  const kept = keptOfBundle.get(bundle) ?? new Map();
  keptOfBundle.set(bundle, kept);
  return kept;
}

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
  const kept = keptCourses(bundle);
  return kept.get(choice.course) ?? kept.get(`${choice.course} ${scenarioKey(choice)}`) ?? null;
}

/**
 * Fetches the course of a choice.
 * @param {Bundle} bundle
 * @param {string} path where courses are found
 * @param {Choice} choice
 * @param {{arrived: (pack: Bundle) => void, failed: () => void, stays: () => boolean}} news `stays`: whether it is the course still
 */
export async function fetchCourse(bundle, path, choice, news) {
  const kept = keptCourses(bundle);
  const address = `${path}/${choice.course}`;
  const ofKind = `${address}/${scenarioKey(choice)}.json`;
  if (askedCourses.has(ofKind)) return;
  askedCourses.add(ofKind);
  try {
    const one = await loadCourse(bundle, ofKind);
    kept.set(`${choice.course} ${scenarioKey(choice)}`, one);
    news.arrived(one);
  } catch {
    news.failed();
    return;
  } finally {
    askedCourses.delete(ofKind);
  }
  await new Promise((resolve) => setTimeout(resolve, ALL_KINDS_AFTER_MS));
  const ofAll = `${address}.json`;
  if (!news.stays() || kept.has(choice.course) || askedCourses.has(ofAll)) return;
  askedCourses.add(ofAll);
  await loadCourse(bundle, ofAll).then(
    (all) => {
      kept.set(choice.course, all);
      news.arrived(all);
    },
    () => {}, // what is needed of it is asked for again
  );
  askedCourses.delete(ofAll);
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
