"""How the screens read aloud: the accessibility tree in its order, on a tablet and on the smallest phone."""

import re
from itertools import pairwise

import pytest

from scar_timeline.ui.screens import screens
from tests.browser.conftest import VIEWPORTS

SCREENS = pytest.mark.parametrize("screen", screens(), ids=lambda screen: screen.name)
READING = pytest.mark.parametrize("path", ["/before_you_decide", "/sources"])
PHONE = VIEWPORTS["small phone"]

# One line of Playwright's snapshot of the accessibility tree: role, name in quotes, state in brackets.
# Names with a colon stand in single quotes as a whole.
LINE = re.compile(
    r"""^\s*-\s'?(?P<role>[a-z]+)(?:\s"(?P<name>(?:[^"\\]|\\.)*)")?(?P<state>(?:\s\[[^]]*\])*)"""
)


@pytest.fixture
def settled(settled):
    """Also wait for the footer: it is drawn last, and ``notRunning`` holds before the script begins, too."""

    def wait(page):
        settled(page)
        page.locator(".foot").wait_for(timeout=30_000)
        return settled(page)

    return wait


@pytest.fixture(scope="module")
def trees():
    """What was read before, by screen size and path: a page is opened once, however many tests read it."""
    return {}


@pytest.fixture
def read(settled, trees):
    """``read(page, path)``: role, name and state of everything in the main part, in reading order."""

    def reading(page, path: str) -> list[tuple[str, str, str]]:
        key = (page.viewport_size["width"], path)
        if key not in trees:
            page.goto(path)
            settled(page)
            snapshot = page.get_by_test_id("stMain").aria_snapshot()
            found = [LINE.match(line) for line in snapshot.splitlines()]
            trees[key] = [(line["role"], line["name"] or "", line["state"]) for line in found if line]
        return trees[key]

    return reading


def headings(tree) -> list[tuple[int, str]]:
    return [
        (int(re.search(r"level=(\d)", state)[1]), name) for role, name, state in tree if role == "heading"
    ]


@SCREENS
def test_one_title_first_and_no_level_is_skipped(page, read, screen):
    found = headings(read(page, screen.url_path))
    levels = [level for level, _ in found]
    assert levels[0] == 1, found
    assert levels.count(1) == 1, found
    for above, below in pairwise(levels):
        assert below <= above + 1, found


@SCREENS
def test_everything_that_can_be_pressed_or_seen_has_a_name(page, read, screen):
    tree = read(page, screen.url_path)
    pressed = ("button", "link", "radio", "checkbox", "combobox", "slider", "img", "table", "figure")
    nameless = [(role, state) for role, name, state in tree if role in pressed and not name]
    assert not [found for found in nameless if found[0] != "figure"]


@SCREENS
def test_help_and_review_dates_are_read_after_the_content_on_every_screen(page, read, screen):
    names = [name for _, name in headings(read(page, screen.url_path))]
    assert len(names) == len(set(names)), "two headings sound alike"
    assert names[-1] == "About this page"
    assert "When to get help" in names
    assert names.index("Please keep in mind") < names.index("About this page")


def test_the_decision_is_read_in_an_order_that_makes_sense(page, read):
    names = [name for level, name in headings(read(page, "/before_you_decide")) if level <= 2]
    wanted = [
        "Before you decide",
        "In short",
        "Your options, side by side",
        "What can go wrong",
        "What the days after are like",
        "Speak to a clinician first if",
        "What matters to me",
        "My hope, and what the pictures show",
        "Tell it back",
        "Questions to ask",
        "Signs to watch for",
        "What you may do next",
    ]
    assert names[: len(wanted)] == wanted


@READING
def test_headings_carry_no_link_that_would_be_read_with_each_of_them(page, read, path):
    assert "Link to heading" not in {name for role, name, _ in read(page, path) if role == "link"}


@READING
def test_headings_are_seen_in_the_order_they_are_read(page, settled, path):
    page.goto(path)
    settled(page)
    tops = page.eval_on_selector_all(
        "[data-testid='stMain'] h1, [data-testid='stMain'] h2",
        "all => all.filter(h => h.offsetParent).map(h => h.getBoundingClientRect().top)",
    )
    assert tops == sorted(tops)


@pytest.mark.hazard("HZ-12")
def test_each_drawing_of_100_people_is_read_as_a_sentence(page, read):
    images = [name for role, name, _ in read(page, "/before_you_decide") if role == "img"]
    assert any("Of 100 people, 6 to 34 had it and 66 to 94 did not" in name for name in images)


def test_on_the_smallest_phone_tables_are_still_read_with_their_headers(open_page, read):
    page = open_page(viewport=PHONE)
    tree = read(page, "/before_you_decide")
    assert ("table", "Three options, row by row") in {(role, name) for role, name, _ in tree}
    columns = [name for role, name, _ in tree if role == "columnheader"]
    assert columns[:4] == [
        "What to compare",
        "No treatment now",
        "Microneedling",
        "Other treatments to ask about",
    ]
    assert "What may be hard or go wrong" in [name for role, name, _ in tree if role == "rowheader"]


@pytest.mark.standard("NHS-12")
@READING
def test_no_sideways_scrolling_on_the_smallest_phone(open_page, settled, path):
    page = open_page(viewport=PHONE)
    page.goto(path)
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    rights = page.eval_on_selector_all(
        "[data-testid='stMain'] .patient-table, [data-testid='stMain'] .harm-count img",
        "all => all.map(each => each.getBoundingClientRect().right)",
    )
    assert rights
    assert max(rights) <= PHONE["width"]


@pytest.mark.standard("WCAG-8")
@READING
@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_no_accessibility_fault_on_the_reading_screens(open_page, settled, axe, path, color_scheme):
    page = open_page(color_scheme=color_scheme)
    page.goto(path)
    settled(page)
    assert axe(page) == []


@pytest.mark.standard("WCAG-3")
@READING
def test_every_link_and_control_is_large_enough_for_a_finger(page, settled, path):
    page.goto(path)
    settled(page)
    # The arrow inside a select box is 36 px wide, but the whole box opens the list.
    small = page.eval_on_selector_all(
        "[data-testid='stMain'] :is(a, button:not([data-testid='stSelectbox'] *), summary, label:has(input))",
        """all => all.map(e => [e.innerText.trim().slice(0, 40), e.getBoundingClientRect()])
                  .filter(([name, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
                  .map(([name, box]) => `${name} ${Math.round(box.width)} x ${Math.round(box.height)}`)""",
    )
    assert small == []


def test_tapping_shows_the_reply_below_and_keeps_the_harms_in_view(page, settled):
    page.goto("/before_you_decide")
    settled(page)
    page.get_by_role("radio", name="No, they never come").check(force=True)
    page.get_by_text("Here is that part again:").last.wait_for()  # the first is read out
    settled(page)
    assert page.get_by_role("heading", name="What can go wrong", exact=True).is_visible()
    assert page.get_by_role("heading", name="Small lumps").is_visible()
