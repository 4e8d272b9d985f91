// All that our scripts know of the page that Streamlit 1.67 draws. Others name what they want, never a selector.

const APP = "[data-testid='stApp']";
const SCROLLER = "[data-testid='stMain']";
const DIALOG = "[role='dialog'][aria-modal='true'], [data-testid='stDialog']";

const ICONS = "MaterialSymbols"; // in the name of their file

const STARTS_AT_LATEST_MS = 3000; // a picture that never comes holds up nothing
const WAITS_FOR_TAPS_MS = 1000; // who chooses at once has the picture before 480 kB of scripts are on the line

/**
 * Asks for Streamlit's scripts when the page is painted: until then they would take the line and the processor.
 * @param {boolean} tapIsNext whether the page shows its picture only after a tap
 */
export function startStreamlit(tapIsNext) {
  let started = false;
  const start = () => {
    const template = document.getElementById("framework");
    if (started || !(template instanceof HTMLTemplateElement)) return;
    started = true;
    leaveOutIcons();
    document.head.append(template.content.cloneNode(true));
  };
  const painted = () => setTimeout(start, tapIsNext ? WAITS_FOR_TAPS_MS : 0);
  if (document.readyState === "complete") painted();
  else addEventListener("load", painted);
  setTimeout(start, STARTS_AT_LATEST_MS);
}

/**
 * Streamlit asks for its icons on every page: 375 kB, although no screen shows one. The face of the same name in the
 * page's head, which sends no file, is left.
 */
function leaveOutIcons() {
  for (const sheet of document.styleSheets) {
    const file = sheet.href?.startsWith(location.origin) ? sheet : null;
    const at = [...file?.cssRules ?? []].findIndex((rule) => rule instanceof CSSFontFaceRule && rule.cssText.includes(ICONS));
    if (at >= 0) file?.deleteRule(at);
  }
}

/** Streamlit's scroller, once it is there. */
export function scroller() {
  return document.querySelector(SCROLLER);
}

/** Whether Streamlit has run its script to the end. */
export function isSettled() {
  return document.querySelector(APP)?.getAttribute("data-test-script-state") === "notRunning";
}

let wasConnected = false;

/**
 * Whether Streamlit says that its connection is lost, or the browser that there is none. A page that is still on its
 * way has lost nothing: the line about it came and went on slow phones, and moved all below it by 97 px.
 */
export function isConnectionLost() {
  const state = document.querySelector(APP)?.getAttribute("data-test-connection-state") ?? null;
  wasConnected ||= state === "CONNECTED";
  return !navigator.onLine || (wasConnected && state !== null && state !== "CONNECTED");
}

/**
 * Calls back whenever Streamlit's state may have changed: its script, its connection, or what it lays over the page.
 * @param {() => void} changed
 */
export function watch(changed) {
  const attributes = ["data-test-script-state", "data-test-connection-state"];
  const root = /** @type {HTMLElement} */ (document.getElementById("root"));
  new MutationObserver(changed).observe(root, { subtree: true, childList: true, attributeFilter: attributes });
  new MutationObserver(changed).observe(document.body, { childList: true });
  addEventListener("online", changed);
  addEventListener("offline", changed);
}

/** Streamlit covers the page with a dialog, in English only, seconds after the connection is lost: closes it. */
export function closeConnectionDialog() {
  const close = document.querySelector(DIALOG)?.querySelector("button[aria-label='Close']");
  if (close instanceof HTMLElement) close.click();
}

/**
 * Keeps an element of ours beside Streamlit's root usable while one of its dialogs is open: all else becomes inert.
 * @param {HTMLElement} element
 */
export function keepAboveDialogs(element) {
  element.setAttribute("data-react-aria-top-layer", "true");
}
