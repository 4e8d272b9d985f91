// The link to take home follows what is ticked: the words of the link, its QR code, and what "Copy" copies.

export function startTakeHome() {
  const place = document.querySelector("[data-part='link-to-take']");
  if (!place) return;
  const link = place.querySelector("a[data-shows-address]");
  const qr = place.querySelector("[data-part='qr']");
  if (!(link instanceof HTMLAnchorElement) || (qr && !(qr instanceof HTMLElement))) throw new Error("the link's markup has changed");
  let shown = link.textContent;
  const follow = async () => {
    if (link.href === shown) return;
    shown = link.textContent = link.href;
    if (!qr) return; // the address opens only here
    const answer = await fetch((qr.dataset.from ?? "") + new URL(link.href).search);
    if (answer.ok && link.href === shown) qr.innerHTML = await answer.text();
  };
  follow();
  document.addEventListener("change", () => follow());
  const share = document.querySelector("[data-action='share']");
  if (share instanceof HTMLElement && "share" in navigator) {
    share.hidden = false;
    share.addEventListener("click", () => navigator.share({ url: link.href }).catch(() => {})); // the reader changed their mind
  }
  place.querySelector("[data-action='copy']")?.addEventListener("click", () => copy(link, place));
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
