// On a clinic's tablet a page to take is shown in here: in a tab, a file or an address of its own nothing would clear it.
import { choiceIn, withChoice } from "./choice_address.js";
import { TOUCHES } from "./session_reset.js";
import { isTablet, keepCode } from "./tab.js";

export function startShownPage() {
  const shown = document.querySelector("[data-part='shown-page']");
  const frame = shown?.querySelector("iframe");
  if (!isTablet() || !(shown instanceof HTMLDialogElement) || !frame) return;
  const file = document.querySelector("[data-part='pdf-to-take']");
  if (file instanceof HTMLElement) file.hidden = true;
  /** @type {HTMLAnchorElement | null} */
  let opener = null;
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.origin !== location.origin) return;
    const code = choiceIn(link.href);
    if (link.pathname.startsWith("/s/")) {
      event.preventDefault();
      opener = link;
      show(link.href, shown, frame);
    } else if (code && keepCode(code)) {
      event.preventDefault();
      location.assign(withChoice(link.href, ""));
    }
  });
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    for (const nav of page?.querySelectorAll("nav") ?? []) nav.remove(); // their ways lead out of here, as other links do
    page?.addEventListener("click", (event) => {
      const link = /** @type {Element} */ (event.target).closest("a");
      if (link && !link.getAttribute("href")?.startsWith("#")) event.preventDefault();
    });
    // Who reads in here is there: the idle clock listens to the page around.
    for (const kind of TOUCHES) {
      page?.addEventListener(kind, () => document.dispatchEvent(new Event("wheel")), { passive: true });
    }
  });
  const close = () => {
    shown.close();
    frame.srcdoc = "";
    opener?.focus();
  };
  shown.querySelector("[data-action='close-shown']")?.addEventListener("click", close);
  shown.querySelector("[data-action='print-shown']")?.addEventListener("click", () => frame.contentWindow?.print());
  shown.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
}

/**
 * @param {string} address
 * @param {HTMLDialogElement} shown
 * @param {HTMLIFrameElement} frame
 */
async function show(address, shown, frame) {
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) return;
  frame.srcdoc = (await answer.text()).replace(/<script>[^]*?<\/script>/, ""); // which leads such a page to the front page
  shown.show();
}
