"""The explorer that is there before Streamlit: usable at once, and handed over with whatever was tapped."""

import pytest
from playwright.sync_api import expect

from scar_timeline.links.opening import code_for

FIRST = "#first-explorer"


@pytest.fixture
def held(page):
    """A page on which Streamlit's own scripts have not arrived yet; ``let_go`` lets them through."""
    waiting = []
    page.route("**/static/js/index.*.js", lambda route: waiting.append(route))

    def let_go():
        page.unroute("**/static/js/index.*.js")  # lets go those that wait, too

    return page, let_go


def tap(page, scar_type, severity):
    page.locator(f"{FIRST} input[name=scar_type][value={scar_type}]").click()
    page.locator(f"{FIRST} input[name=severity][value={severity}]").click()


def test_a_choice_is_shown_before_streamlit_is_there(held, axe):
    page, let_go = held
    page.goto("/", wait_until="commit")
    tap(page, "rolling", "mild")
    expect(page.locator(f"{FIRST} [data-part=picture] svg")).to_be_visible()
    expect(page.locator(f"{FIRST} [data-headline=lasts]")).to_contain_text("The article:")
    assert "Illustration, not a forecast" in page.locator(f"{FIRST} [data-part=picture]").text_content()
    assert axe(page) == []
    let_go()


def test_what_was_tapped_and_where_the_reader_was_is_handed_over(held, settled):
    page, let_go = held
    page.goto("/", wait_until="commit")
    tap(page, "boxcar", "severe")
    let_go()
    expect(page.locator(FIRST)).to_have_count(0, timeout=30_000)
    expect(page.locator("input[name=scar_type][value=boxcar]")).to_be_checked()
    title = page.locator("[data-part=picture] svg > title")
    assert title.text_content().startswith("Boxcar, Severe")
    assert page.evaluate("document.activeElement.shadowRoot?.activeElement?.value") == "severe"
    page.wait_for_timeout(500)
    settled(page)
    page.get_by_role("link", name="Take home", exact=True).first.click()
    expect(page.get_by_text("You chose: Boxcar, Severe")).to_be_visible(timeout=20_000)


def test_half_a_choice_is_handed_over_too(held):
    page, let_go = held
    page.goto("/", wait_until="commit")
    page.locator(f"{FIRST} input[name=scar_type][value=raised]").click()
    let_go()
    expect(page.locator(FIRST)).to_have_count(0, timeout=30_000)
    expect(page.locator("input[name=scar_type][value=raised]")).to_be_checked()
    expect(page.get_by_text("Now tap how easily they are hidden.")).to_be_visible()


def test_a_link_opens_at_once_and_one_that_cannot_be_read_opens_nothing(held, catalogue):
    page, let_go = held
    page.goto(f"/?p={code_for(catalogue, 'ice_pick', 'moderate')}", wait_until="commit")
    title = page.locator(f"{FIRST} [data-part=picture] svg > title")
    expect(title).to_contain_text("Ice pick, Moderate", timeout=10_000)
    page.goto("/?p=nonsense", wait_until="commit")
    expect(page.locator(f"{FIRST} input[name=scar_type]")).to_have_count(5)
    page.wait_for_timeout(500)
    assert page.locator(f"{FIRST} input[name=scar_type]:checked").count() == 0
    expect(page.locator(f"{FIRST} [data-part=picture] svg")).to_have_count(0)
    let_go()


def test_a_connection_that_drops_before_the_hand_over_does_not_empty_the_screen(
    page, catalogue, allowed_faults
):
    allowed_faults.append("ERR_FAILED")
    asked = []

    def only_once(route):
        asked.append(route)
        route.continue_() if len(asked) == 1 else route.abort()

    page.route("**/pack/*", only_once)
    page.goto(f"/?p={code_for(catalogue, 'rolling', 'mild')}", wait_until="commit")
    expect(page.locator(FIRST)).to_have_count(0, timeout=30_000)
    expect(page.locator("[data-part=picture] svg")).to_be_visible()


def test_other_screens_have_no_explorer_in_front(page, settled):
    page.goto("/sources")
    assert page.locator(FIRST).count() == 0
    settled(page)
