// A clinic's tablet as an app: it can be put on the home screen, and no link leads out of it.
import { announce } from "./announce.js";
import { isTablet } from "./tab.js";

const MANIFEST = "/tablet.webmanifest";

export function startTabletApp() {
  if (!isTablet()) return;
  // Only here: at home the page is a page, and its icon would start the tablet's clock.
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = MANIFEST;
  document.head.append(manifest);
  document.addEventListener("click", stayInside, { capture: true });
}

/**
 * Without a browser's bar there would be no way back from another site, a file or a page of another kind.
 * @param {MouseEvent} event
 */
function stayInside(event) {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || !leadsOut(link)) return;
  event.preventDefault();
  announce(document.getElementById("announce")?.dataset.outside ?? "");
}

/** @param {HTMLAnchorElement} link */
function leadsOut(link) {
  const opensFile = /\.(pdf|csv)$/.test(link.pathname) || link.pathname.startsWith("/safety-case");
  return link.origin !== location.origin || opensFile;
}
