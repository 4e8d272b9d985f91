"""A finger on the cards of the front page: answered when it leaves the glass, and only if it meant a tap."""

import pytest
from playwright.sync_api import expect

from tests.browser.explorer import open_explorer, title_of

SHOWN_AT_CLICK = """() => window.addEventListener("click", () => {
  window.shownAtClick = document.querySelector("[data-part=picture-title]")?.textContent ?? "nothing";
}, true)"""


@pytest.fixture(scope="module")
def with_fingers(new_context):
    with new_context(viewport={"width": 768, "height": 954}, has_touch=True) as context:
        yield context


@pytest.fixture
def tablet(with_fingers):
    with with_fingers.new_page() as page:
        open_explorer(page)
        page.locator("input[name=scar_type][value=rolling]").click()
        page.evaluate(SHOWN_AT_CLICK)
        yield page


class Finger:
    """Touches as a person's: down, resting, lifted. Playwright's own tap takes no time and cannot stray."""

    def __init__(self, page, severity):
        self.page = page
        self.client = page.context.new_cdp_session(page)
        box = page.locator(f"input[name=severity][value={severity}]").bounding_box()
        self.x, self.y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def send(self, kind, *points):
        touches = [{"x": x, "y": y} for x, y in points]
        self.client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def down(self):
        self.send("touchStart", (self.x, self.y))
        self.page.wait_for_timeout(60)

    def move(self, down_px):
        for step in range(1, 6):
            self.send("touchMove", (self.x, self.y + down_px * step / 5))
            self.page.wait_for_timeout(20)

    def lift(self):
        self.send("touchEnd")
        self.page.wait_for_timeout(300)


def chosen(page):
    return page.locator("input[name=severity]:checked").count()


def test_a_tap_is_answered_before_the_browsers_click(tablet, content):
    finger = Finger(tablet, "severe")
    finger.down()
    finger.lift()
    assert tablet.evaluate("window.shownAtClick") == title_of(content, "rolling", "severe")
    expect(tablet.locator("input[name=severity][value=severe]")).to_be_checked()
    expect(tablet.locator("[data-part=change]")).to_be_focused()


def test_nothing_happens_while_the_finger_rests_on_a_card(tablet):
    finger = Finger(tablet, "severe")
    finger.down()
    tablet.wait_for_timeout(300)
    assert chosen(tablet) == 0
    finger.lift()
    assert chosen(tablet) == 1


def test_a_finger_that_strays_from_where_it_came_down_chooses_nothing(tablet):
    finger = Finger(tablet, "severe")
    finger.down()
    finger.move(-60)
    finger.lift()
    assert chosen(tablet) == 0


def test_a_finger_that_stops_a_scroll_is_left_to_the_browser(tablet):
    """Browsers send no click after a touch that stopped a scroll; here one comes: no finger scrolled."""
    finger = Finger(tablet, "severe")
    tablet.evaluate("document.dispatchEvent(new Event('scroll'))")
    finger.down()
    finger.lift()
    assert tablet.evaluate("window.shownAtClick") == "nothing"
    assert chosen(tablet) == 1
