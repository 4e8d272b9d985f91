// Where an answer comes from: one tap shows what was asked and the sources, beside the picture and further down alike.
import { part } from "./render.js";

/**
 * @param {HTMLElement} root
 * @param {() => import("./bundle.js").Bundle | null} bundle
 */
export function startSourceList(root, bundle) {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest("button[data-sources]");
    const held = bundle();
    if (button instanceof HTMLElement && held) showSources(root, held, button);
    if (target.closest("[data-part='source-close']")) part(root, "source").hidePopover?.();
  });
}

/**
 * @param {HTMLElement} root
 * @param {import("./bundle.js").Bundle} bundle
 * @param {HTMLElement} button with the ids of sources, and what they are asked about
 */
function showSources(root, bundle, button) {
  const ids = (button.dataset.sources ?? "").split(" ");
  part(root, "source-of").textContent = button.querySelector(".unseen")?.textContent?.replace(/^: /, "") ?? "";
  part(root, "source-text").innerHTML = ids.map((id) => bundle.sources[id] ?? "").join("<hr>");
  part(root, "source").showPopover?.();
}
