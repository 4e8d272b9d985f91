// The page is there before Streamlit: the server sends its blocks in the first HTML. When Streamlit has a place for each
// of them, the blocks are moved there as they are, with whatever was ticked, opened or typed in them.
import { isSettled, scroller, watch } from "./streamlit.js";

export const FOOT_BLOCK = "frame-foot"; // a block of every screen: what it tells, runs the whole page
const RELEASED_AFTER_MS = 60; // a tap that began before a node moves and ends after it is lost
const TYPING_RESTS_FOR_MS = 3000;

/** @type {Map<string, HTMLElement>} */
const blocks = new Map();
/** @type {Map<string, HTMLElement>} */
const places = new Map();
/** @type {Map<string, (name: string, value: unknown) => void>} */
const tellers = new Map();
let session = ""; // which one of Python's answers
/** What a block told last: a session that has just begun may have dropped it. */
let tellAgain = () => {};
let first = document.getElementById("first");
let pointerIsDown = false;
let typed = 0; // when the last letter was, in ms since 1970

/** From now on the page's blocks move when they can. */
export function startAdopting() {
  for (const block of document.querySelectorAll("[data-block]")) {
    if (block instanceof HTMLElement && block.dataset.block) blocks.set(block.dataset.block, block);
  }
  if (!first) return;
  addEventListener("pointerdown", () => (pointerIsDown = true), { capture: true });
  for (const kind of ["pointerup", "pointercancel"]) {
    addEventListener(kind, () => setTimeout(released, RELEASED_AFTER_MS), { capture: true });
  }
  addEventListener("input", () => (typed = Date.now()), { capture: true });
  watch(takeOver);
}

function released() {
  pointerIsDown = false;
  takeOver();
}

/**
 * Streamlit has a place for a block.
 * @param {string} id
 * @param {HTMLElement} parent
 * @param {(name: string, value: unknown) => void} tell how Python hears from the block
 * @param {string} answering the name of the session
 */
export function place(id, parent, tell, answering) {
  places.set(id, parent);
  tellers.set(id, tell);
  if (session && session !== answering) tellAgain();
  session = answering;
  if (first) takeOver();
  else move(id);
}

/**
 * Tells Python something of a block; false where Python is not there yet.
 * @param {string} id
 * @param {string} name
 * @param {unknown} value
 */
export function tellPython(id, name, value) {
  const tell = tellers.get(id);
  tell?.(name, value);
  if (id !== FOOT_BLOCK) tellAgain = () => tellPython(id, name, value);
  return tell !== undefined;
}

function takeOver() {
  if (!first || pointerIsDown || !isSettled() || isTyping()) return;
  const main = scroller();
  if (!main || [...blocks.keys()].some((id) => !places.has(id))) return;
  const scrolled = first.scrollTop;
  const focused = document.activeElement;
  const marked = document.getSelection();
  const [anchor, from, end, to] = [marked?.anchorNode, marked?.anchorOffset, marked?.focusNode, marked?.focusOffset];
  for (const id of blocks.keys()) move(id);
  if (anchor && end) marked?.setBaseAndExtent(anchor, from ?? 0, end, to ?? 0); // what moves loses its mark
  first.remove();
  first = null;
  document.documentElement.classList.remove("first");
  main.scrollTop = scrolled;
  document.querySelector(".skip")?.setAttribute("href", `#${main.id}`);
  if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus({ preventScroll: true });
  document.dispatchEvent(new Event("scar-timeline:taken-over"));
}

// A text field that moves loses its focus for a moment, and with it a tablet's keyboard: not between two letters.
function isTyping() {
  const field = document.activeElement;
  const typing = field instanceof HTMLInputElement && Date.now() - typed < TYPING_RESTS_FOR_MS;
  if (typing) setTimeout(takeOver, TYPING_RESTS_FOR_MS);
  return typing;
}

/** @param {string} id */
function move(id) {
  const block = blocks.get(id);
  const parent = places.get(id);
  if (!block || !parent || block.parentElement === parent) return;
  const scrolls = [...block.querySelectorAll("[data-scrolls]")].map((part) => ({ part, left: part.scrollLeft }));
  parent.append(block);
  for (const { part, left } of scrolls) part.scrollLeft = left;
}
