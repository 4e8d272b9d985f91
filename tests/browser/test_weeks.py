"""The chosen week in a real browser: buttons, keys, a finger that drags or taps, a swipe that only scrolls."""

import pytest
from playwright.sync_api import expect

from tests.browser.explorer import choose, open_explorer, part

# A swipe goes on for a while after the finger has left.
TO_THE_TOP_ONCE_AT_REST = """main => new Promise(done => {
  let top = NaN;
  const look = () => {
    if (top === main.scrollTop) return main.scrollTo(0, 0), done();
    top = main.scrollTop;
    setTimeout(look, 100);
  };
  look();
})"""


def test_the_weeks_are_stepped_by_tap_and_by_key(page, pack):
    def says(choice, week):
        return pack["lines"][pack["scenarios"][choice]["weeks"][week]["says"]]

    open_explorer(page)
    choose(page, "rolling", "moderate")
    slider, shown = part(page, "week"), part(page, "week-says")
    expect(shown).to_have_text(says("rolling.moderate", pack["scenarios"]["rolling.moderate"]["judged"]))
    slider.focus()
    page.keyboard.press("Home")
    expect(shown).to_have_text(says("rolling.moderate", 0))
    part(page, "week-on").click()
    expect(shown).to_have_text(says("rolling.moderate", 1))
    slider.focus()
    page.keyboard.press("End")
    expect(shown).to_have_text(says("rolling.moderate", 52))
    expect(slider).to_have_attribute("aria-valuetext", says("rolling.moderate", 52))
    expect(part(page, "week-on")).to_be_disabled()
    dots = part(page, "week-line").locator("[data-dot]")
    tops = dots.evaluate_all("dots => dots.map(dot => 100 - parseFloat(dot.style.top))")
    assert [round(top) for top in tops] == pack["scenarios"]["rolling.moderate"]["weeks"][52]["shares"]


@pytest.mark.standard("WCAG-2")
def test_a_finger_drags_sideways_and_taps_but_a_swipe_scrolls_and_leaves_the_week(open_page, pack):
    page = open_page(viewport={"width": 390, "height": 664}, has_touch=True, is_mobile=True)
    open_explorer(page)
    choose(page, "rolling", "moderate")
    judged = str(pack["scenarios"]["rolling.moderate"]["judged"])
    touch = page.context.new_cdp_session(page)
    plot = part(page, "plot").bounding_box()
    middle, y = plot["x"] + plot["width"] / 2, plot["y"] + plot["height"] / 2

    def swipe(*points):
        for kind, point in zip(("touchStart", *["touchMove"] * (len(points) - 1)), points, strict=True):
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": point[0], "y": point[1]}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    week = part(page, "week")
    swipe(*((middle, y - step) for step in range(0, 200, 20)))
    expect(week).to_have_value(judged)
    page.locator("[data-testid=stMain]").evaluate(TO_THE_TOP_ONCE_AT_REST)
    swipe(*((plot["x"] + step, y) for step in range(10, round(plot["width"]), 20)))
    page.wait_for_function("() => Number(document.querySelector('[data-part=week]').value) > 40")
    swipe((plot["x"] + 2, y))
    expect(week).to_have_value("0")
