"""Firefox, Debian's extended support release, by WebDriver BiDi."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, sync_playwright

from audit import journeys
from audit.browser import Browser
from audit.environment import debian
from audit.report import Findings


class FirefoxWindow(Browser):
    """A window with a profile of its own."""

    trouble = (Error,)

    def __init__(self, page: Page) -> None:
        self._page = page

    def go(self, address: str) -> None:
        """See ``Browser``."""
        self._page.goto(address)

    def evaluate(self, function: str, argument: Any) -> Any:
        """See ``Browser``."""
        return self._page.evaluate(function, argument)

    def click_on(self, function: str, argument: Any) -> None:
        """See ``Browser``."""
        element = self._page.evaluate_handle(function, argument).as_element()
        assert element is not None, argument
        element.click()

    def press(self, keys: str) -> None:
        """See ``Browser``."""
        if keys == "Escape":
            self._page.keyboard.press(keys)
        else:
            self._page.keyboard.type(keys)

    def resize(self, width: int, height: int) -> None:
        """See ``Browser``."""
        self._page.set_viewport_size({"width": width, "height": height})

    def picture(self, path: Path) -> None:
        """See ``Browser``."""
        self._page.screenshot(path=path)


def run(found: Findings) -> None:
    """Make the journeys in Firefox."""
    debian({"firefox-esr": "firefox-esr"})
    with sync_playwright() as playwright:
        # This channel drives the browser as Debian ships it, by WebDriver BiDi.
        firefox = playwright.firefox.launch(channel="moz-firefox", executable_path=shutil.which("firefox-esr"))

        found.versions["Firefox"] = firefox.version

        @contextmanager
        def window() -> Iterator[Browser]:
            with firefox.new_page() as page:
                page.set_default_timeout(5_000)
                yield FirefoxWindow(page)

        journeys.make(found, window)
        firefox.close()
