// What a person ticks or sorts stays in this tab. Fields marked data-kept keep their value from screen to screen; what
// is marked data-when shows for one answer only; ways marked data-keeps-picks take the ticked ids along and whose people
// are drawn, and ways marked data-keeps-choice the code of the choice. Every sentence stands in the page already: here
// they are shown or hidden.
import { announce } from "./announce.js";
import { choiceIn, withChoice } from "./choice_address.js";
import { isTablet, keep, kept, keepCode } from "./tab.js";

const RESTS_AFTER_MS = 400;
const AGAIN_AFTER_MS = 31_000;
let resting = 0; // the timer of a choice that is not in the address yet
let unwritten = ""; // its code

const LISTS = { q: { name: "question-", value: "on" }, v: { name: "value-", value: "matters" } }; // fields by list
const ID = /^[a-z]{2,8}$/;
const PEOPLE = "people"; // a field and a parameter: whose people are drawn, those of studies where nothing is said
const CLINIC = "clinic";

export function startChoices() {
  takeFromAddress();
  const values = kept();
  for (const field of fields()) {
    if (field.name in values) field.checked = values[field.name] === field.value;
  }
  showWhatFollows();
  const menu = document.querySelector("#bar a[data-keeps-choice]");
  if (menu instanceof HTMLAnchorElement) turnWays(choiceIn(menu.href), ".block "); // they know no choice
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !("kept" in field.dataset)) return;
    const now = kept();
    if (field.checked) now[field.name] = field.value;
    else delete now[field.name];
    keep(now);
    const said = showWhatFollows();
    if (said) announce(said);
  });
}

/** A link that carries ticked ids, or whose people are drawn: they become this tab's own, and the address carries the choice alone. */
function takeFromAddress() {
  const url = new URL(location.href);
  const now = kept();
  for (const [list, { name, value }] of Object.entries(LISTS)) {
    for (const id of (url.searchParams.get(list) ?? "").split(".")) if (ID.test(id)) now[name + id] = value;
    url.searchParams.delete(list);
  }
  if (url.searchParams.get(PEOPLE) === CLINIC) now[PEOPLE] = CLINIC;
  url.searchParams.delete(PEOPLE);
  if (url.href === location.href) return;
  keep(now);
  history.replaceState(history.state, "", url);
}

function fields() {
  return /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[data-kept]"));
}

/**
 * The ids picked from a list (`data-kept="q"`), in the list's order, each once.
 * @param {string} list
 */
export function picked(list) {
  const counting = [...fields()].filter((field) => field.dataset.kept === list && field.checked && field.dataset.id);
  return [...new Set(counting.map((field) => field.dataset.id ?? ""))];
}

/**
 * A list as an address carries it: how many first, so that one cut short on the way is noticed.
 * @param {string} list
 */
function written(list) {
  const ids = picked(list);
  return ids.length > 0 ? [ids.length, ...ids].join(".") : "";
}

/**
 * Whether a condition holds: "question-cost=on" for a field's value, two of them joined by "&", "q#2" for how many of a list are picked.
 * @param {string} condition
 */
function holds(condition) {
  const [list, count] = condition.split("#");
  if (count !== undefined) return picked(list ?? "").length === Number(count);
  return condition.split("&").every((answer) => {
    const [name, value] = answer.split("=");
    return [...fields()].some((field) => field.name === name && field.value === value && field.checked);
  });
}

/** Shows and hides what hangs on answers; gives the words that have newly come, where they are to be read out. */
function showWhatFollows() {
  const said = [];
  for (const follows of document.querySelectorAll("[data-when]")) {
    if (!(follows instanceof HTMLElement)) continue;
    const shows = holds(follows.dataset.when ?? "");
    if (shows && follows.hidden && "announced" in follows.dataset) said.push(spoken(follows));
    follows.hidden = !shows;
  }
  const people = kept()[PEOPLE] === CLINIC ? CLINIC : "";
  for (const way of document.querySelectorAll("a[data-keeps-picks]")) {
    if (way instanceof HTMLAnchorElement) way.href = withParameters(way.href, { q: written("q"), v: written("v"), [PEOPLE]: people });
  }
  return said.join(" ");
}

/**
 * The words of a part without where they come from.
 * @param {HTMLElement} part
 */
function spoken(part) {
  const copy = /** @type {HTMLElement} */ (part.cloneNode(true));
  for (const source of copy.querySelectorAll(".from")) source.remove();
  return copy.textContent?.trim() ?? "";
}

/**
 * Another choice was made: the address and all ways to other screens carry its code. No history entry, so Back leaves
 * the page as people expect. On a clinic's tablet only the tab keeps it.
 * @param {string} code
 */
export function carryChoice(code) {
  if (isTablet() && keepCode(code)) return;
  unwritten = code;
  if (!resting) writeAddress(AGAIN_AFTER_MS);
  clearTimeout(resting);
  resting = window.setTimeout(rested, RESTS_AFTER_MS);
  turnWays(code);
}

/**
 * @param {string} code of the choice they carry
 * @param {string} [within] where they stand
 */
function turnWays(code, within = "") {
  for (const way of document.querySelectorAll(`${within}a[data-keeps-choice]`)) {
    if (way instanceof HTMLAnchorElement) way.href = withChoice(way.href, code);
  }
}

function rested() {
  resting = 0;
  writeAddress(AGAIN_AFTER_MS);
}

/**
 * Safari refuses the address after 100 changes in 30 seconds, as an arrow key held down makes them: so of many choices
 * in a row the first and the one that rests are written, and one that was refused is written once more.
 * @param {number} [again] in ms; without it this is the last try
 */
export function writeAddress(again) {
  if (!unwritten) return;
  const address = withChoice(location.href, unwritten);
  try {
    if (address !== location.href) history.replaceState(history.state, "", address);
    unwritten = "";
  } catch {
    if (again) window.setTimeout(writeAddress, again);
  }
}

/**
 * @param {string} address
 * @param {Record<string, string>} parameters an empty one is taken away
 */
function withParameters(address, parameters) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}
