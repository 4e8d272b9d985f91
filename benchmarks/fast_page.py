"""Time and weigh the server-rendered page `/s/<code>`, which has no JavaScript of its own."""

from dataclasses import asdict, dataclass
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page

from benchmarks.browser import PROBE, fresh_page
from benchmarks.conditions import Condition
from benchmarks.contestants import CODE_PARAMETER, FAST_PAGE_FOLDER, FAST_PAGE_PICTURE
from benchmarks.first_load import OPEN_MS, Traffic
from benchmarks.taps import NotMeasuredError

BROWSER_RESTS_MS = 1_000
"""A new context goes on starting processes for a while; a person's browser rests when a link is tapped."""

_SHOWN = """() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const load = performance.getEntriesByType('navigation')[0].loadEventEnd;
  return paint && load ? [paint.startTime, load] : null;
}"""


@dataclass(frozen=True)
class FastLoad:
    """One cold load of the fast page: first contentful paint and load event in ms, and all bytes received."""

    paint_ms: float
    load_ms: float
    received_bytes: int

    @property
    def shown_ms(self) -> float:
        """Return when the page was fully shown: painted and loaded."""
        return max(self.paint_ms, self.load_ms)


def fast_page_path(explorer: Page) -> str:
    """Return the path of the fast page of what is chosen in an open explorer, read from its address.

    Raises:
        NotMeasuredError: if the address holds no code.
    """
    codes = parse_qs(urlsplit(explorer.url).query).get(CODE_PARAMETER)
    if not codes:
        raise NotMeasuredError(f"the explorer's address holds no code ?{CODE_PARAMETER}=")
    return FAST_PAGE_FOLDER + codes[0]


def cold_fast_load(browser: Browser, base: str, path: str, condition: Condition) -> FastLoad:
    """Load the fast page in a fresh context under the condition, whose network is behind `base`.

    Raises:
        NotMeasuredError: if it holds no picture. Streamlit answers unknown paths with its own page and 200.
    """
    with fresh_page(browser) as (page, cdp), condition.slowed(cdp):
        traffic = Traffic(cdp)
        page.wait_for_timeout(BROWSER_RESTS_MS)
        page.goto(base + path, wait_until="load", timeout=OPEN_MS)
        page.wait_for_timeout(300)
        page.evaluate(PROBE)  # not before: the page itself has no script to wait for
        if not page.evaluate("picture => __bench.shows(picture)", asdict(FAST_PAGE_PICTURE)):
            raise NotMeasuredError(f"no picture on {path}")
        times = page.evaluate(_SHOWN)
        if times is None:
            raise NotMeasuredError(f"{path} was never painted")
        return FastLoad(times[0], times[1], traffic.until(float("inf")))
