"""The fast page as a patient meets it: on a small phone, without JavaScript, in the dark."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scar_timeline.content import load_catalogue
from scar_timeline.fonts import web_fonts
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.browser.conftest import VIEWPORTS

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = load_catalogue(ROOT / "data")
CODE = code_for(CATALOGUE, Choice("rolling", "moderate"))
RAISED = code_for(CATALOGUE, Choice("raised", "severe"))

_WIDE_THINGS = """() => [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.skip, thead, svg'))
  .map(e => e.tagName + '.' + e.className)"""
_SMALL_TARGETS = """() => [...document.querySelectorAll('.button')]
  .map(e => e.getBoundingClientRect()).filter(r => r.height < 44 || r.width < 44).length"""


@pytest.mark.standard("NHS-12")
@pytest.mark.parametrize("code", [CODE, RAISED])
def test_it_reads_well_at_every_size(page: Page, viewport: dict[str, int], axe, code: str):
    page.goto(f"/s/{code}?q=marks.call&v=texture.cost")
    assert page.locator(".answer-now").is_visible()
    assert page.locator(".lanes").count() == (code != RAISED)
    assert page.evaluate("document.documentElement.scrollHeight") <= 8 * max(viewport["height"], 664)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert page.evaluate(_WIDE_THINGS) == []
    assert page.evaluate(_SMALL_TARGETS) == 0
    if viewport["width"] in (320, 1024):  # between them the layout is one of these two
        assert axe(page) == []


@pytest.mark.standard("WCAG-9")
def test_it_does_not_grow_while_it_is_scrolled(page: Page):
    page.goto(f"/s/{CODE}")
    heights = set()
    for at in range(0, 6000, 600):
        page.mouse.wheel(0, 600)
        page.wait_for_timeout(60)
        heights.add(page.evaluate("document.documentElement.scrollHeight"))
        assert at == 0 or len(heights) == 1
    assert page.evaluate("document.querySelector('#about').getBoundingClientRect().top") < 1000


@pytest.mark.parametrize(
    "style",
    [
        "html { font-size: 200% !important; }",
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
        "p { margin-bottom: 2em !important; }",
    ],
    ids=["letters twice as large", "wide spacing"],
)
def test_nothing_is_cut_in_larger_letters_and_wider_spacing(open_page, style: str):
    page = open_page(viewport=VIEWPORTS["phone"], bypass_csp=True)
    page.goto(f"/s/{CODE}")
    page.add_style_tag(content=style)
    assert page.evaluate("document.documentElement.scrollWidth") <= VIEWPORTS["phone"]["width"]
    assert page.evaluate(_WIDE_THINGS) == []


def test_dots_are_told_apart_in_forced_colours(open_page, axe):
    page = open_page(forced_colors="active")
    page.goto(f"/s/{CODE}")
    looks = page.evaluate(
        """() => ['clear', 'some', 'little'].map(part => {
          const { backgroundColor, backgroundImage } = getComputedStyle(document.querySelector(`.dots .${part}`));
          return backgroundColor + backgroundImage;
        })"""
    )
    assert len(set(looks)) == 3
    assert axe(page) == []


def test_it_is_readable_in_the_dark(open_page, axe):
    page = open_page(color_scheme="dark")
    page.goto(f"/s/{CODE}")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 23, 28)"
    assert axe(page) == []


@pytest.mark.hazard("HZ-11")
def test_it_is_whole_without_javascript(open_page):
    page = open_page(java_script_enabled=False)
    page.goto(f"/s/{CODE}")
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.locator(".lanes").is_visible()
    page.locator("#table > summary").click()
    assert page.get_by_role("row").count() == 9


def test_it_asks_for_the_font_and_nothing_more(open_page):
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/s/{CODE}", wait_until="load")
    asked = [url for url in asked if not url.startswith("data:")]
    assert asked == [page.url, page.url.partition("/s/")[0] + next(iter(web_fonts()))]
    fonts = page.evaluate("[...document.fonts].filter(({ status }) => status === 'loaded').map(face => face.family)")
    assert [name for name in fonts if not name.startswith("fitted")] == ["Source Sans 3"]


def test_the_skip_link_and_the_buttons_work_with_the_keyboard(page: Page):
    page.goto(f"/s/{CODE}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#main$"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_button_opens_the_explorer_with_the_same_choice(page: Page, settled):
    page.goto(f"/s/{CODE}")
    page.get_by_role("link", name="Open the interactive page").click()
    settled(page)
    expect(page.locator("input[value='rolling']").first).to_be_checked()
    expect(page.locator("input[value='moderate']").first).to_be_checked()
    assert f"p={CODE}" in page.url


@pytest.mark.standard("NHS-11")
def test_the_three_parts_differ_without_colour(page: Page):
    page.goto(f"/s/{CODE}")
    looks = "e => [getComputedStyle(e).backgroundImage !== 'none', getComputedStyle(e).backgroundColor]"
    found = [str(page.locator(f".dots .dot.{part}").first.evaluate(looks)) for part in ("clear", "some", "little")]
    assert len(set(found)) == 3


def test_a_broken_link_shows_words_and_no_timeline(page: Page, allowed_faults: list[str], axe):
    allowed_faults.append("404")
    broken = CODE[:-1] + ("2" if CODE[-1] != "2" else "3")
    answer = page.goto(f"/s/{broken}")
    assert answer is not None
    assert answer.status == 404
    assert page.get_by_role("heading", name=re.compile("could not be read")).is_visible()
    assert page.locator("svg").count() == 0
    assert axe(page) == []
