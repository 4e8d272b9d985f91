// The two steps, choosing and the result. Each is an entry of the tab's history, so that Back undoes it.
import { part } from "./render.js";
import { scroller } from "./streamlit.js";

/**
 * @param {HTMLElement} root
 * @param {(step: string) => void} fill puts in what a step shows, before it is seen
 */
export function startSteps(root, fill) {
  const opened = root.dataset.step ?? "choosing";
  let entered = ""; // a step that is no entry of the history yet

  /** @param {string} step choosing or result */
  function show(step) {
    if (root.dataset.step === step) return;
    fill(step);
    root.dataset.step = step;
    root.dataset.seen = "";
    if (step === "result") setTimeout(showFurther, 0); // nobody looks there in the moment of the tap
    else showFurther();
    requestAnimationFrame(() => { // before it is painted, and after the picture is there: each asks where everything lies
      (document.getElementById("first") ?? scroller())?.scrollTo(0, 0);
      const focus = step === "result" ? part(root, "change") : root.querySelector("input[name='scar_type']:checked");
      if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    });
  }

  function showFurther() {
    part(root, "further").toggleAttribute("data-waits", root.dataset.step !== "result");
  }

  /** Makes the step that is shown an entry of the history; before anything is written into the address. */
  function enter() {
    if (entered) history.pushState({ ...history.state, step: entered }, "");
    entered = "";
  }

  /** @param {string} step */
  function go(step) {
    if (root.dataset.step === step) return;
    show(step);
    entered = step;
    setTimeout(enter, 0);
  }

  addEventListener("popstate", (event) => show(event.state?.step ?? opened));
  return { enter, go };
}
