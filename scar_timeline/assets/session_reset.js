// Starting again for the next person: a new document at the front page. Whatever was chosen, typed or ticked lived in
// this document, its address and its tab's storage; none of them is carried over. It does not wait for Streamlit.
import { keepAboveDialogs } from "./streamlit.js";
import { chosenCode, clearAt, clearsAt, isTablet, nextPerson, onClearedElsewhere } from "./tab.js";

const ANSWERS_WITHIN_MS = 4000;
const TRIES_AGAIN_AFTER = 10; // seconds, where the server does not answer
const WRITTEN_EVERY_MS = 1000; // a finger that moves touches sixty times a second
export const TOUCHES = ["pointerdown", "keydown", "wheel", "touchmove"];

export function startSessionReset() {
  // Without this script both are plain links to an empty front page.
  document.addEventListener("click", async (event) => {
    const again = event.target instanceof Element ? event.target.closest("[data-action='start-again']") : null;
    if (!again) return;
    event.preventDefault();
    if (!(await leave())) sayNothingWasCleared(again);
  });
  const bar = document.getElementById("bar");
  if (bar) keepAboveDialogs(bar);
  if (!isTablet()) return; // a link opened at home has no time limit
  document.documentElement.dataset.tablet = "";
  const tabletAgain = document.querySelector("[data-part='tablet-again']");
  if (tabletAgain instanceof HTMLElement) tabletAgain.hidden = false;
  onClearedElsewhere(() => goTo(nextPerson({ tellOthers: false })));
  const dialog = document.getElementById("idle");
  if (dialog instanceof HTMLDialogElement) startIdleClock(dialog);
}

async function serverAnswers() {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWERS_WITHIN_MS);
  try {
    return (await fetch("/health", { cache: "no-store", signal: stop.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Says whether it leaves. Without the server the next page would not come, so it stays and the caller says so.
 * @param {() => boolean} stillWanted
 */
async function leave(stillWanted = () => true) {
  if (!(await serverAnswers())) return false;
  if (stillWanted()) goTo(nextPerson());
  return true;
}

/**
 * The front page may be this very address: then it is loaded again with this step's state, which the next person signs.
 * @param {string} front
 */
function goTo(front) {
  history.replaceState(null, "");
  location.replace(front);
}

/** @param {Element} again */
function sayNothingWasCleared(again) {
  const says = again.parentElement?.querySelector("[role='alert']") ?? document.createElement("p");
  says.setAttribute("role", "alert");
  again.after(says);
  says.textContent = document.getElementById("no-answer")?.textContent ?? "";
}

/** @param {HTMLDialogElement} dialog */
function startIdleClock(dialog) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (dialog.querySelector(`[data-part='${name}']`));
  const minutes = Number(dialog.dataset.minutes);
  const asksFor = Number(dialog.dataset.asksFor); // seconds the question stands before the page clears
  const asksAgainAt = Number(dialog.dataset.asksAgainAt);
  // Nothing can have been chosen on an untouched front page, so nothing is cleared there over and over.
  let touched = location.pathname !== "/" || chosenCode() !== "";
  const whole = (minutes * 60 + asksFor) * 1000;
  let last = (touched && clearsAt()) ? Number(clearsAt()) - whole : Date.now();
  let nextTry = 0;
  keepAboveDialogs(dialog);

  const starts = () => {
    last = Date.now();
    clearAt(last + whole);
  };
  const touch = () => {
    touched = true;
    if (!dialog.open && Math.abs(Date.now() - last) > WRITTEN_EVERY_MS) starts();
  };
  const stay = () => {
    dialog.close();
    say("");
    starts();
  };
  const clear = async () => {
    if (Date.now() < nextTry) return;
    nextTry = Date.now() + TRIES_AGAIN_AFTER * 1000;
    if (!(await leave(() => dialog.open)) && dialog.open) say(part("says").dataset.offline ?? "");
  };
  // Only when the words change: a live region that is written again is read out again.
  const say = (/** @type {string} */ words) => {
    if (part("says").textContent !== words) part("says").textContent = words;
  };
  // Date and not a count of ticks: a tablet that slept, or a tab in the background, must not gain time.
  const tick = () => {
    if (!touched) return;
    if (Date.now() < last) starts(); // the clock was set back: it must not wait the jump longer
    const left = Math.ceil((last + whole - Date.now()) / 1000);
    if (left > asksFor) return;
    part("left").textContent = String(Math.max(left, 0));
    if (!dialog.open) {
      nextTry = 0;
      dialog.showModal();
    }
    if (left <= 0) clear();
    else if (left <= asksAgainAt) say(part("says").dataset.nearly ?? "");
  };

  part("stay").addEventListener("click", stay);
  part("clear").addEventListener("click", () => {
    nextTry = 0;
    clear();
  });
  dialog.addEventListener("cancel", stay); // the Escape key
  if (touched && !clearsAt()) starts();
  for (const kind of TOUCHES) document.addEventListener(kind, touch, { capture: true, passive: true });
  document.addEventListener("visibilitychange", tick);
  setInterval(tick, 1000);
}
