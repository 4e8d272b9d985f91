// What this tab keeps: how many people there were, whether it is a clinic's tablet, and what this person ticked.
const PERSON = "scar-timeline.person";
const TABLET = "scar-timeline.clinic";
const KEPT = "scar-timeline.kept";

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

/** Forgets all of this person, counts the next one, and says where they begin. */
export function nextPerson() {
  const tablet = isTablet();
  const person = Number(storage()?.getItem(PERSON) ?? 0) + 1;
  storage()?.clear();
  storage()?.setItem(PERSON, String(person));
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
