// The bundle holds every picture and sentence; it is fetched once and stays in memory.

/**
 * One choice, rendered by Python: pieces of HTML by place, and what belongs to journeys and weeks.
 * @typedef {{codes: Record<string, string>, announce: string, picture: string, headline: string, table: string,
 *   words: string, below: string, journeys: string[], weeks: [number, number, number][]}} Scenario
 * @typedef {{scenarios: Record<string, Scenario>, stages: {drawing: string, sentence: string, sources: string}[],
 *   lines: string[], sources: Record<string, string>}} Bundle
 */

/** @type {Promise<Bundle> | null} */
let asked = null;

/**
 * A page that asks while it is on its way waits for the same answer.
 * @param {string} address
 * @returns {Promise<Bundle>}
 */
export function loadBundle(address) {
  asked ??= fetch(address, { credentials: "same-origin" })
    .then((answer) => {
      if (!answer.ok) throw new Error(`bundle: ${answer.status}`);
      return answer.json();
    })
    .catch((error) => {
      asked = null; // so that the next tap asks again
      throw error;
    });
  return asked;
}
