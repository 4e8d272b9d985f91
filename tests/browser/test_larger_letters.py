"""Letters twice as large by the browser's setting (WCAG 1.4.4); lines, words and letters further apart (1.4.12)."""

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from scar_timeline.content import Catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.browser.conftest import VIEWPORTS
from tests.browser.measures import sticks_out
from tests.thorough import cases

_SCREENS = ["/?p={severe}"]
_OTHERS = [
    "/",
    "/?p={raised}",
    "/s/{severe}",
    "/before_you_decide",
    "/take_home?p={severe}",
    "/how_it_works",
    "/sources",
    "/for_the_clinic",
]
_APART = """
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }
"""
_COVERED = """() => {
  const chip = document.querySelector('.explorer .chip')?.getBoundingClientRect();
  const meets = box => box.left < chip.right && chip.left < box.right && box.top < chip.bottom && chip.top < box.bottom;
  return [...document.querySelectorAll('#bar :is(a, summary)')]
    .filter(way => chip && way.checkVisibility() && meets(way.getBoundingClientRect()))
    .map(way => way.textContent.trim());
}"""


@pytest.fixture(scope="module")
def large(
    open_profile: Callable[..., BrowserContext], server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """A browser whose reader has set letters to twice the usual size."""
    profile = tmp_path_factory.mktemp("profile")
    (profile / "Default").mkdir()
    sizes = {"webkit": {"webprefs": {"default_font_size": 32}}}
    (profile / "Default" / "Preferences").write_text(json.dumps(sizes), encoding="utf-8")
    with open_profile(profile, base_url=server) as context:
        yield context


def _open(context: BrowserContext, path: str, content: Catalogue, settled: Callable[[Page], Page]) -> Page:
    codes = {
        "severe": code_for(content, Choice("ice_pick", "severe")),
        "raised": code_for(content, Choice("raised", "severe")),
    }
    page = context.new_page()
    page.goto(path.format(**codes))
    return page if path.startswith("/s/") else settled(page)


@pytest.mark.parametrize("path", cases(_SCREENS, _OTHERS))
def test_letters_twice_as_large_stay_on_the_screen(large, content, settled, path):
    with _open(large, path, content, settled) as page:
        for size in ("phone", "tablet"):
            page.set_viewport_size(VIEWPORTS[size])
            assert sticks_out(page) == [], size
            assert page.evaluate(_COVERED) == [], size


@pytest.mark.parametrize("path", cases(_SCREENS, _OTHERS))
def test_words_set_apart_stay_on_the_screen_and_cover_no_way(open_page, content, settled, path):
    with _open(open_page(bypass_csp=True).context, path, content, settled) as page:
        page.add_style_tag(content=_APART)
        for size in ("phone", "tablet"):
            page.set_viewport_size(VIEWPORTS[size])
            assert sticks_out(page) == [], size
            assert page.evaluate(_COVERED) == [], size
