"""The front page in a real browser: taps, keys, link, reload, two tabs, the chart. Most tests share one page."""

import json
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from scar_timeline.ui.the_bundle import the_bundle
from tests.browser.explorer import CHART, card, choose, heading, open_explorer, part, title_of

# The places whose words are not those of the pack.
DIFFERING = """(root, scenario) => ["picture", "headline", "words", "table", "below"].filter(place => {
  const wanted = document.createElement("template");
  wanted.innerHTML = scenario[place];
  const words = node => node.textContent.replace(/\\s+/g, " ").trim();
  return words(root.querySelector(`[data-part=${place}]`)) !== words(wanted.content);
})"""


@pytest.fixture(scope="module")
def pack():
    """What the browser was given to show."""
    return json.loads(the_bundle().body)


@pytest.fixture
def explorer(tab):
    """The front page, where the test before has left it."""
    if "/?" not in tab.url:
        open_explorer(tab)
    return tab


def test_every_choice_shows_what_the_bundle_holds_for_it_and_its_own_link(explorer, pack):
    for key, scenario in pack["scenarios"].items():
        choose(explorer, *key.split("."))
        code = scenario["codes"]["picture"]
        expect(explorer).to_have_url(re.compile(rf"[?&]p={code}$"))  # comes last
        assert part(explorer, "explorer").evaluate(DIFFERING, scenario) == [], key
        assert part(explorer, "tools").is_visible() == bool(scenario["journeys"])
        assert explorer.locator(f"a[data-keeps-choice][href$='p={code}']").count() >= 7


@pytest.mark.parametrize("size", [(1024, 768), (768, 1024)], ids=["sideways", "upright"])
def test_on_a_tablet_choice_first_answer_and_picture_share_one_screen(explorer, size):
    """Whole screens: on what the browser's bars leave of them, 1024x690 and 768x954, they may end below."""
    explorer.set_viewport_size({"width": size[0], "height": size[1]})
    explorer.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 0)")
    for scar_type in ("rolling", "raised", "ice_pick"):
        choose(explorer, scar_type, "severe")
        for place in (".types", ".severities", ".answer:first-of-type", "[data-part=picture]"):
            box = explorer.locator(place).bounding_box()
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= size[1], f"{place} of {scar_type} ends below the screen"


def test_a_choice_is_made_from_nothing_with_the_keyboard_alone(page, content):
    open_explorer(page)
    expect(part(page, "next")).to_have_text(content.say("explore.next.type"))
    card(page, "ice_pick").focus()
    page.keyboard.press("Space")
    expect(part(page, "next")).to_have_text(content.say("explore.next.severity"))
    expect(part(page, "picture").locator("svg")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(part(page, "picture").locator("svg > title")).to_have_text(title_of(content, "boxcar", "moderate"))
    expect(card(page, "moderate")).to_be_focused()


@pytest.mark.standard("NHS-13")
def test_a_choice_is_announced_and_cards_have_names_and_descriptions(explorer, content, pack):
    radio = explorer.get_by_role("radio", name=content.scar_types["rolling"].name, exact=True)
    look = content.say("drawings.scar_section.rolling.tell_look")
    expect(radio).to_have_accessible_description(re.compile(re.escape(look)))
    choose(explorer, "boxcar", "mild")
    choose(explorer, "rolling", "mild")
    expect(explorer.locator("#announce[role=status]")).to_have_text(pack["scenarios"]["rolling.mild"]["announce"])


def test_another_person_steps_through_the_journeys_one_by_one(explorer, pack):
    choose(explorer, "boxcar", "mild")
    choose(explorer, "rolling", "moderate")
    shown = part(explorer, "picture").locator(".journeys .shown")
    expect(part(explorer, "journey")).to_have_text("")
    for number, sentence in enumerate(pack["scenarios"]["rolling.moderate"]["journeys"], start=1):
        part(explorer, "another").click()
        expect(part(explorer, "journey")).to_have_text(sentence)
        assert shown.get_attribute("data-journey") == str(number)
    part(explorer, "another").click()
    expect(part(explorer, "journey")).to_have_text("")
    expect(shown).to_have_count(0)


def test_the_range_is_shown_on_request_only(explorer):
    choose(explorer, "boxcar", "mild")
    band, button = part(explorer, "picture").locator(".range"), part(explorer, "range")
    expect(band).to_be_hidden()
    button.click()
    expect(band).to_be_visible()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(band).to_be_hidden()


@pytest.mark.standard("WCAG-2")
def test_the_weeks_are_stepped_by_tap_and_by_key(explorer, pack):
    def says(choice, week):
        stage, position, counts = pack["scenarios"][choice]["weeks"][week]
        return f"{pack['lines'][position]} {pack['stages'][stage]['sentence']} {pack['lines'][counts]}"

    choose(explorer, "rolling", "moderate")
    slider, shown = part(explorer, "week"), part(explorer, "week-says")
    slider.focus()
    explorer.keyboard.press("Home")
    expect(shown).to_have_text(says("rolling.moderate", 0))
    part(explorer, "week-on").click()
    expect(shown).to_have_text(says("rolling.moderate", 1))
    slider.focus()
    explorer.keyboard.press("End")
    expect(shown).to_have_text(says("rolling.moderate", 52))
    last = pack["lines"][pack["scenarios"]["rolling.moderate"]["weeks"][52][1]]
    expect(slider).to_have_attribute("aria-valuetext", last)
    expect(part(explorer, "week-on")).to_be_disabled()
    card(explorer, "severe").click()
    expect(shown).to_have_text(says("rolling.severe", 52))


def test_sources_are_on_tap(explorer, pack):
    choose(explorer, "rolling", "mild")
    button = explorer.locator("[data-headline=lasts] button.sources")
    button.click()
    expect(part(explorer, "source")).to_be_visible()
    for source in button.get_attribute("data-sources").split():
        assert part(explorer, "source-text").evaluate(
            "(box, html) => box.innerHTML.includes(html)", pack["sources"][source]
        )
    part(explorer, "source-close").click()
    expect(part(explorer, "source")).to_be_hidden()


def test_no_plotly_is_loaded_before_the_chart_is_opened_and_it_follows_the_choice(page, content):
    loaded = []
    page.on("request", lambda asked: loaded.append(asked.url))
    open_explorer(page)
    choose(page, "rolling", "mild")
    for view in ("table", "words", "picture"):
        card(page, view).click()
        expect(page.locator(f"[data-panel={view}]")).to_be_visible()
    assert not [url for url in loaded if "plotly" in url.lower()]
    card(page, "chart").click()
    page.locator(CHART).first.wait_for()
    card(page, "boxcar").click()
    name = re.compile(re.escape(title_of(content, "boxcar", "mild")))
    expect(page.locator("[role=figure]").first).to_have_attribute("aria-label", name)
    card(page, "picture").click()
    expect(page.locator(CHART)).to_have_count(0)


@pytest.mark.standard("WCAG-4")
def test_a_choice_goes_along_to_every_screen_survives_a_reload_and_adds_no_history(explorer, content):
    before = explorer.evaluate("history.length")
    for scar_type in content.scar_types:
        choose(explorer, scar_type, "severe")
    assert explorer.evaluate("history.length") == before
    code = code_for(content, Choice(scar_type, "severe"))
    explorer.wait_for_url(f"**/?p={code}")
    explorer.reload()
    expect(part(explorer, "picture").locator("svg > title")).to_have_text(title_of(content, scar_type, "severe"))
    explorer.locator("#bar").get_by_role("link", name=content.say("web.menu.take_home")).first.click()
    explorer.wait_for_url(f"**/take_home?p={code}")
    names = {"scar_type": content.scar_types[scar_type].name, "severity": content.severities["severe"].name}
    expect(explorer.get_by_text(content.say("take_home.choice", **names))).to_be_visible()
    explorer.go_back()
    expect(part(explorer, "picture").locator("svg > title")).to_have_text(title_of(content, scar_type, "severe"))


def test_two_tabs_do_not_disturb_each_other(explorer, page, content):
    open_explorer(page)
    choose(explorer, "rolling", "mild")
    choose(page, "raised", "severe")
    for each, choice in ((explorer, ("rolling", "mild")), (page, ("raised", "severe"))):
        expect(each).to_have_url(re.compile(code_for(content, Choice(*choice))))
        assert heading(each) == title_of(content, *choice)


@pytest.mark.parametrize("code", ["VCJ5VDDQ", "<script>"])
def test_a_link_that_cannot_be_read_shows_no_timeline(page, content, code):
    page.goto(f"/?p={quote(code)}")
    expect(page.get_by_text(content.say("links.banner.unreadable"))).to_be_visible()
    assert page.locator("input[name=scar_type]:checked").count() == 0
    expect(part(page, "picture").locator("svg")).to_have_count(0)
