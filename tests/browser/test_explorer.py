"""The front page in a real browser: taps, keys, link, reload, two tabs, the chart. Most tests share one page."""

import re
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.browser.explorer import CHART, card, change, choose, open_explorer, part, picture_title, title_of
from tests.pdf_words import sides
from tests.thorough import cases

# The places whose words are not those of the pack.
DIFFERING = """(root, scenario) => [
  "chip", "facts", "worth_card", "windows", "headline", "words", "table", "below"
].filter(place => {
  const wanted = document.createElement("template");
  wanted.innerHTML = scenario[place];
  const words = node => node.textContent.replace(/\\s+/g, " ").trim();
  return words(document.querySelector(`.explorer [data-part=${place}]`)) !== words(wanted.content);
})"""


KEPT = """[location.href, document.cookie, JSON.stringify(history.state),
  JSON.stringify({...sessionStorage, ...localStorage})]"""


def set_week(page, week):
    """As a screen reader's gesture does."""
    part(page, "week").evaluate(
        "(slider, week) => { slider.value = week; slider.dispatchEvent(new Event('input', { bubbles: true })); }", week
    )


@pytest.fixture
def explorer(tab):
    """The front page, where the test before has left it."""
    if "/?" not in tab.url:
        open_explorer(tab)
    return tab


def test_every_choice_shows_what_the_bundle_holds_for_it_and_its_own_link(explorer, pack):
    for key in cases(["rolling.mild", "ice_pick.severe", "raised.moderate", "mixed.mild"], pack["scenarios"]):
        scenario = pack["scenarios"][key]
        choose(explorer, *key.split("."))
        code = scenario["codes"]["picture"]
        expect(explorer).to_have_url(re.compile(rf"[?&]p={code}$"))  # comes last
        assert part(explorer, "explorer").evaluate(DIFFERING, scenario) == [], key
        assert part(explorer, "another").is_visible() == bool(scenario["journeys"])
        assert explorer.locator(f"a[data-keeps-choice][href$='p={code}']").count() >= 7


def test_a_choice_is_made_from_nothing_with_the_keyboard_alone(page, content):
    open_explorer(page)
    expect(part(page, "next")).to_have_text(content.say("explore.next.type"))
    card(page, "ice_pick").focus()
    page.keyboard.press("Space")
    expect(part(page, "next")).to_have_text(content.say("explore.next.severity"))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(card(page, "moderate")).to_be_focused()  # arrow keys pass over kinds on their way
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(picture_title(page)).to_have_text(title_of(content, "boxcar", "moderate"))
    expect(part(page, "change")).to_be_focused()
    page.keyboard.press("Enter")
    expect(card(page, "boxcar")).to_be_focused()


def test_back_brings_the_cards_again_and_forward_the_timeline(page, content):
    open_explorer(page)
    choose(page, "rolling", "mild")
    page.go_back()
    expect(card(page, "rolling")).to_be_visible()
    expect(card(page, "rolling")).to_be_checked()
    page.go_forward()
    expect(picture_title(page)).to_have_text(title_of(content, "rolling", "mild"))
    expect(card(page, "rolling")).to_be_hidden()


@pytest.mark.hazard("HZ-01")
def test_a_line_that_would_be_worth_it_splits_the_twelve_and_only_the_open_page_knows(page, pack, content):
    open_explorer(page)
    choose(page, "rolling", "moderate")
    scenario = pack["scenarios"]["rolling.moderate"]
    before = part(page, "answer").text_content()
    asked = []
    page.on("request", lambda request: asked.append((request.url, request.post_data)))
    for name, line in scenario["worth"].items():
        page.locator(f"[data-worth={name}]").click()
        expect(part(page, "answer")).to_have_text(" ".join(line["says"]))
        reached = line["reached"][scenario["judged"]]
        dots = page.locator(".dots > *").evaluate_all("dots => dots.map(dot => dot.className)")
        assert dots.index("split") == reached
        expect(part(page, "gutter")).to_contain_text(pack["reach"][reached][0])
        for week in (0, 13, 52):
            set_week(page, week)
            expect(part(page, "gutter")).to_contain_text(pack["reach"][line["reached"][week]][0])
        set_week(page, scenario["judged"])
        kept = page.evaluate(KEPT)
        assert not [words for words in kept if name in words]
    assert not [url for url, _ in asked if "/drawings/" not in url]
    assert not [data for _, data in asked if data]
    part(page, "undo").click()
    expect(part(page, "answer")).to_have_text(before)
    page.locator("[data-worth=half]").click()
    expect(part(page, "print-line")).to_be_visible()
    printed = sides(page.pdf(format="A4"))[0]
    assert all(said in printed for said in scenario["worth"]["half"]["says"])
    page.reload()
    expect(part(page, "answer")).to_have_text(before)


@pytest.mark.standard("NHS-13")
def test_a_choice_is_announced_and_cards_have_names_and_descriptions(explorer, content, pack):
    change(explorer)
    radio = explorer.get_by_role("radio", name=re.compile(f"^{content.scar_types['rolling'].name}"))
    look = content.say("drawings.scar_section.rolling.tell_look")
    expect(radio).to_have_accessible_description(re.compile(re.escape(look)))
    choose(explorer, "boxcar", "mild")
    choose(explorer, "rolling", "mild")
    expect(explorer.locator("#announce[role=status]")).to_have_text(pack["scenarios"]["rolling.mild"]["announce"])


def test_one_person_at_a_time_in_a_mixed_order_each_once(explorer, pack):
    choose(explorer, "boxcar", "mild")
    choose(explorer, "rolling", "moderate")
    shown = part(explorer, "picture").locator(".journey-lines .shown")
    sentences = pack["scenarios"]["rolling.moderate"]["journeys"]
    seen = []
    for _ in sentences:
        part(explorer, "another").click()
        number = int(shown.get_attribute("data-journey"))
        expect(part(explorer, "journey")).to_have_text(sentences[number - 1])
        seen.append(number)
    assert sorted(seen) == list(range(1, 13))
    assert 1 < seen[0] < 12
    part(explorer, "all").click()
    expect(part(explorer, "journey")).to_have_text("")
    expect(shown).to_have_count(0)


def test_a_second_choice_stands_beside_the_first_and_says_what_differs(page, pack, content):
    page.goto(f"/compare?p={code_for(content, Choice('rolling', 'moderate'))}")
    first, second = (pack["scenarios"][key] for key in ("rolling.moderate", "rolling.severe"))
    shown = [part(page, name) for name in ("first-row", "second-row", "difference")]

    def words(html):
        return re.sub(r"\s+", " ", BeautifulSoup(html, "html.parser").text).strip()

    def shows(*pieces):
        for place, html in zip(shown, pieces, strict=True):
            expect(place).to_have_text(words(html))

    shows(first["row"], second["row"], pack["lines"][first["differs"]["rolling.severe"]])
    page.get_by_label(content.say("explore.second.type")).select_option("ice_pick")
    other = pack["scenarios"]["ice_pick.severe"]
    shows(first["row"], other["row"], pack["lines"][first["differs"]["ice_pick.severe"]])
    choose(page, "boxcar", "mild")
    first = pack["scenarios"]["boxcar.mild"]
    shows(first["row"], other["row"], pack["lines"][first["differs"]["ice_pick.severe"]])
    choose(page, "raised", "mild")
    expect(shown[0]).to_be_hidden()


@pytest.mark.standard("WCAG-2")
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
    change(page)
    card(page, "boxcar").click()
    name = re.compile(re.escape(title_of(content, "boxcar", "mild")))
    expect(page.locator("[role=figure]").first).to_have_attribute("aria-label", name)
    card(page, "picture").click()
    expect(page.locator(CHART)).to_have_count(0)


@pytest.mark.standard("WCAG-4")
def test_a_choice_goes_along_to_every_screen_and_survives_a_reload(explorer, content):
    for scar_type in content.scar_types:
        choose(explorer, scar_type, "severe")
    code = code_for(content, Choice(scar_type, "severe"))
    explorer.wait_for_url(f"**/?p={code}")
    explorer.reload()
    expect(picture_title(explorer)).to_have_text(title_of(content, scar_type, "severe"))
    explorer.locator("#bar").get_by_role("link", name=content.say("web.menu.take_home")).first.click()
    explorer.wait_for_url(f"**/take_home?p={code}")
    names = {"scar_type": content.scar_types[scar_type].name, "severity": content.severities["severe"].name}
    expect(explorer.get_by_text(content.say("take_home.choice", **names))).to_be_visible()
    explorer.go_back()
    expect(picture_title(explorer)).to_have_text(title_of(content, scar_type, "severe"))


def test_two_tabs_do_not_disturb_each_other(explorer, page, content):
    open_explorer(page)
    choose(explorer, "rolling", "mild")
    choose(page, "ice_pick", "severe")
    for each, choice in ((explorer, ("rolling", "mild")), (page, ("ice_pick", "severe"))):
        expect(each).to_have_url(re.compile(code_for(content, Choice(*choice))))
        expect(picture_title(each)).to_have_text(title_of(content, *choice))


@pytest.mark.parametrize("code", ["VCJ5VDDQ", "<script>"])
def test_a_link_that_cannot_be_read_shows_no_timeline(page, content, code):
    page.goto(f"/?p={quote(code)}")
    expect(page.get_by_text(content.say("links.banner.unreadable"))).to_be_visible()
    assert page.locator("input[name=scar_type]:checked").count() == 0
    expect(part(page, "picture").locator("svg")).to_have_count(0)
