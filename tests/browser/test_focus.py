"""What has focus can be seen: every element of every screen, forwards and backwards with the Tab key."""

import pytest

from scar_timeline.links.opening import code_for
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.screens import screens
from tests.browser.conftest import VIEWPORTS

CODE = code_for(the_catalogue(), "rolling", "moderate")
PATHS = [*(screen.url_path for screen in screens()), f"/s/{CODE}"]
FEWEST = 6  # elements that every page lets one tab to; less would mean that the test did not tab

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
  const bar = document.querySelector('[data-testid=stHeader]');
  const top = main && inside(main, focused) ? bar.getBoundingClientRect().bottom : 0;
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


def tab_through(page, key: str) -> tuple[int, list[str]]:
    """How many elements had focus one after another until it left the page, and what was wrong."""
    faults, places = [], set()
    for _ in range(400):
        page.keyboard.press(key)
        found = page.evaluate(LOOK)
        if found and found["fault"]:
            page.wait_for_timeout(200)  # on a busy machine the scrolling comes after the focus
            found = page.evaluate(LOOK)
        if found is None or found["nth"] in places:
            return len(places), faults
        places.add(found["nth"])
        if found["fault"]:
            faults.append(f"{key}: {found['fault']}")
    raise AssertionError(f"{key} comes to no end")


@pytest.mark.standard("WCAG-1")
@pytest.mark.parametrize("size", ["tablet", "phone"])
@pytest.mark.parametrize("path", PATHS)
def test_what_has_focus_is_never_covered(open_page, settled, path, size):
    page = open_page(viewport=VIEWPORTS[size])
    page.goto(path if path.startswith("/s/") else f"{path}?p={CODE}")
    if not path.startswith("/s/"):
        settled(page)
        page.locator(".foot").wait_for()
        page.get_by_role("button", name="Start again").wait_for()  # the last element to get its words
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    forwards, faults = tab_through(page, "Tab")
    backwards, more = tab_through(page, "Shift+Tab")
    assert "\n".join([*faults, *more]) == ""
    assert forwards >= FEWEST
    assert backwards >= forwards - 1


@pytest.mark.standard("WCAG-1")
def test_the_open_menu_of_a_phone_covers_nothing_that_has_focus(open_page, settled):
    page = open_page(viewport=VIEWPORTS["phone"])
    page.goto(f"/compare?p={CODE}")
    settled(page)
    page.get_by_role("button", name="Expand sidebar").click()
    page.get_by_role("button", name="Collapse sidebar").wait_for()
    page.wait_for_timeout(500)  # it slides in within 0.3 s
    page.keyboard.press("Tab")  # leaves the page where the button was; the menu comes first in it
    reached, faults = tab_through(page, "Tab")
    assert "\n".join(faults) == ""
    assert reached >= len(screens())
    page.get_by_role("button", name="Collapse sidebar").click()
    page.get_by_role("heading", name="Compare two choices").wait_for()
