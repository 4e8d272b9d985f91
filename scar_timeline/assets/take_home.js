// The link to take home follows what is ticked: the words of the link, its QR code, and what "Copy" copies.
// On a clinic's tablet the page is shown in here: in a tab or a file of its own nothing would clear it.
import { isTablet } from "./tab.js";

export function startTakeHome() {
  const place = document.querySelector("[data-part='link-to-take']");
  if (!place) return;
  const link = place.querySelector("a[data-shows-address]");
  const qr = place.querySelector("[data-part='qr']");
  if (!(link instanceof HTMLAnchorElement) || !(qr instanceof HTMLElement)) throw new Error("the link's markup has changed");
  let shown = link.textContent;
  const follow = async () => {
    if (link.href === shown) return;
    shown = link.textContent = link.href;
    const answer = await fetch((qr.dataset.from ?? "") + new URL(link.href).search);
    if (answer.ok && link.href === shown) qr.innerHTML = await answer.text();
  };
  follow();
  document.addEventListener("change", () => follow());
  place.querySelector("[data-action='copy']")?.addEventListener("click", () => copy(link, place));
}

export function startShownPage() {
  const way = document.querySelector("[data-part='page-to-take']");
  const shown = document.querySelector("[data-part='shown-page']");
  const frame = shown?.querySelector("iframe");
  if (!isTablet() || !(way instanceof HTMLAnchorElement) || !(shown instanceof HTMLDialogElement) || !frame) return;
  const file = document.querySelector("[data-part='pdf-to-take']");
  if (file instanceof HTMLElement) file.hidden = true;
  way.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch(way.href);
    if (!answer.ok) return;
    frame.srcdoc = await answer.text();
    shown.show();
  });
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    page?.querySelector("nav")?.remove(); // its ways lead out of here, as other links do
    page?.addEventListener("click", (event) => {
      const link = /** @type {Element} */ (event.target).closest("a");
      if (link && !link.getAttribute("href")?.startsWith("#")) event.preventDefault();
    });
    // Who reads in here is there: the idle clock listens to the page around.
    for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) {
      page?.addEventListener(kind, () => document.dispatchEvent(new Event("wheel")), { passive: true });
    }
  });
  const close = () => {
    shown.close();
    frame.srcdoc = "";
    way.focus();
  };
  shown.querySelector("[data-action='close-shown']")?.addEventListener("click", close);
  shown.querySelector("[data-action='print-shown']")?.addEventListener("click", () => frame.contentWindow?.print());
  shown.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
}

/**
 * Says "Copied" only when it was. Where the page may not copy (plain http), the link is marked for the reader's own
 * copy, and it is said how: what was copied before must not be taken for it.
 * @param {HTMLAnchorElement} link
 * @param {Element} place
 */
async function copy(link, place) {
  const says = (/** @type {string} */ part, /** @type {boolean} */ shows) => {
    const words = place.querySelector(`[data-part='${part}']`);
    if (words instanceof HTMLElement) words.hidden = !shows;
  };
  const copied = await navigator.clipboard?.writeText(link.href).then(() => true, () => false) ?? false;
  if (!copied) getSelection()?.selectAllChildren(link);
  says("copied", copied);
  says("copy-yourself", !copied);
}
