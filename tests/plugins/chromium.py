"""The machine's Chromium, driven by one Playwright for the whole run."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

# First the one without windows: the same engine, and the tests of the browser take a fifth less time in it.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-extensions",
    "--mute-audio",
    "--disable-features=Translate,MediaRouter,OptimizationHints",
    # A name as a clinic would have it: over plain http it is no "secure context", and its address goes on paper.
    "--host-resolver-rules=MAP *.clinic.example 127.0.0.1",
]


def launch(playwright: Playwright, **environment: str) -> Browser:
    """A Chromium of this machine, its environment changed so.

    Raises:
        FileNotFoundError: this machine has none.
    """
    return playwright.chromium.launch(**_how(), env={**os.environ, **environment})


def _how() -> dict[str, Any]:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        raise FileNotFoundError("no Chromium found: install one, or set CHROMIUM to its path")
    return {"executable_path": found, "args": [*_FLAGS, "--no-sandbox"] if os.geteuid() == 0 else _FLAGS}


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """The one Playwright."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def start_chromium(driver: Playwright) -> Iterator[Callable[..., Browser]]:
    """``start_chromium(FONTCONFIG_FILE=…)``: a Chromium, its environment changed so; closed at the end."""
    with ExitStack() as until_the_end:

        def start(**environment: str) -> Browser:
            browser = launch(driver, **environment)
            until_the_end.callback(browser.close)
            return browser

        yield start


@pytest.fixture(scope="session")
def open_profile(driver: Playwright) -> Callable[..., BrowserContext]:
    """``open_profile(folder, base_url=…)``: a Chromium with a reader's own settings; close it."""
    return lambda folder, **options: driver.chromium.launch_persistent_context(folder, **_how(), **options)
