// On a clinic's tablet the choice stands in no address: history, the list of pages visited and the next person would
// have it. The tab keeps it, and each screen fetches its blocks for it before it shows anything.
import { FOOT_BLOCK, tellPython } from "./adopt.js";
import { choiceIn, withChoice } from "./choice_address.js";
import { chosenCode, isTablet, keepCode, keepsNothing } from "./tab.js";

/** Puts the blocks of the kept choice into this page; history_guard.js hid them until then. */
export async function bringChoice() {
  if (!isTablet()) return;
  tellStaff();
  const arrived = choiceIn(location.href);
  if (arrived && keepCode(arrived)) { // the page was made for it already
    history.replaceState(history.state, "", withChoice(location.href, ""));
  } else if (!arrived && chosenCode()) {
    await putIn(chosenCode()).catch(() => {}); // without the server the page stays as it came
  }
  for (const way of document.querySelectorAll("a[data-keeps-choice]")) {
    if (way instanceof HTMLAnchorElement) way.href = withChoice(way.href, "");
  }
  delete document.documentElement.dataset.waits;
  document.addEventListener("scar-timeline:taken-over", () => {
    if (chosenCode()) tellPython(FOOT_BLOCK, "code", chosenCode());
  });
}

/** @param {string} code */
async function putIn(code) {
  const answer = await fetch(withChoice(location.href, code), { cache: "no-store" });
  const made = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("content");
  if (answer.ok && made) document.getElementById("content")?.replaceChildren(...made.childNodes);
}

function tellStaff() {
  const says = document.querySelector("[data-part='tablet-cannot']");
  if (says instanceof HTMLElement) says.hidden = !keepsNothing();
}
