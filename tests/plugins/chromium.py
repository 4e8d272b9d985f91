"""The machine's Chromium, driven by one Playwright for the whole run."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        raise FileNotFoundError("no Chromium found: install one, or set CHROMIUM to its path")
    flags = [*_FLAGS, "--no-sandbox"] if os.geteuid() == 0 else _FLAGS
    return playwright.chromium.launch(executable_path=found, args=flags, env={**os.environ, **environment})


@pytest.fixture(scope="session")
def start_chromium() -> Iterator[Callable[..., Browser]]:
    """``start_chromium(FONTCONFIG_FILE=…)``: a Chromium, its environment changed so; closed at the end."""
    with ExitStack() as until_the_end:
        playwright = until_the_end.enter_context(sync_playwright())

        def start(**environment: str) -> Browser:
            browser = launch(playwright, **environment)
            until_the_end.callback(browser.close)
            return browser

        yield start
