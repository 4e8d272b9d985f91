// What is chosen is read from the radio buttons and, for the course, from the explorer: they are the state. The address follows.

/**
 * Its course is empty for the usual one.
 * @typedef {{scar_type: string | null, severity: string | null, view: string, course: string, people: string}} Choice
 */

/**
 * @param {HTMLElement} root
 * @returns {Choice}
 */
export function readChoice(root) {
  const value = (/** @type {string} */ name) => {
    const input = root.querySelector(`input[name="${name}"]:checked`);
    return input instanceof HTMLInputElement ? input.value : null;
  };
  const view = value("view") ?? "picture";
  return { scar_type: value("scar_type"), severity: value("severity"), view, course: root.dataset.course ?? "", people: value("people") ?? "studies" };
}

/**
 * The name of a choice in the bundle; null before both parts are chosen.
 * @param {Choice} choice
 */
export function scenarioKey(choice) {
  return choice.scar_type && choice.severity ? `${choice.scar_type}.${choice.severity}` : null;
}

/**
 * How much is chosen.
 * @param {Choice} choice
 */
export function chosenParts(choice) {
  if (scenarioKey(choice)) return "both";
  if (choice.scar_type) return "type";
  return choice.severity ? "severity" : "nothing";
}

/**
 * Makes the page say a choice again; its view stays.
 * @param {HTMLElement} root
 * @param {Choice} choice
 */
export function writeChoice(root, choice) {
  root.dataset.course = choice.course;
  markAnswer(root, "scar_type", choice.scar_type);
  markAnswer(root, "severity", choice.severity);
}

/**
 * Marks one of the answers to a question, and tells nobody; null where it is marked already.
 * @param {HTMLElement} root
 * @param {string} name
 * @param {string | null} value
 */
export function markAnswer(root, name, value) {
  const input = root.querySelector(`input[name="${name}"][value="${value}"]`);
  if (!(input instanceof HTMLInputElement) || input.checked) return null;
  input.checked = true;
  return input;
}
