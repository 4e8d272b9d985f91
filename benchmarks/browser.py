"""A headless Chromium, and fresh pages of it with the probe inside."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page, Playwright, TimeoutError

from benchmarks.contestants import Contestant

TABLET = {"width": 1024, "height": 768}
PROBE = Path(__file__).with_name("probe.js").read_text(encoding="utf-8")
FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def launch(playwright: Playwright) -> Browser:
    """Start Chromium: the one found on PATH, else Playwright's own."""
    # First those a visitor has; the one without windows is what ``make browser`` installs where there is none.
    names = ("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell")
    found = next(filter(None, map(shutil.which, names)), None)
    # Chromium refuses its sandbox to root, as in most containers.
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else [*FLAGS]
    return playwright.chromium.launch(executable_path=found, args=flags)


@contextmanager
def fresh_page(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """Open a blank tablet-sized touch page with nothing cached; yields it with its CDP session."""
    context: BrowserContext = browser.new_context(
        viewport={"width": TABLET["width"], "height": TABLET["height"]}, has_touch=True
    )
    try:
        page = context.new_page()
        yield page, context.new_cdp_session(page)
    finally:
        context.close()


def watch_first_picture(page: Page, contestant: Contestant) -> None:
    """Make the next navigation note, in `__bench.first`, the moment the contestant's picture first shows."""
    steps = json.dumps([asdict(step) for step in contestant.opening])
    picture = json.dumps(asdict(contestant.picture))
    # Not in a page's frames: a picture that never comes there kept everybody's page drawing 60 frames a second.
    page.add_init_script(f"{PROBE}\nif (window === window.top) window.__bench.watchFirst({steps}, {picture});")


def wait_for(page: Page, expression: str, timeout_ms: float) -> Any:
    """Return the value of a page expression once it is neither null nor false.

    Asked from here: `wait_for_function` evaluates inside the page, which a content security policy forbids.

    A page may reload itself meanwhile.

    Raises:
        playwright.sync_api.TimeoutError: if it is still null or false after `timeout_ms`.
    """
    deadline = time.monotonic() + timeout_ms / 1000
    while time.monotonic() < deadline:
        try:
            value = page.evaluate(expression)
        except Error as gone:
            if "context was destroyed" not in str(gone):
                raise
            value = None
        if value is not None and value is not False:
            return value
        page.wait_for_timeout(50)
    raise TimeoutError(f"{expression} did not come true within {timeout_ms:.0f} ms")


def first_picture_at(page: Page, timeout_ms: float) -> float:
    """Wait for the first picture; returns the moment of its frame, in ms since 1970.

    Raises:
        playwright.sync_api.TimeoutError: if none shows in time.
    """
    return float(wait_for(page, "window.__bench?.first", timeout_ms))
