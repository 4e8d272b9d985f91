"""People on several screens of the app, what each of them sees, and how long each was without a server."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from time import monotonic, sleep
from typing import Any, Final

from playwright.sync_api import BrowserContext, Error, Page

from audit.journeys import CALENDAR_FILE, CHART, CURVES, DATE_FIELD, SETTLED

CHOICE: Final = ("rolling", "moderate")
_MILDER: Final = ("rolling", "mild")

TICK: Final = "input[type=checkbox][name^=question-]"
VALUE: Final = "input[name^=value-][value=matters]"
NAME_IN_CALENDAR: Final = "input[name=calendar-telling]"
FOREST_SWITCH: Final = "[data-testid=stCheckbox] label"
CHANGE: Final = "[data-part=change]"
WEEK_ON: Final = "[data-part=week-on]"
DAYS_AHEAD: Final = 60

_PATIENCE: Final = 15.0  # seconds; the machine may be busy

# Runs in every document: when Streamlit's connection went and came back, in ms since 1970.
WATCH_THE_CONNECTION: Final = """(() => {
  const name = "data-test-connection-state";
  window.auditSeen = {};
  new MutationObserver(() => {
    const state = document.querySelector(`[${name}]`)?.getAttribute(name);
    const seen = window.auditSeen;
    if (!state) return;
    if (state !== "CONNECTED") { if (seen.was) seen.lost ??= Date.now(); delete seen.back; }
    else { seen.was = true; if (seen.lost) seen.back ??= Date.now(); }
  }).observe(document, { subtree: true, childList: true, attributeFilter: [name] });
})();"""

_SEEN: Final = """() => ({
  document: window.auditDocument ??= Math.random(),
  path: location.pathname,
  address: location.search,
  words: [...document.body.children].filter((e) => e.id !== "announce").map((e) => e.innerText).join("\\n"),
  chart: document.querySelector(".js-plotly-plot")?.textContent ?? "",
  fields: [...document.querySelectorAll("input, select")].map((e) => [e.name, e.value, e.checked]),
  folds: [...document.querySelectorAll("details")].map((e) => e.open),
  scrolled: document.querySelector("[data-testid=stMain]").scrollTop,
})"""


@dataclass
class Visitor:
    """One person on one screen.

    Attributes:
        who: what the report calls them.
        page: their tab.
        does: what they do next: something only a server can answer. It waits for the answer.
        choice: scar type and severity they have then.
        keeps: fields that must be ticked on Take home then.
        before: what they saw before anything happened to a server.
    """

    who: str
    page: Page
    does: Callable[[Page], None]
    choice: tuple[str, str] = CHOICE
    keeps: tuple[str, ...] = ()
    before: dict[str, Any] = field(default_factory=dict)

    def seen(self) -> dict[str, Any]:
        """Return all that this person sees, and whether it is still the same document."""
        return dict(self.page.evaluate(_SEEN))

    def remember(self) -> None:
        """Keep what is seen now, and count lost connections from now."""
        self.before = self.seen()
        self.page.evaluate("() => { window.auditSeen = { was: true }; }")

    def back_after(self, moment: float) -> float:
        """Wait until the connection has gone and is there again; returns the seconds from a moment until then.

        Raises:
            TimeoutError: if it does not go, or stays away.
        """
        end = monotonic() + _PATIENCE
        while monotonic() < end:
            back = self.page.evaluate("() => window.auditSeen.back")
            if back:
                return float(back) / 1000 - moment
            sleep(0.05)
        raise TimeoutError(f"not within {_PATIENCE:.0f} s: {self.page.evaluate('() => window.auditSeen')}")

    def was_disturbed(self) -> bool:
        """Whether the connection was lost since ``remember``."""
        return bool(self.page.evaluate("() => window.auditSeen.lost"))

    def act(self) -> None:
        """Do what this person does next, and wait for the answer.

        Raises:
            TimeoutError: if none comes.
        """
        self.does(self.page)

    def goes_to_take_home(self, code: str, words: str) -> None:
        """Follow the menu there, and find the new words, the choice and what was ticked.

        Raises:
            AssertionError: if something is missing.
        """
        self.page.locator("#bar a[href*='/take_home']").first.click()
        self.page.locator("h1", has_text=words).wait_for()
        self.page.locator("#first").wait_for(state="detached")
        self.page.locator(f"a[href*='/s/{code}']").first.wait_for(state="attached")
        for name in self.keeps:
            if not self.page.locator(f"input[name={name}]").first.is_checked():
                raise AssertionError(f"{name} is not ticked")

    def changed(self) -> list[str]:
        """Return what is no longer as it was."""
        now = self.seen()
        return [f"{name} changed" for name, was in self.before.items() if now[name] != was]


def arrive(context: BrowserContext, base: str, code: str) -> list[Visitor]:
    """Open every kind of screen in tabs of one browser, and use each as a person would."""
    return [
        _explorer(context.new_page(), f"{base}/?p={code}"),
        _chart(context.new_page(), f"{base}/?p={code}"),
        _decider(context.new_page(), f"{base}/before_you_decide?p={code}"),
        _taker(context.new_page(), f"{base}/take_home?p={code}"),
        _reader(context.new_page(), f"{base}/sources?p={code}"),
        _tablet(context.new_page(), f"{base}/take_home?clinic=1&p={code}"),
    ]


def settle(page: Page, address: str) -> None:
    """Load an address and wait until Streamlit has taken over and is at rest."""
    page.goto(address)
    page.locator("#first").wait_for(state="detached")
    page.locator(SETTLED).first.wait_for(state="attached")


def _explorer(page: Page, address: str) -> Visitor:
    settle(page, address)
    page.locator(CURVES).nth(11).wait_for(state="attached")
    for _ in range(5):
        page.locator(WEEK_ON).click()
    return Visitor("Timeline, a week chosen", page, _open_chart)


def _chart(page: Page, address: str) -> Visitor:
    settle(page, address)
    _open_chart(page)
    return Visitor("Timeline, chart open", page, _chart_of_milder, _MILDER)


def _decider(page: Page, address: str) -> Visitor:
    settle(page, address)
    names = [_tick(page, TICK, 0), _tick(page, TICK, 2), _tick(page, VALUE, 0)]
    return Visitor("Before you decide, three ticks", page, _nothing, keeps=tuple(names[:2]))


def _taker(page: Page, address: str) -> Visitor:
    settle(page, address)
    names = (_tick(page, TICK, 0), _tick(page, TICK, 1))
    _give_day(page)
    page.locator(CALENDAR_FILE).first.wait_for()
    return Visitor("Take home, two ticks and a day", page, _name_the_treatment, keeps=names)


def _reader(page: Page, address: str) -> Visitor:
    settle(page, address)
    page.locator(FOREST_SWITCH).click()
    page.locator(CHART).first.wait_for()
    return Visitor("Sources, the chart to touch", page, _switch_off)


def _tablet(page: Page, address: str) -> Visitor:
    settle(page, address)
    names = (_tick(page, TICK, 1),)
    _give_day(page)
    page.locator("table.dates").wait_for()
    return Visitor("A clinic's tablet on Take home", page, _another_day, keeps=names)


def _tick(page: Page, css: str, number: int) -> str:
    box = page.locator(css).nth(number)
    name = str(box.get_attribute("name"))
    box.evaluate("box => { for (let e = box; e; e = e.parentElement) if ('open' in e) e.open = true; }")
    box.check()
    return name


def _give_day(page: Page, days: int = DAYS_AHEAD) -> None:
    page.locator(DATE_FIELD).fill((date.today() + timedelta(days=days)).strftime("%d %m %Y"))
    page.locator(DATE_FIELD).press("Enter")


# --- What only a server can answer ------------------------------------------------------------------------


def _open_chart(page: Page) -> None:
    page.locator("input[name=view][value=chart]").check(force=True)
    page.locator(CHART).first.wait_for()


def _chart_of_milder(page: Page) -> None:
    before = page.locator(".js-plotly-plot").first.text_content()
    page.locator(CHANGE).click()
    page.locator("input[name=severity][value=mild]").click(force=True)
    _wait(lambda: page.locator(".js-plotly-plot").first.text_content() != before, "another chart")


def _name_the_treatment(page: Page) -> None:
    before = page.locator(CALENDAR_FILE).first.get_attribute("data-name")
    page.locator(NAME_IN_CALENDAR).check()
    _wait(lambda: page.locator(CALENDAR_FILE).first.get_attribute("data-name") != before, "another file")


def _another_day(page: Page) -> None:
    before = page.locator("table.dates").inner_text()
    _give_day(page, DAYS_AHEAD + 7)
    _wait(lambda: page.locator("table.dates").inner_text() != before, "other dates")


def _switch_off(page: Page) -> None:
    page.locator(FOREST_SWITCH).click()
    page.locator(CHART).first.wait_for(state="detached")


def _nothing(page: Page) -> None:
    """This screen asks its server nothing more."""


def _wait(holds: Callable[[], bool], what: str) -> None:
    end = monotonic() + _PATIENCE
    while monotonic() < end:
        try:
            if holds():
                return
        except Error:
            pass  # replaced meanwhile
        sleep(0.05)
    raise TimeoutError(f"not within {_PATIENCE:.0f} s: {what}")
