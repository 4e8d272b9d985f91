"""What visitors cost the server: bytes over the WebSocket and processor time, for a tap and for another screen."""

import base64
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.browser import fresh_page, wait_for
from benchmarks.contestants import CHANGE, OURS, SCAR_TYPE, SEVERITY
from benchmarks.servers import Server, serving

TAPS = 100
VISITS = 30
SCREENS = ("/before_you_decide", "/take_home", "/how_it_works", "/sources")
REST_SECONDS = 10.0
"""How long the server is watched while nobody does anything: what it does then is taken off."""
CALM_SECONDS, CALM_WITHIN_SECONDS = 0.03, 90
"""Below so much processor time in 2 s the server is calm, and how long that is waited for."""
DRAWINGS_WITHIN_MS = 12_000
BETWEEN_TAPS_MS = 200
OPEN_MS = 30_000
_TAKEN_OVER = "!document.getElementById('first')"


@dataclass(frozen=True)
class Work:
    """What one kind of act costs the server, on average of `times`: bytes on the WebSocket both ways, processor ms."""

    act: str
    times: int
    bytes_each: float
    processor_ms_each: float


class _Counted:
    """Bytes of WebSocket messages that a page sends and receives, before compression."""

    def __init__(self, cdp: CDPSession) -> None:
        self.bytes = 0
        cdp.send("Network.enable")
        for event in ("Network.webSocketFrameSent", "Network.webSocketFrameReceived"):
            cdp.on(event, self._frame)

    def _frame(self, event: dict[str, Any]) -> None:
        message = event["response"]
        data = message["payloadData"]
        self.bytes += len(base64.b64decode(data)) if message["opcode"] == 2 else len(data.encode())


def measure(browser: Browser, app: Path) -> list[Work]:
    """Start a server of the app's own, and return what a tap on the front page and another screen cost it.

    Raises:
        ServerFailedError: the app does not start.
        playwright.sync_api.TimeoutError: a page does not open.
    """
    fill = {"python": sys.executable, "app": str(app.resolve())}
    with serving(OURS.serve, fill, app.resolve().parent) as server, fresh_page(browser) as (page, cdp):
        counted = _Counted(cdp)
        for path in SCREENS:  # what a screen costs the first time is made once for all
            _open(page, server.base + path)
        _open(page, server.base + "/")
        page.evaluate("css => document.querySelector(css).click()", SCAR_TYPE.css)
        _calm_down(page, server)
        began, rested = time.monotonic(), server.processor_seconds()
        page.wait_for_timeout(REST_SECONDS * 1000)
        at_rest = (server.processor_seconds() - rested) / (time.monotonic() - began)

        def cost(act: str, times: int, once: Callable[[int], None]) -> Work:
            sent, used, start = counted.bytes, server.processor_seconds(), time.monotonic()
            for number in range(times):
                once(number)
            page.wait_for_timeout(1000)
            own = server.processor_seconds() - used - at_rest * (time.monotonic() - start)
            return Work(act, times, (counted.bytes - sent) / times, 1000 * own / times)

        return [
            cost("a tap on the front page", TAPS, lambda number: _tap(page, number)),
            cost("another screen, opened", VISITS, lambda number: _visit(page, server, number)),
        ]


def _calm_down(page: Page, server: Server) -> None:
    """After its start the server packs files, and the first page fetches all drawings 8 s after it came."""
    page.wait_for_timeout(DRAWINGS_WITHIN_MS)
    for _ in range(CALM_WITHIN_SECONDS // 2):
        before = server.processor_seconds()
        page.wait_for_timeout(2000)
        if server.processor_seconds() - before < CALM_SECONDS:
            return


def _tap(page: Page, number: int) -> None:
    css = list(SEVERITY.values())[number % len(SEVERITY)].css
    page.evaluate(
        "([change, css]) => { document.querySelector(change).click(); document.querySelector(css).click(); }",
        [CHANGE.css, css],
    )
    page.wait_for_timeout(BETWEEN_TAPS_MS)


def _visit(page: Page, server: Server, number: int) -> None:
    _open(page, server.base + SCREENS[number % len(SCREENS)])


def _open(page: Page, url: str) -> None:
    page.goto(url)
    wait_for(page, _TAKEN_OVER, OPEN_MS)
