// Shows the bundle's entry for a choice. All words and drawings come from Python; nothing is worked out here.
// Entries are made into nodes ahead of time, while nobody waits; a tap only changes what is shown into them.
import { chosenParts } from "./choice.js";
import { patchContent } from "./dom_patch.js";

/** @typedef {import("./bundle.js").Scenario} Scenario */

export const AT_ONCE = /** @type {const} */ (["chip", "result", "facts", "picture"]);
export const AFTERWARDS = /** @type {const} */ (["worth_card", "windows", "headline", "words", "table", "below"]);
export const PLACES = [...AT_ONCE, ...AFTERWARDS];
const WITH_IMAGES = new Set(["worth_card", "result"]); // kept apart from the page, or each would fetch its images
const CLOSES = new Set(["table", "words"]); // places that are views of their own

const FIRST_PREPARED_AFTER_MS = 500;
const NEXT_PREPARED_AFTER_MS = 30;

/** @type {WeakMap<Scenario, Partial<Record<typeof PLACES[number], Node>>>} */
const prepared = new WeakMap();

/**
 * A part of the explorer's markup, or of what stands further down, below the chart.
 * @param {HTMLElement} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`) ?? document.querySelector(`.further [data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`the explorer's markup has no part "${name}"`);
  return found;
}

/**
 * What a place shows of a scenario, as nodes.
 * @param {Scenario} scenario
 * @param {typeof PLACES[number]} place
 */
function nodesFor(scenario, place) {
  const nodes = prepared.get(scenario) ?? {};
  prepared.set(scenario, nodes);
  return (nodes[place] ??= nodeOf(scenario[place], WITH_IMAGES.has(place)));
}

/**
 * @param {string} markup
 * @param {boolean} apart
 */
function nodeOf(markup, apart) {
  const node = document.createElement("template");
  node.innerHTML = markup;
  if (apart) return node.content;
  return document.importNode(node.content, true); // of this document: so it compares and is cloned quickly
}

/** @param {import("./bundle.js").Bundle} bundle */
export function prepare(bundle) {
  const waiting = Object.values(bundle.scenarios);
  const next = () => {
    const scenario = waiting.pop();
    if (!scenario) return;
    for (const place of PLACES) nodesFor(scenario, place);
    setTimeout(next, NEXT_PREPARED_AFTER_MS);
  };
  setTimeout(next, FIRST_PREPARED_AFTER_MS);
}

/**
 * The drawings of all kinds, while nothing else is going on: without a connection they are needed too.
 * @param {import("./bundle.js").Bundle} bundle
 */
export function fetchDrawings(bundle) {
  const cards = Object.values(bundle.scenarios).map((scenario) => scenario.worth_card).join("");
  const addresses = new Set(cards.match(/\/drawings\/[\w-]+\.webp/g));
  for (const address of addresses) new Image().src = address;
  for (const image of document.querySelectorAll("img")) image.loading = "eager";
}

/**
 * @param {HTMLElement} root
 * @param {Scenario} scenario
 * @param {readonly (typeof PLACES[number])[]} places
 * @param {string} view what is looked at: the words of a closed view are put in whole, which is quicker
 */
export function showScenario(root, scenario, places, view) {
  for (const place of places) {
    const wanted = nodesFor(scenario, place);
    if (CLOSES.has(place) && place !== view) part(root, place).replaceChildren(wanted.cloneNode(true));
    else patchContent(part(root, place), wanted);
  }
}

/**
 * How far the choosing has come, and what to do next.
 * @param {HTMLElement} root
 * @param {import("./choice.js").Choice} choice
 * @param {Record<string, string>} words
 */
export function showStep(root, choice, words) {
  const has = chosenParts(choice);
  if (root.dataset.has !== has) root.dataset.has = has;
  if (root.dataset.view !== choice.view) root.dataset.view = choice.view;
  const next = (has === "type" ? words.next_severity : words.next_type) ?? "";
  if (part(root, "next").textContent !== next) part(root, "next").textContent = next;
}
