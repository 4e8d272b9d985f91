"""Prints fast pages with fonts of the tests' own, so that no sheet depends on the machine's.

A print is named by the fonts that are installed, whether the product's own font may load, the choice, and the
paper. All prints of one set of fonts come from one Chromium; each is made and read once.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from scar_timeline import fonts
from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.document import make_handout
from scar_timeline.handout.selections import read_selections
from scar_timeline.links.resolving import Opened, code_for, resolve_link
from scar_timeline.timeline.choice import Choice
from scar_timeline.web.security_headers import alone_policy
from tests.print.sheets import Sheet, read_sheets
from tests.thorough import cases

_HERE = Path(__file__).parent
_SITE = "http://clinic.example"
_FONTCONFIG = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
    "<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>"
)

INSTALLED = {
    "DejaVuSans": sorted((_HERE / "fonts").glob("DejaVuSans-*.ttf")),  # a fifth wider than the text font
    "Arimo": sorted((_HERE / "fonts").glob("Arimo-*.ttf")),  # as wide as Arial
    "SourceSans3": sorted(fonts.FOLDER.glob("*.otf")),  # the text font itself, as another maker measures it
}
"""Sets of fonts by the name of the family, and what makes each one different."""
CHOICES = [("rolling", "moderate"), ("ice_pick", "severe"), ("raised", "moderate"), ("mixed", "mild")]


@dataclass(frozen=True, slots=True)
class Printed:
    """One print, and words of its page: headings, what belongs on the first sheet, what was picked, what
    is of no use on paper.
    """

    sheets: list[Sheet]
    headings: list[str]
    first: list[str]
    picked: list[str]
    for_screens: list[str]


class Printer:
    """One Chromium with one set of installed fonts."""

    def __init__(self, browser: Browser, catalogue: Catalogue) -> None:
        self._browser = browser
        self._catalogue = catalogue
        self.tab = cache(self._tab)
        self.printed = cache(self._printed)

    def _tab(self, own_font: bool) -> Page:
        """A tab in which the product's own font may load or not."""
        tab = self._browser.new_page()
        tab.route("**/fonts/**", _send_font if own_font else _refuse)
        return tab

    def open(self, code: str, own_font: bool, today: date, **picked: str) -> Page:
        """The fast page of a code on a day with what was picked, as the app would send it."""
        opened = resolve_link(self._catalogue, code)
        assert isinstance(opened, Opened)
        content = make_handout(self._catalogue, opened, _SITE, read_selections(self._catalogue, picked), today)
        html = fast_page(self._catalogue, content)
        headers = {"Content-Security-Policy": alone_policy(html), "Content-Type": "text/html"}
        tab = self.tab(own_font)
        address = f"{_SITE}/s/{code}"
        tab.route(
            address,
            lambda route: route.fulfill(headers=headers, body=html),
            times=1,
        )
        tab.goto(address)
        tab.evaluate("document.fonts.ready")
        return tab

    def _printed(
        self, code: str, own_font: bool, paper: str, full: bool = False, sideways: bool = False, scale: float = 1
    ) -> Printed:
        """A print; ``full`` with all that can be picked, and long after the content's checks were due."""
        written = self._catalogue.release.written
        if full:
            questions = ".".join(row.id for row in self._catalogue.decision.question_prompts)
            values = ".".join(card.id for card in self._catalogue.decision.values)
            tab = self.open(code, own_font, written + timedelta(days=3000), q=questions, v=values)
        else:
            tab = self.open(code, own_font, written)
        return Printed(
            sheets=read_sheets(tab.pdf(format=paper, print_background=False, landscape=sideways, scale=scale)),
            headings=tab.locator(".side :is(h2, h3)").all_text_contents(),
            first=tab.locator(".answer-box li, .how, .months > div > *, .only-when dt, .limits li").all_text_contents(),
            picked=tab.locator(".picked > li").all_text_contents(),
            for_screens=tab.locator(".button, .skip, main > .screen h2").all_text_contents(),
        )


def _send_font(route: Route) -> None:
    path = route.request.url.removeprefix(_SITE)
    route.fulfill(path=fonts.web_fonts()[path], content_type="font/woff2")


def _refuse(route: Route) -> None:
    route.abort()


@pytest.fixture(scope="session")
def printers(
    start_chromium: Callable[..., Browser], content: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Printer]:
    """``printers(name)``: the printer with these fonts installed and no others."""

    @cache
    def printer(installed: str) -> Printer:
        folder = tmp_path_factory.mktemp(installed)
        for file in INSTALLED[installed]:
            shutil.copy(file, folder)
        config = folder / "fonts.conf"
        config.write_text(_FONTCONFIG.format(folder=folder))
        return Printer(start_chromium(FONTCONFIG_FILE=str(config)), content)

    return printer


@dataclass(frozen=True, slots=True)
class Letters:
    """What a page is printed with: the fonts that are installed, and whether the product's own may load."""

    installed: str
    own_font: bool

    def __str__(self) -> str:
        return f"{self.installed}, own font {'loads' if self.own_font else 'blocked'}"


_USUAL = [Letters("DejaVuSans", True), Letters("DejaVuSans", False), Letters("Arimo", False)]


@pytest.fixture(
    params=cases(_USUAL, [Letters("Arimo", True), *(Letters("SourceSans3", own) for own in (True, False))]), ids=str
)
def letters(request: pytest.FixtureRequest) -> Letters:
    """What pages are printed with, in turn."""
    assert isinstance(request.param, Letters)
    return request.param


@pytest.fixture(params=CHOICES, ids="-".join)
def code(request: pytest.FixtureRequest, content: Catalogue) -> str:
    """Links that differ in kind, in turn."""
    return code_for(content, Choice(*request.param))


@pytest.fixture(params=cases(["Letter"], ["A4"]))
def printed(request: pytest.FixtureRequest, printers: Callable[[str], Printer], letters: Letters, code: str) -> Printed:
    """Each print in turn; Letter is the shorter paper."""
    return printers(letters.installed).printed(code, letters.own_font, str(request.param))
