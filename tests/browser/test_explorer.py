"""The front page in a real browser: touch, keyboard, no connection, reload, two tabs, every screen size."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from scar_timeline.links.opening import Opened, code_for, open_link
from tests.browser.conftest import EVERY_SIZE_AND_BOTH_THEMES, VIEWPORTS

TYPES = ("ice_pick", "boxcar", "rolling", "raised", "mixed")
SEVERITIES = ("mild", "moderate", "severe")


def open_explorer(page, path="/"):
    """Wait until Streamlit's element has taken the place of the one that was there first."""
    page.goto(path)
    expect(page.locator("#first-explorer")).to_have_count(0, timeout=30_000)
    expect(page.locator("input[name=scar_type]")).to_have_count(5, timeout=30_000)
    return page


def choose(page, scar_type, severity):
    page.locator(f"input[name=scar_type][value={scar_type}]").click()
    page.locator(f"input[name=severity][value={severity}]").click()
    expect(page.locator("[data-part=picture] svg")).to_be_visible()


def heading(page):
    return page.locator("[data-part=picture] svg > title").text_content()


def code_in(page):
    return parse_qs(urlsplit(page.url).query)["p"][0]


def wait_for_python(page, settled):
    page.wait_for_timeout(400)
    settled(page)


def test_nothing_is_chosen_at_first_and_the_page_says_what_to_do(page):
    open_explorer(page)
    assert page.locator("input[name=scar_type]:checked, input[name=severity]:checked").count() == 0
    expect(page.get_by_text("Tap the drawing that looks most like your scars.")).to_be_visible()
    page.locator("input[name=scar_type][value=boxcar]").click()
    expect(page.get_by_text("Now tap how easily they are hidden.")).to_be_visible()
    expect(page.locator("[data-part=picture] svg")).to_have_count(0)


def test_every_choice_shows_its_picture_answers_words_table_and_link(page, catalogue):
    open_explorer(page)
    for scar_type in TYPES:
        for severity in SEVERITIES:
            choose(page, scar_type, severity)
            scar, deep = catalogue.scar_types[scar_type].name, catalogue.severities[severity].name
            assert heading(page) == f"{scar}, {deep}: what may happen over 12 months"
            assert "Illustration, not a forecast" in page.locator("[data-part=picture]").text_content()
            assert page.locator("[data-headline]").count() == (3 if scar_type == "raised" else 4)
            assert page.locator("[data-part=table] tbody tr").count() == 8
            assert page.locator("[data-part=words] li").count() > 8
            # The address follows after the paint, so it may come a moment after the picture.
            expect(page).to_have_url(re.compile(rf"[?&]p={code_for(catalogue, scar_type, severity)}$"))
            opened = open_link(catalogue, code_in(page))
            assert isinstance(opened, Opened)
            assert (opened.link.scar_type, opened.link.severity) == (scar_type, severity)


@pytest.mark.parametrize(("size", "scheme"), EVERY_SIZE_AND_BOTH_THEMES)
def test_no_accessibility_fault_before_and_after_a_choice_in_every_view(open_page, size, scheme, axe, settled):
    page = open_explorer(open_page(viewport=VIEWPORTS[size], color_scheme=scheme))
    settled(page)
    assert axe(page) == []
    choose(page, "rolling", "moderate")
    wait_for_python(page, settled)
    assert axe(page) == []
    for view in ("table", "words"):
        page.locator(f"input[name=view][value={view}]").click()
        wait_for_python(page, settled)
        assert axe(page) == []


@pytest.mark.standard("NHS-12")
def test_no_sideways_scrolling_at_any_size(page, viewport, settled):
    open_explorer(page)
    choose(page, "mixed", "severe")
    wait_for_python(page, settled)
    for view in ("picture", "table", "words"):
        page.locator(f"input[name=view][value={view}]").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@pytest.mark.parametrize("size", [(1024, 768), (768, 1024)], ids=["sideways", "upright"])
def test_on_a_tablet_choice_answers_and_picture_share_one_screen(open_page, size, settled):
    page = open_explorer(open_page(viewport={"width": size[0], "height": size[1]}))
    for scar_type in ("rolling", "raised", "ice_pick"):
        choose(page, scar_type, "severe")
        wait_for_python(page, settled)
        for part in (".types", ".severities", "[data-part=headline]", "[data-part=picture]"):
            box = page.locator(part).bounding_box()
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= size[1], f"{part} of {scar_type} ends below the screen"


@pytest.mark.standard("WCAG-3")
def test_every_target_is_large_enough_for_a_finger(page, viewport, settled):
    open_explorer(page)
    choose(page, "rolling", "mild")
    wait_for_python(page, settled)
    page.locator("[data-part=another]").click()
    targets = page.locator("[data-part=explorer] :is(button, label.card, .views label, input[type=range])")
    small = [
        (target.text_content(), box)
        for target in targets.all()
        if (box := target.bounding_box()) and (box["width"] < 44 or box["height"] < 43.9)
    ]
    assert small == []


def test_the_arrow_keys_move_and_choose_as_in_any_radio_group(page, settled):
    open_explorer(page)
    page.locator("input[name=scar_type][value=ice_pick]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert page.locator("input[name=scar_type]:checked").get_attribute("value") == "boxcar"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    wait_for_python(page, settled)
    assert heading(page) == "Boxcar, Moderate: what may happen over 12 months"
    focused = "document.activeElement.shadowRoot?.activeElement?.value"
    assert page.evaluate(focused) == "moderate"


@pytest.mark.standard("NHS-13")
def test_a_choice_is_announced_and_cards_have_names_and_descriptions(page):
    open_explorer(page)
    card = page.get_by_role("radio", name="Rolling", exact=True)
    expect(card).to_have_accessible_description(re.compile("Looks wavy"))
    choose(page, "rolling", "mild")
    said = page.locator("[data-part=announce]")
    expect(said).to_have_attribute("aria-live", "polite")
    expect(said).to_contain_text("Rolling, Mild")
    expect(said).to_contain_text("3 sessions")


def test_touch_chooses_and_the_page_still_scrolls(open_page):
    page = open_explorer(open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True))
    page.locator("label.card:has(input[value=boxcar])").tap()
    page.locator("label.card:has(input[value=severe])").tap()
    assert heading(page) == "Boxcar, Severe: what may happen over 12 months"
    touch = page.locator("label.card").first.evaluate("card => getComputedStyle(card).touchAction")
    assert touch == "manipulation"


def test_another_person_steps_through_the_journeys_one_by_one(page):
    open_explorer(page)
    choose(page, "rolling", "moderate")
    another, says = page.locator("[data-part=another]"), page.locator("[data-part=journey]")
    expect(says).to_have_text("")
    for number in range(1, 13):
        another.click()
        expect(says).to_contain_text(f"Journey {number} of 12:")
        shown = page.locator("[data-part=picture] path.shown")
        assert shown.get_attribute("data-journey") == str(number)
    another.click()
    expect(says).to_have_text("")
    assert page.locator("[data-part=picture] path.shown").count() == 0


def test_the_range_is_shown_on_request_only(page):
    open_explorer(page)
    choose(page, "boxcar", "mild")
    band, button = page.locator("[data-part=picture] .range"), page.locator("[data-part=range]")
    expect(band).to_be_hidden()
    button.click()
    expect(band).to_be_visible()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(band).to_be_hidden()


def test_raised_scars_have_no_journey_buttons_and_lead_with_the_dermatologist(page):
    open_explorer(page)
    choose(page, "raised", "mild")
    expect(page.locator("[data-part=another]")).to_be_hidden()
    expect(page.locator("[data-headline]").first).to_contain_text("Ask a dermatologist first")


@pytest.mark.standard("WCAG-2")
def test_the_weeks_are_stepped_by_tap_and_by_key_and_nothing_moves_alone(page, settled):
    open_explorer(page)
    choose(page, "rolling", "moderate")
    says, slider = page.locator("[data-part=week-says]"), page.locator("[data-part=week]")
    expect(says).to_contain_text("Week 0: session 1.")
    page.locator("[data-part=week-on]").click()
    expect(says).to_contain_text("Week 1: 1 week after session 1.")
    slider.focus()
    page.keyboard.press("End")
    expect(says).to_contain_text("Week 52:")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("^Week 52: 40 weeks after session 4"))
    expect(page.locator("[data-part=week-on]")).to_be_disabled()
    dent = page.locator("[data-part=process] svg").inner_html()
    page.wait_for_timeout(1200)
    assert page.locator("[data-part=process] svg").inner_html() == dent
    page.locator("input[name=severity][value=severe]").click()
    expect(says).to_contain_text("Week 52: 32 weeks after session 6")


def test_sources_are_on_tap(page):
    open_explorer(page)
    choose(page, "rolling", "mild")
    page.locator("[data-headline=lasts] button.sources").click()
    box = page.locator("[data-part=source]")
    expect(box).to_be_visible()
    expect(box).to_contain_text("Alster")
    page.locator("[data-part=source-close]").click()
    expect(box).to_be_hidden()


def test_no_plotly_is_loaded_before_the_chart_is_opened(page, settled):
    loaded = []
    page.on("request", lambda asked: loaded.append(asked.url))
    open_explorer(page)
    choose(page, "rolling", "mild")
    for view in ("table", "words", "picture"):
        page.locator(f"input[name=view][value={view}]").click()
    wait_for_python(page, settled)
    assert not [url for url in loaded if "plotly" in url.lower()]
    page.locator("input[name=view][value=chart]").click()
    expect(page.locator("[data-testid=stPlotlyChart] .main-svg").first).to_be_visible(timeout=30_000)
    assert [url for url in loaded if "plotly" in url.lower()]


@pytest.mark.standard("WCAG-4")
def test_a_choice_survives_reload_and_going_to_another_page_and_back(page, settled):
    open_explorer(page)
    choose(page, "ice_pick", "severe")
    wait_for_python(page, settled)
    page.reload()
    expect(page.locator("[data-part=picture] svg")).to_be_visible(timeout=30_000)
    assert heading(page).startswith("Ice pick, Severe")
    page.get_by_role("link", name="Sources", exact=True).first.click()
    page.wait_for_url("**/sources*")
    settled(page)
    page.get_by_role("link", name="Explore", exact=True).first.click()
    expect(page.locator("[data-part=picture] svg")).to_be_visible(timeout=30_000)
    assert heading(page).startswith("Ice pick, Severe")


def test_a_choice_stays_in_the_address_of_every_screen_and_survives_a_reload_there(page, settled):
    open_explorer(page)
    choose(page, "boxcar", "severe")
    wait_for_python(page, settled)
    code = code_in(page)
    page.get_by_role("link", name="Take home", exact=True).first.click()
    page.wait_for_url(f"**/take_home?p={code}")
    page.reload()
    settled(page)
    expect(page.get_by_text("You chose: Boxcar, Severe")).to_be_visible()


def test_choosing_adds_no_history_so_back_leaves_the_page(page, settled):
    open_explorer(page)
    before = page.evaluate("history.length")
    for scar_type in TYPES:
        choose(page, scar_type, "mild")
    wait_for_python(page, settled)
    assert page.evaluate("history.length") == before


def test_two_tabs_do_not_disturb_each_other(open_page, settled):
    one, other = open_explorer(open_page()), open_explorer(open_page())
    choose(one, "rolling", "mild")
    choose(other, "raised", "severe")
    wait_for_python(one, settled)
    wait_for_python(other, settled)
    assert heading(one).startswith("Rolling, Mild")
    assert heading(other).startswith("Raised, Severe")
    assert code_in(one) != code_in(other)


@pytest.mark.parametrize("code", ["VCJ5VDDQ", "nonsense", "%3Cscript%3E"])
def test_a_link_that_cannot_be_read_shows_no_timeline(page, code):
    open_explorer(page, f"/?p={code}")
    expect(page.get_by_text("This link could not be read.")).to_be_visible()
    assert page.locator("input[name=scar_type]:checked").count() == 0
    expect(page.locator("[data-part=picture] svg")).to_have_count(0)


@pytest.mark.standard("WCAG-9")
def test_nothing_on_the_page_moves_by_itself(page, settled):
    open_explorer(page)
    choose(page, "rolling", "mild")
    wait_for_python(page, settled)
    running = "document.getAnimations().filter(a => a.playState === 'running').length"
    assert page.evaluate(running) == 0
