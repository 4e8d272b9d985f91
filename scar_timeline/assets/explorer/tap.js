// A finger is answered when it leaves the glass. The browser's click comes later, behind ten events more: on a slow
// tablet 12 to 20 ms. The click that still follows is held back: the tap may have put another page under it.

const TAP_SLOP_PX = 10; // farther, and it was no tap
const STOPS_A_SCROLL_MS = 150; // a finger that comes down so soon after a scroll means to stop it

const FOLLOWS_WITHIN_MS = 700;

let answered = -Infinity; // when a tap was answered whose click is still to come
let scrolled = -Infinity;
document.addEventListener("scroll", (event) => { scrolled = event.timeStamp; }, { capture: true, passive: true });

/**
 * @param {HTMLElement} root
 * @param {() => void} chosen
 * @param {(radio: HTMLInputElement) => void} touched when the finger comes down
 */
export function answerTaps(root, chosen, touched) {
  /** @type {{radio: HTMLInputElement, x: number, y: number} | null} */
  let down = null;
  root.addEventListener("pointerdown", (event) => {
    const taps = event.pointerType === "touch" && event.isPrimary && event.timeStamp - scrolled > STOPS_A_SCROLL_MS;
    const radio = event.target;
    const isRadio = radio instanceof HTMLInputElement && radio.type === "radio";
    down = taps && isRadio ? { radio, x: event.clientX, y: event.clientY } : null;
    if (down) touched(down.radio);
  });
  root.addEventListener("pointercancel", () => { down = null; });
  root.addEventListener("pointerup", (event) => {
    if (!down || Math.hypot(event.clientX - down.x, event.clientY - down.y) > TAP_SLOP_PX) return;
    const { radio } = down;
    answered = event.timeStamp;
    radio.checked = true;
    chosen();
    setTimeout(() => radio.focus({ preventScroll: true }), 0);
  });
  // What follows would meet the page that the tap has made: its focus and its click are done already.
  for (const kind of ["mousedown", "click"]) {
    document.addEventListener(kind, (event) => {
      if (event.timeStamp - answered > FOLLOWS_WITHIN_MS) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (kind === "click") answered = -Infinity;
    }, { capture: true });
  }
}
