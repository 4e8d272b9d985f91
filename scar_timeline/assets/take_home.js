// The link to take home follows what is ticked: the words of the link and its QR code.

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
    const answer = await fetch(new URL(qr.dataset.from ?? "", location.href).pathname + new URL(link.href).search);
    if (answer.ok && link.href === shown) qr.innerHTML = await answer.text();
  };
  follow();
  document.addEventListener("change", () => follow());
  const share = document.querySelector("[data-action='share']");
  if (share instanceof HTMLElement && "share" in navigator) {
    share.hidden = false;
    share.addEventListener("click", () => navigator.share({ url: link.href }).catch(() => {})); // the reader changed their mind
  }
}
