"""What a menu tap costs: from the tap until the next screen's words are there, and until Streamlit has taken over.

`python -m benchmarks.menu` measures full loads (a plain link) in a browser whose cache holds the app's files,
on a fast machine and on a slow tablet over 4G, and prints a table.
"""

import statistics
import sys
from collections.abc import Iterator

from playwright.sync_api import CDPSession, Page, sync_playwright

from benchmarks import browser as chromium
from benchmarks.browser import fresh_page, wait_for
from benchmarks.conditions import CONDITIONS, Condition
from benchmarks.contestants import OURS, ROOT
from benchmarks.servers import serving

TIMES = 5
WITHIN_MS = 60_000
PATHS = ("/how_it_works", "/before_you_decide", "/sources", "/take_home", "/")

_SHOWN = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
_TAKEN_OVER = "!document.getElementById('first') && performance.now()"


def main() -> int:
    """Measure and print; returns 0."""
    command = [part.format(python=sys.executable, app=ROOT / "app.py", port="{port}") for part in OURS.serve]
    with sync_playwright() as playwright, serving(tuple(command), {}) as server:
        browser = chromium.launch(playwright)
        print("| condition | words shown, ms (median, slowest) | taken over, ms (median) |\n|---|---|---|")
        for condition in CONDITIONS:
            with condition.reach(server.base, sys.executable) as url, fresh_page(browser) as (page, cdp):
                shown, taken = zip(*_taps(page, cdp, url, condition), strict=True)
            print(
                f"| {condition.name} | {statistics.median(shown):.0f}, {max(shown):.0f} "
                f"| {statistics.median(taken):.0f} |"
            )
        browser.close()
    return 0


def _taps(page: Page, cdp: CDPSession, url: str, condition: Condition) -> Iterator[tuple[float, float]]:
    page.goto(f"{url}/")
    wait_for(page, _TAKEN_OVER, WITHIN_MS)
    with condition.slowed(cdp):
        for _ in range(TIMES):
            for path in PATHS:
                page.wait_for_timeout(condition.settle_ms)
                # The link itself, wherever the bar keeps it: a menu that is open or shut does not count here.
                page.evaluate(f"document.querySelector('#bar a[href^=\"{path}\"]').click()")
                page.wait_for_url(f"**{path}*", wait_until="commit")
                shown = wait_for(page, _SHOWN, WITHIN_MS)
                yield float(shown), float(wait_for(page, _TAKEN_OVER, WITHIN_MS))


if __name__ == "__main__":
    sys.exit(main())
