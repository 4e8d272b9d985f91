// What this tab keeps: how many people there were, whether it is a clinic's tablet, and what this person ticked.
const PERSON = "scar-timeline.person";
const TABLET = "scar-timeline.clinic";
const KEPT = "scar-timeline.kept";
const CHOICE = "scar-timeline.choice"; // history_guard.js looks for it
const CALENDAR = "scar-timeline.calendar";
const CLEARS = "scar-timeline.clears"; // history_guard.js reads it before anything is drawn
const EVERY_TAB = "scar-timeline";

/** The tab's storage, or nothing where the browser refuses it. */
function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** A clinic's tablet is opened once with ?clinic=1; other screens of the tab do not carry the word in their address. */
export function isTablet() {
  const asked = new URLSearchParams(location.search).get("clinic");
  if (asked === "1") storage()?.setItem(TABLET, "1");
  if (asked === "0") storage()?.removeItem(TABLET);
  return asked !== "0" && (asked === "1" || storage()?.getItem(TABLET) === "1");
}

/** Whether the browser refuses this page any store: then a tablet cannot be cleared. */
export function keepsNothing() {
  return storage() === null;
}

/** The code of what was chosen on a clinic's tablet; empty where nothing was. */
export function chosenCode() {
  return storage()?.getItem(CHOICE) ?? "";
}

/**
 * Keeps it in this tab, and says whether the browser lets us.
 * @param {string} code
 */
export function keepCode(code) {
  storage()?.setItem(CHOICE, code);
  return !keepsNothing();
}

/**
 * When this tab clears itself unless somebody touches it, in ms since 1970; a reload does not change it.
 * @returns {number | null}
 */
export function clearsAt() {
  return Number(storage()?.getItem(CLEARS)) || null;
}

/** @param {number} moment */
export function clearAt(moment) {
  storage()?.setItem(CLEARS, String(moment));
}

let unkept = "";

/**
 * Sixteen random bytes, the same as long as this person has this tab: a second calendar file of theirs moves the entries
 * of the first, and nobody else's.
 */
export function calendarId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  unkept ||= storage()?.getItem(CALENDAR) ?? Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  storage()?.setItem(CALENDAR, unkept);
  return unkept;
}

/** @type {BroadcastChannel | null} */
let channel = null; // one object for both: what it says it does not hear

function otherTabs() {
  if ("BroadcastChannel" in window) channel ??= new window.BroadcastChannel(EVERY_TAB);
  return channel;
}

/**
 * On a tablet the tabs belong to one person: where one is cleared, the others are.
 * @param {() => void} cleared
 */
export function onClearedElsewhere(cleared) {
  otherTabs()?.addEventListener("message", cleared);
}

/** Forgets all of this person, counts the next one, and says where they begin. */
export function nextPerson({ tellOthers = true } = {}) {
  const tablet = isTablet();
  if (tablet && tellOthers) otherTabs()?.postMessage("cleared");
  const person = Number(storage()?.getItem(PERSON) ?? 0) + 1;
  storage()?.clear();
  storage()?.setItem(PERSON, String(person));
  if (tablet) storage()?.setItem(TABLET, "1");
  return tablet ? "/?clinic=1" : "/";
}

/**
 * What was ticked or sorted, by field name.
 * @returns {Record<string, string>}
 */
export function kept() {
  try {
    return JSON.parse(storage()?.getItem(KEPT) ?? "{}");
  } catch {
    return {};
  }
}

/** @param {Record<string, string>} values */
export function keep(values) {
  storage()?.setItem(KEPT, JSON.stringify(values));
}
