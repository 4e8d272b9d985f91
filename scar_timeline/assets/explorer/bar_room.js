// The choice stands in the bar where there is room for it, else on the page: letters, their spacing and the language
// decide that, and the screen's width alone does not know them.

/** @param {HTMLElement} root */
export function keepBarClear(root) {
  const bar = document.getElementById("bar");
  const chip = root.querySelector(".chip");
  if (!bar || !chip || !window.ResizeObserver) return;
  const html = document.documentElement;
  const ways = [...bar.querySelectorAll("a, summary")];
  const look = () => {
    delete html.dataset.barFull;
    if (getComputedStyle(chip).position !== "fixed") return;
    const box = chip.getBoundingClientRect();
    if (ways.some((way) => meet(way.getBoundingClientRect(), box))) html.dataset.barFull = "";
  };
  const observer = new ResizeObserver(look);
  for (const each of [...ways, chip]) observer.observe(each);
}

/**
 * @param {DOMRect} one
 * @param {DOMRect} other
 */
function meet(one, other) {
  return one.width > 0 && one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
