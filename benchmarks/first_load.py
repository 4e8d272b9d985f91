"""Time and weigh the way from navigation to the first picture, with a cold cache."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession

from benchmarks.browser import first_picture_at, fresh_page, watch_first_picture
from benchmarks.conditions import Condition
from benchmarks.contestants import Contestant

OPEN_MS = 60_000


@dataclass(frozen=True)
class Load:
    """One cold load: ms from first request to the frame with the picture, bytes received until then."""

    picture_ms: float
    received_bytes: int


class Traffic:
    """What a page receives, as Chromium reports it: bodies and headers as sent, and WebSocket payloads."""

    def __init__(self, cdp: CDPSession) -> None:
        self._received: list[tuple[float, int]] = []
        self._of_request: dict[str, int] = {}
        self._origin: tuple[float, float] | None = None
        cdp.on("Network.requestWillBeSent", self._sent)
        cdp.on("Network.dataReceived", self._data)
        cdp.on("Network.loadingFinished", self._finished)
        cdp.on("Network.webSocketFrameReceived", self._frame)
        cdp.send("Network.enable")

    @property
    def began_at(self) -> float:
        """Return the moment the first request was sent, in ms since 1970.

        Raises:
            RuntimeError: before any was.
        """
        if self._origin is None:
            raise RuntimeError("nothing was requested")
        return self._origin[1] * 1000

    def until(self, moment_ms: float) -> int:
        """Return the bytes received until a moment, given in ms since 1970."""
        if self._origin is None:
            return 0
        monotonic, wall = self._origin
        end = monotonic + moment_ms / 1000 - wall
        return sum(size for moment, size in self._received if moment <= end)

    def _sent(self, event: dict[str, Any]) -> None:
        if self._origin is None:
            self._origin = (event["timestamp"], event["wallTime"])

    def _data(self, event: dict[str, Any]) -> None:
        self._add(event["requestId"], event["timestamp"], event["encodedDataLength"])

    def _finished(self, event: dict[str, Any]) -> None:
        # The total includes the headers, and bodies whose chunks were reported without a size.
        already = self._of_request.get(event["requestId"], 0)
        self._add(event["requestId"], event["timestamp"], max(0, int(event["encodedDataLength"]) - already))

    def _frame(self, event: dict[str, Any]) -> None:
        response = event["response"]
        size = len(response["payloadData"])
        is_binary = response["opcode"] == 2  # then the payload is given in base64
        self._add(event["requestId"], event["timestamp"], size * 3 // 4 if is_binary else size)

    def _add(self, request: str, moment: float, size: int) -> None:
        self._received.append((moment, size))
        self._of_request[request] = self._of_request.get(request, 0) + size


def cold_load(browser: Browser, contestant: Contestant, base: str, condition: Condition) -> Load:
    """Load the contestant's page in a fresh context under the condition, whose network is behind `base`.

    Raises:
        playwright.sync_api.Error: if no picture shows within `OPEN_MS`.
    """
    with fresh_page(browser) as (page, cdp), condition.slowed(cdp):
        traffic = Traffic(cdp)
        watch_first_picture(page, contestant)
        page.goto(base + contestant.path, wait_until="commit", timeout=OPEN_MS)
        picture_at = first_picture_at(page, OPEN_MS)
        page.wait_for_timeout(300)  # lets the reports of what had already arrived reach us
        return Load(picture_at - traffic.began_at, traffic.until(picture_at))
