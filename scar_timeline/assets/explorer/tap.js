// A finger is answered when it leaves the glass. The browser's click comes later, behind ten events more: on a slow
// tablet 12 to 20 ms. The click still follows, and finds done what it would do.

const TAP_SLOP_PX = 10; // farther, and it was no tap
const STOPS_A_SCROLL_MS = 150; // a finger that comes down so soon after a scroll means to stop it

let scrolled = -Infinity;
document.addEventListener("scroll", (event) => { scrolled = event.timeStamp; }, { capture: true, passive: true });

/**
 * @param {HTMLElement} root
 * @param {() => void} chosen
 */
export function answerTaps(root, chosen) {
  /** @type {{radio: HTMLInputElement, x: number, y: number} | null} */
  let down = null;
  root.addEventListener("pointerdown", (event) => {
    const taps = event.pointerType === "touch" && event.isPrimary && event.timeStamp - scrolled > STOPS_A_SCROLL_MS;
    const radio = event.target;
    const isRadio = radio instanceof HTMLInputElement && radio.type === "radio";
    down = taps && isRadio ? { radio, x: event.clientX, y: event.clientY } : null;
  });
  root.addEventListener("pointercancel", () => { down = null; });
  root.addEventListener("pointerup", (event) => {
    if (!down || Math.hypot(event.clientX - down.x, event.clientY - down.y) > TAP_SLOP_PX) return;
    const { radio } = down;
    if (!radio.checked) {
      radio.checked = true;
      chosen();
    }
    setTimeout(() => radio.focus({ preventScroll: true }), 0);
  });
  // The browser would move the focus before the click: it follows after the paint instead.
  root.addEventListener("mousedown", (event) => {
    if (event.target === down?.radio) event.preventDefault();
  });
}
