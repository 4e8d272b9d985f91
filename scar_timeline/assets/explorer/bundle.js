// The bundle holds every picture and sentence of the usual courses; it is fetched once and stays in memory. Where a clinic
// counted its own people, a second one holds the same for them.

/**
 * What belongs to a week: places of words in the bundle's lines, how many of the twelve show little and some change, the
 * window into the skin, and where the twelve stand, in hundredths of the scar gone.
 * @typedef {{says: number, at: number, now: number, gutter: number, parts: [number, number], window: number | null, shares: number[], asides: number[]}} Week
 * A line that would be worth it: where it lies, what is said of it, and how many reach it in each week.
 * @typedef {{share: number, says: [string, string], reached: number[]}} Worth
 * One choice, rendered by Python: pieces of HTML by place, and what belongs to journeys and weeks.
 * @typedef {{codes: Record<string, string>, announce: string, chip: string, result: string, facts: string, worth_card: string,
 *   picture: string, windows: string, headline: string, table: string, words: string, below: string,
 *   journeys: string[], judged: number, weeks: Week[], worth: Record<string, Worth>, usual: string, back: string,
 *   row?: string, second?: string, differs?: Record<string, number>}} Scenario
 * Where the steppers of the course can stand: its course, what is said there, where each step leads, why one does not.
 * @typedef {{course: string, says: string, sessions: string, weeks: string, steps: Record<string, string>, stops: Record<string, string>}} Stand
 * @typedef {{scenarios: Record<string, Scenario>, lines: string[], courses: Record<string, Stand>, reach: [string, string][], sources: Record<string, string>}} Bundle
 */

/** @type {Map<string, Promise<Bundle>>} */
const asked = new Map();

/**
 * A page that asks while it is on its way waits for the same answer.
 * @param {string} address
 * @returns {Promise<Bundle>}
 */
export function loadBundle(address) {
  const waiting = asked.get(address);
  if (waiting) return waiting;
  const answered = fetch(address, { credentials: "same-origin" })
    .then((answer) => {
      if (!answer.ok) throw new Error(`bundle: ${answer.status}`);
      return answer.json();
    })
    .catch((error) => {
      asked.delete(address); // so that the next tap asks again
      throw error;
    });
  asked.set(address, answered);
  return answered;
}
