"""Goes through a page with the Tab key and looks at what has focus."""

from contextlib import suppress

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

# Answers with the name of what has focus, and what is wrong with its place. An input that a label draws is
# seen as its label. What fits between the bar at the top and the lower edge must lie there as a whole, and
# nothing else may lie over its middle, nor anything out of the flow over its corners. Of what is larger a
# part must be seen.
LOOK = """() => {
  let focused = document.activeElement;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused === document.body) return null;
  window.tabbed ??= new Map();
  if (!window.tabbed.has(focused)) window.tabbed.set(focused, window.tabbed.size);
  const shown = focused.matches('input') && focused.closest('label') || focused;
  const box = shown.getBoundingClientRect();
  const inside = (root, hit) => {
    for (let at = hit; at; at = at.parentNode || at.host) if (at === root) return true;
    return false;
  };
  // A neighbour with a negative margin lies over the edge of a box, but hides nothing of it.
  const inTheFlow = (hit, shown) => {
    for (let at = hit; at && !inside(at, shown); at = at.parentNode || at.host) {
      if (at instanceof Element && !/static|relative/.test(getComputedStyle(at).position)) return false;
    }
    return true;
  };
  const main = document.querySelector('[data-testid=stMain]');
  const bar = document.getElementById('bar');
  // What stands in the bar itself is not below it.
  const fixed = at => at instanceof Element && (getComputedStyle(at).position === 'fixed' || fixed(at.parentElement));
  const below = main && inside(main, focused) && !fixed(focused.closest('.chip'));
  const top = below ? bar.getBoundingClientRect().bottom : 0;
  const answer = { nth: window.tabbed.get(focused), fault: '' };
  const fault = why => {
    const place = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
    answer.fault = `${why} at ${place}: ${shown.outerHTML.slice(0, 160)}`;
    return answer;
  };
  const fits = box.height <= innerHeight - top;
  if (fits && (box.top < top - 1 || box.bottom > innerHeight + 1)) return fault('outside the screen');
  if (box.bottom <= top || box.top >= innerHeight || box.width * box.height === 0) return fault('not seen');
  const across = [box.left + box.width / 2, box.left + 4, box.right - 4];
  const down = fits ? [box.top + box.height / 2, box.top + 4, box.bottom - 4] : [Math.max(box.top, top) + 4];
  for (const y of down) for (const x of across) {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot?.elementFromPoint(x, y)) {
      const deeper = hit.shadowRoot.elementFromPoint(x, y);
      if (deeper === hit) break;
      hit = deeper;
    }
    if (hit && (inside(shown, hit) || inside(hit, shown))) continue;
    const corner = x !== across[0] || y !== down[0];
    if (!(hit && corner && inTheFlow(hit, shown))) return fault(`covered by ${hit?.outerHTML.slice(0, 80)}`);
  }
  return answer;
}"""


def begin(page: Page) -> None:
    """Let the next Tab lead to the first element, whatever had focus."""
    page.evaluate("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")


def tab_through(page: Page, key: str) -> tuple[int, list[str]]:
    """How many elements had focus one after another until it left the page, and what was wrong."""
    faults, places = [], set()
    for _ in range(400):
        page.keyboard.press(key)
        found = page.evaluate(LOOK)
        if found and found["fault"]:
            with suppress(PlaywrightTimeoutError):  # on a busy machine the scrolling comes after the focus
                page.wait_for_function(f"() => ({LOOK})()?.fault === ''", timeout=3000)
            found = page.evaluate(LOOK)
        if found is None or found["nth"] in places:
            return len(places), faults
        places.add(found["nth"])
        if found["fault"]:
            faults.append(f"{key}: {found['fault']}")
    raise AssertionError(f"{key} comes to no end")
