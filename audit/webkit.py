"""WebKit, the engine of Safari and so of a clinic's iPads: Debian's WebKitGTK in a window nobody sees.

Its WebDriver never comes back from ``/back`` within one document or from a screenshot: journeys go back by
script, and pictures are taken from the X server. Fingers are delivered as a mouse there, and no window is
narrower than 447 pixels.
"""

import glob
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from PIL import ImageGrab
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from audit import journeys
from audit.browser import Browser
from audit.environment import MissingError, debian
from audit.report import Findings

_MINI_BROWSERS: Final = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser"


class WebKitWindow(Browser):
    """A window with a session of its own."""

    trouble = (WebDriverException,)

    def __init__(self, driver: webdriver.WebKitGTK, display: str) -> None:
        self._driver = driver
        self._display = display

    def go(self, address: str) -> None:
        """See ``Browser``."""
        self._driver.get(address)

    def evaluate(self, function: str, argument: Any) -> Any:
        """See ``Browser``."""
        return self._driver.execute_script(f"return ({function})(arguments[0])", argument)

    def click_on(self, function: str, argument: Any) -> None:
        """See ``Browser``."""
        self.evaluate(function, argument).click()

    def press(self, keys: str) -> None:
        """See ``Browser``."""
        ActionChains(self._driver).send_keys(Keys.ESCAPE if keys == "Escape" else keys).perform()

    def resize(self, width: int, height: int) -> None:
        """See ``Browser``. The window's own bar comes on top."""
        self._driver.set_window_rect(0, 0, width, height)
        bar = height - int(self.run("return innerHeight"))
        self._driver.set_window_rect(0, 0, width, height + bar)

    def picture(self, path: Path) -> None:
        """See ``Browser``."""
        ImageGrab.grab(xdisplay=self._display).save(path)


def run(found: Findings) -> None:
    """Make the journeys in WebKit."""
    debian({"WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"})
    binary = next(iter(glob.glob(_MINI_BROWSERS)), None)
    if binary is None:
        raise MissingError(f"no {_MINI_BROWSERS}")
    options = Options()
    options.binary_location = binary
    options.add_argument("--automation")

    with _screen() as display:

        @contextmanager
        def window() -> Iterator[Browser]:
            service = Service("/usr/bin/WebKitWebDriver", env={**os.environ, "DISPLAY": display})
            driver = webdriver.WebKitGTK(options=options, service=service)
            found.versions["WebKitGTK"] = driver.capabilities["browserVersion"]
            try:
                yield WebKitWindow(driver, display)
            finally:
                driver.quit()

        journeys.make(found, window)
    found.notes.append("Not tried: fingers (a mouse here), a real iPad, windows narrower than 447 px.")


@contextmanager
def _screen() -> Iterator[str]:
    """Yield the name of an X display that exists in memory only."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
