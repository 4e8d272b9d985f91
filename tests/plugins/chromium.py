"""The machine's Chromium, driven by one Playwright for the whole run."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A name as a clinic would have it: over plain http it is no "secure context", and its address goes on paper.
    "--host-resolver-rules=MAP *.clinic.example 127.0.0.1",
]


@pytest.fixture(scope="session")
def start_chromium() -> Iterator[Callable[..., Browser]]:
    """``start_chromium(FONTCONFIG_FILE=…)``: a Chromium, its environment changed so; closed at the end."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.fail("no Chromium found: install one, or set CHROMIUM to its path", pytrace=False)
    flags = [*_FLAGS, "--no-sandbox"] if os.geteuid() == 0 else _FLAGS
    with ExitStack() as until_the_end:
        playwright = until_the_end.enter_context(sync_playwright())

        def start(**environment: str) -> Browser:
            browser = playwright.chromium.launch(executable_path=found, args=flags, env={**os.environ, **environment})
            until_the_end.callback(browser.close)
            return browser

        yield start
