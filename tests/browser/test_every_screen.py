"""What every screen must keep to, whatever its size and colours: each is loaded once and asked much."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from scar_timeline.content import Catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.browser.conftest import VIEWPORTS
from tests.browser.focus import begin, tab_through
from tests.browser.folds import unfold
from tests.browser.measures import sticks_out, too_small
from tests.thorough import cases

FEWEST = 6  # elements that every page lets one tab to; less would mean that the test did not tab
# Streamlit draws its colours some time after the browser has changed.
IS_DARK = r"""dark => {
  const ground = getComputedStyle(document.querySelector('.stApp')).backgroundColor;
  return parseInt(ground.match(/\d+/)) < 128 === dark;
}"""
NAMED = {"button", "link", "radio", "checkbox", "combobox", "slider", "searchbox", "img", "table"}

# One line of Playwright's snapshot of the accessibility tree: role, name in quotes, state in brackets.
LINE = re.compile(r"""^\s*-\s'?(?P<role>[a-z]+)(?:\s"(?P<name>(?:[^"\\]|\\.)*)")?(?P<state>(?:\s\[[^]]*\])*)""")


def nothing(page: Page, content: Catalogue) -> None:
    """As it opens."""


def unfolded(page: Page, content: Catalogue) -> None:
    unfold(page)


def answered(page: Page, content: Catalogue) -> None:
    unfold(page)
    page.evaluate("""() => {
      for (const field of document.querySelectorAll('main fieldset')) field.querySelector('input')?.click();
    }""")


def some_unfolded(page: Page, content: Catalogue) -> None:
    """A part with other parts in it, and one row of those: all hundred rows are alike."""
    for fold in ("all-sources", "facts-healing", "other-points", "made"):
        page.locator(f"#{fold} > summary").click()


def view(name: str) -> Callable[[Page, Catalogue], None]:
    def then(page: Page, content: Catalogue) -> None:
        page.locator(f"input[name=view][value={name}]").check()
        page.locator(f"[data-panel={name}]").wait_for()

    return then


def a_link(page: Page, content: Catalogue) -> None:
    page.locator("input[name=link-type][value=rolling]").check()
    page.locator("input[name=link-severity][value=severe]").check()
    unfolded(page, content)


STATES = {
    "nothing chosen": ("/", nothing),
    "picture": ("/?p={mixed}", nothing),
    "table": ("/?p={rolling}", view("table")),
    "raised": ("/?p={raised}", nothing),
    "second choice": ("/compare?p={rolling}", nothing),
    "how it works": ("/how_it_works?p={rolling}", unfolded),
    "before you decide": ("/before_you_decide?p={rolling}", answered),
    "sources": ("/sources?p={rolling}", some_unfolded),
    "take home": ("/take_home?p={rolling}", nothing),
    "take home, nothing chosen": ("/take_home", nothing),
    "for the clinic": ("/for_the_clinic?p={rolling}", a_link),
}


# Much like another: the same blocks in another view, or a part that another state opens as well.
ALIKE = {"table", "second choice", "take home, nothing chosen"}


@pytest.fixture(scope="module", params=cases([state for state in STATES if state not in ALIKE], sorted(ALIKE)))
def shown(request, warm, content, settled) -> Page:
    """A screen in one state. Tests may change its size and colours, and what has focus; nothing else."""
    path, then = STATES[request.param]
    codes = {scar_type: code_for(content, Choice(scar_type, "severe")) for scar_type in content.scar_types}
    with warm.new_page() as page:
        page.goto(path.format(**codes))
        settled(page)
        then(page, content)
        yield page


def look(page: Page, size: str, colours: str = "light", **media: str) -> Page:
    """Give the page this size and these colours, and time to follow."""
    page.set_viewport_size(VIEWPORTS[size])
    page.emulate_media(color_scheme=colours, forced_colors=media.get("forced_colors", "none"))
    page.wait_for_function(IS_DARK, arg=colours == "dark")
    return page


@pytest.mark.standard("WCAG-8")
@pytest.mark.parametrize("size", cases(["small phone"], ["tablet"]))
def test_it_has_no_accessibility_fault(shown, axe, size):
    assert axe(look(shown, size)) == []


@pytest.mark.standard("WCAG-8")
def test_it_can_be_read_in_the_dark(shown, axe):
    assert axe(look(shown, "tablet", "dark"), "color-contrast") == []


@pytest.mark.standard("NHS-12", "WCAG-3")
@pytest.mark.parametrize("size", VIEWPORTS)
def test_it_fits_the_screen_and_a_finger(shown, size):
    look(shown, size)
    assert shown.evaluate("document.documentElement.scrollWidth") <= VIEWPORTS[size]["width"]
    assert sticks_out(shown) == []
    assert too_small(shown) == []


@pytest.mark.standard("WCAG-1")
@pytest.mark.parametrize("size", cases(["phone"], ["tablet"]))
def test_what_has_focus_is_never_covered(shown, size):
    look(shown, size)
    begin(shown)
    forwards, faults = tab_through(shown, "Tab")
    backwards, more = tab_through(shown, "Shift+Tab")
    assert "\n".join([*faults, *more]) == ""
    assert forwards >= FEWEST
    assert backwards >= forwards - 1


def read(page: Page) -> list[tuple[str, str, str]]:
    """Role, name and state of everything in the main part, in reading order."""
    found = [LINE.match(line) for line in page.get_by_test_id("stMain").aria_snapshot().splitlines()]
    return [(line["role"], line["name"] or "", line["state"]) for line in found if line]


def headings(tree) -> list[tuple[int, str]]:
    return [(int(re.search(r"level=(\d)", state)[1]), name) for role, name, state in tree if role == "heading"]


def test_one_title_first_no_level_is_skipped_and_help_comes_after_the_content(shown, content):
    found = headings(read(look(shown, "tablet")))
    levels = [level for level, _ in found]
    assert levels[0] == 1, found
    assert levels.count(1) == 1, found
    assert all(below <= above + 1 for above, below in pairwise(levels)), found
    last = [name for level, name in found if level == 2][-1]
    assert last == content.say("footer.red_flags.heading")


@pytest.mark.standard("WCAG-7")
@pytest.mark.hazard("HZ-12")
def test_everything_that_can_be_pressed_or_seen_has_a_name(shown):
    nameless = [role for role, name, _ in read(look(shown, "tablet")) if role in NAMED and not name]
    assert nameless == []


def test_what_is_chosen_is_seen_in_forced_colours(shown):
    """Where the system takes all colours away, what is on still differs from what is off: by its circle or tick."""
    look(shown, "tablet", forced_colors="active")
    for box in shown.locator("main input:is([type=radio], [type=checkbox]):checked:visible").all():
        assert box.evaluate(
            "box => getComputedStyle(box).appearance !== 'none' || box.closest('.card, .views') !== null"
        )
    look(shown, "tablet")


@pytest.mark.standard("PEM-2", "WCAG-9")
def test_nothing_moves_by_itself(shown):
    assert shown.evaluate("document.getAnimations().length") == 0


def test_the_menu_of_a_phone_opens_leads_on_and_covers_nothing_that_has_focus(page, content, settled):
    page.set_viewport_size(VIEWPORTS["phone"])
    page.goto(f"/?p={code_for(content, Choice('rolling', 'mild'))}")
    settled(page)
    page.locator("#bar summary").click()
    way = page.locator("#bar details").get_by_role("link", name=content.say("web.menu.sources"))
    box = way.bounding_box()
    assert box["height"] >= 44
    way.click()
    page.wait_for_url("**/sources?p=*")
    expect(page.locator("#bar details")).not_to_have_attribute("open", "")
    expect(page.locator("#first h1, [data-block] h1").first).to_be_visible()
