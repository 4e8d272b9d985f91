"""The page "Compare" in a browser: two taps, one chart, at every screen size."""

import pytest

from scar_timeline.content.catalogue import load_catalogue
from scar_timeline.links.numbers import View
from scar_timeline.links.opening import code_for

CHART = "[data-testid='stPlotlyChart'] .main-svg"
SMALLEST_TARGET = 44  # px


@pytest.fixture(scope="module")
def address(root):
    """The page, opened with a link to moderate rolling scars."""
    code = code_for(load_catalogue(root / "data"), "rolling", "moderate", View.PICTURE)
    return f"/compare?p={code}"


def compare(page, settled, address):
    page.goto(address)
    settled(page)
    page.get_by_role("radiogroup", name="Kind of scar").nth(1).get_by_role("radio", name="Ice pick").click()
    page.wait_for_selector(CHART)
    settled(page)
    page.get_by_role("button", name="Start again").wait_for()  # the last element to get its words


def test_one_tap_makes_a_comparison_that_fits_the_screen_and_a_finger(page, settled, axe, viewport, address):
    compare(page, settled, address)
    page.get_by_role("listitem").get_by_text("9 of 12 journeys drawn for Rolling, moderate").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    chart = page.locator(CHART).first.bounding_box()
    assert chart["x"] >= 0
    assert chart["x"] + chart["width"] <= viewport["width"]
    assert axe(page) == []
    for radio in page.get_by_role("radio").all():
        box = radio.bounding_box()
        assert box["height"] >= SMALLEST_TARGET
        assert box["width"] >= SMALLEST_TARGET
        assert box["x"] + box["width"] <= viewport["width"]


def test_the_chart_has_its_words_and_its_stamp(page, settled, address):
    compare(page, settled, address)
    figure = page.get_by_role("figure")
    assert "5 of 12 for Ice pick, moderate" in figure.first.get_attribute("aria-label")
    assert page.locator(".annotation-text", has_text="Illustration, not a forecast").is_visible()
    assert page.locator(".scatterlayer .trace path.js-line").count() >= 24


def test_without_a_choice_the_page_says_what_to_do(page, settled, axe, viewport):
    page.goto("/compare")
    settled(page)
    page.get_by_text("Pick a kind and a depth on both sides.").wait_for()
    page.get_by_role("button", name="Start again").wait_for()  # the last element to get its words
    assert page.get_by_role("radio", checked=True).count() == 0
    assert axe(page) == []


def test_it_works_with_the_keyboard_alone(page, settled, address):
    compare(page, settled, address)
    chosen = page.get_by_role("radiogroup", name="Kind of scar").nth(1)
    chosen.get_by_role("radio", checked=True).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.get_by_role("listitem").get_by_text("Both are drawn alike").wait_for()


def test_a_finger_scrolls_past_the_chart(open_page, settled, address):
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    compare(page, settled, address)
    page.locator(CHART).first.scroll_into_view_if_needed()
    where = "document.querySelector('[data-testid=\"stMain\"]').scrollTop"
    before = page.evaluate(where)
    box = page.locator(CHART).first.bounding_box()
    swipe(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, 150)
    page.wait_for_function(f"{where} > {before} + 80", timeout=10_000)


def swipe(page, x, y, up):
    """Real touch events; Playwright itself can only tap."""
    client = page.context.new_cdp_session(page)
    client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for moved in range(5, up + 1, 5):
        points = [{"x": x, "y": y - moved}]
        client.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points})
    client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_it_can_be_read_in_the_dark(open_page, settled, axe, address):
    page = open_page(color_scheme="dark")
    compare(page, settled, address)
    assert axe(page) == []
