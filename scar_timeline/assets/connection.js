// The connection is lost, or never came: the page stays readable, and one plain line says so where it matters.
import { FOOT_BLOCK, tellPython } from "./adopt.js";
import { writeAddress } from "./choices.js";
import { closeConnectionDialog, isConnectionLost, watch } from "./streamlit.js";

const WIDGETS_ARE_LATE_AFTER_MS = 8000;
const MAY_RELOAD = "scar-timeline.reloaded";

export function startConnection() {
  let was = false;
  watch(() => {
    const lost = isConnectionLost();
    if (lost) closeConnectionDialog();
    // Who answers may be new: it runs the whole page once, or it would not know what part of it a tap asks for.
    if (was && !lost) tellPython(FOOT_BLOCK, "back", Date.now());
    was = lost;
    for (const line of document.querySelectorAll("[data-part='offline']")) {
      if (line instanceof HTMLElement) line.hidden = !lost;
    }
  });
  setTimeout(sayThatWidgetsAreLate, WIDGETS_ARE_LATE_AFTER_MS);
  addEventListener("vite:preloadError", reloadOnce);
}

function sayThatWidgetsAreLate() {
  for (const line of document.querySelectorAll("#first [data-part='widget-late']")) {
    if (line instanceof HTMLElement) line.hidden = false;
  }
}

// After an upgrade of the server a part of the old page may be gone: the new page has it. Once: a part that is blocked
// would reload the page for ever. After that the reader decides.
function reloadOnce() {
  try {
    if (sessionStorage.getItem(MAY_RELOAD)) throw new Error("reloaded before");
    sessionStorage.setItem(MAY_RELOAD, "1");
    writeAddress();
    location.reload();
  } catch {
    const offer = document.querySelector("[data-part='reload']");
    if (offer instanceof HTMLElement) offer.hidden = false;
  }
}
