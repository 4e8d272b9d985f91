// Leaving for the next person: a new document at the front page. Whatever was chosen, typed or sorted lived in
// this document's memory, its address and its tab's storage; none of the three is carried over.
// What stays in the tab: how many people there were (see server/next_person.js) and whether it is a clinic's.
const PERSON = "scar-timeline.person";
const TABLET = "scar-timeline.clinic";

// The tab's storage, or nothing where the browser refuses it.
const tab = (() => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
})();

// A clinic's tablet is opened once with ?clinic=1; other screens of the tab do not carry the word in their address.
function isTablet() {
  const asked = new URLSearchParams(location.search).get("clinic");
  if (asked === "1") tab?.setItem(TABLET, "1");
  if (asked === "0") tab?.removeItem(TABLET);
  return asked !== "0" && (asked === "1" || tab?.getItem(TABLET) === "1");
}

async function serverAnswers() {
  try {
    return (await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
}

// Says whether it leaves. Without the server the next page would not come, so it stays and the caller says so.
async function leave(stillWanted = () => true) {
  if (!(await serverAnswers())) return false;
  if (!stillWanted()) return true;
  const tablet = isTablet();
  const person = Number(tab?.getItem(PERSON) ?? 0) + 1;
  tab?.clear();
  tab?.setItem(PERSON, String(person));
  location.replace(tablet ? "/?clinic=1" : "/");
  return true;
}
