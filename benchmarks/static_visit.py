"""What a visit to the static edition costs: requests, and bytes over the wire with headers.

`python -m benchmarks.static_visit site/` takes a folder that `python -m scar_timeline export` wrote, serves it as a
host does (compressed with Brotli, with the headers of `_headers`), opens it in a browser and prints a table.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks import browser as chromium
from benchmarks.plain_server import plain_server
from scar_timeline.content.loaded import get_catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice

RESTS_MS = 1_500
DRAWINGS_COME_AFTER_MS = 10_000
"""The explorer fetches the drawings of the other kinds of scars when nothing else is going on."""


def main(folder: Path) -> int:
    """Measure and print; returns 0."""
    code = code_for(get_catalogue(), Choice("rolling", "moderate"))

    def choose(page: Page) -> None:
        page.goto("/")
        for value in ("rolling", "moderate"):
            page.locator(f".explorer input[value={value}]").click()
        page.wait_for_timeout(DRAWINGS_COME_AFTER_MS)

    def opens(path: str) -> Callable[[Page], object]:
        return lambda page: page.goto(path)

    visits: dict[str, list[Callable[[Page], object]]] = {
        "the first page": [opens("/")],
        "the first page, both questions answered, 10 s later": [choose],
        "the same again, with the browser's cache": [choose, choose],
        "a link to the timeline (`/?p=CODE`)": [opens(f"/?p={code}")],
        "the page of a QR code (`/s/CODE`)": [opens(f"/s/{code}")],
        'from the timeline on to "Before you decide"': [choose, opens(f"/c/{code}/before_you_decide/")],
        'and on to "Take home"': [choose, opens(f"/c/{code}/take_home/")],
    }
    sent: list[int] = []
    print("| visit | requests | kB over the wire |\n|---|---|---|")
    with sync_playwright() as playwright, plain_server(folder, sent) as url:
        browser = chromium.launch(playwright)
        for name, (*before, last) in visits.items():
            with browser.new_context(base_url=url, viewport={"width": 390, "height": 664}) as context:
                page = context.new_page()
                for step in before:
                    step(page)
                sent.clear()
                last(page)
                page.wait_for_timeout(RESTS_MS)
                print(f"| {name} | {len(sent)} | {sum(sent) / 1000:.0f} |")
        print(f"| its PDF | 1 | {(folder / 'pdf' / f'{code}.pdf').stat().st_size / 1000:.0f} |")
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
