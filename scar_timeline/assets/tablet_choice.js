// On a clinic's tablet the choice stands in no address: history, the list of pages visited and the next person would
// have it. The tab keeps it, and each screen fetches its blocks for it before it shows anything.
import { tellPython } from "./adopt.js";
import { CODE, withParameters } from "./choices.js";
import { chosenCode, isTablet, keepCode, keepsNothing } from "./tab.js";

const TOLD_BY = "frame-foot"; // a block of every screen

/** Puts the blocks of the kept choice into this page; history_guard.js hid them until then. */
export async function bringChoice() {
  if (!isTablet()) return;
  tellStaff();
  const arrived = new URLSearchParams(location.search).get(CODE);
  if (arrived && keepCode(arrived)) { // the page was made for it already
    history.replaceState(history.state, "", withParameters(location.href, { [CODE]: "" }));
  } else if (!arrived && chosenCode()) {
    await putIn(chosenCode()).catch(() => {}); // without the server the page stays as it came
  }
  for (const way of document.querySelectorAll("a[data-keeps-choice]")) {
    if (way instanceof HTMLAnchorElement) way.href = withParameters(way.href, { [CODE]: "" });
  }
  delete document.documentElement.dataset.waits;
  document.addEventListener("scar-timeline:taken-over", () => {
    if (chosenCode()) tellPython(TOLD_BY, "code", chosenCode());
  });
}

/** @param {string} code */
async function putIn(code) {
  const answer = await fetch(`${location.pathname}?${CODE}=${encodeURIComponent(code)}`, { cache: "no-store" });
  const made = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("content");
  if (answer.ok && made) document.getElementById("content")?.replaceChildren(...made.childNodes);
}

function tellStaff() {
  const says = document.querySelector("[data-part='tablet-cannot']");
  if (says instanceof HTMLElement) says.hidden = !keepsNothing();
}
