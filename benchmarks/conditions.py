"""The two conditions everything is measured under: as fast as this machine goes, and a slow tablet on 4G."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession

from benchmarks.servers import serving


@dataclass(frozen=True)
class Network:
    """A link: megabits a second each way, and the round trip."""

    down_mbps: float
    up_mbps: float
    round_trip_ms: float


@dataclass(frozen=True)
class Condition:
    """How fast the page's processor and network are.

    `cpu_slowdown` is Chromium's throttling rate, 1 for none. `settle_ms` is how long a page is left in
    peace between two taps.
    """

    name: str
    cpu_slowdown: float
    network: Network | None
    settle_ms: int

    @contextmanager
    def slowed(self, cdp: CDPSession) -> Iterator[None]:
        """Slow the processor of this session's page while the block lasts.

        Not longer: Chromium slows a page by keeping a core busy, also while the page waits (measured: 30 % to
        40 % of a core for each waiting page), which would slow everybody else.
        """
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": self.cpu_slowdown})
        try:
            yield
        finally:
            cdp.send("Emulation.setCPUThrottlingRate", {"rate": 1})

    @contextmanager
    def reach(self, base: str, python: str) -> Iterator[str]:
        """Yield the URL at which the server at `base` is reached over this condition's network."""
        if self.network is None:
            yield base
            return
        command = (
            "{python}",
            "-m",
            "benchmarks.slow_network",
            "{port}",
            str(urlsplit(base).port),
            f"--down-mbps={self.network.down_mbps}",
            f"--up-mbps={self.network.up_mbps}",
            f"--round-trip-ms={self.network.round_trip_ms}",
        )
        with serving(command, {"python": python}) as slow:
            yield slow.base


MOBILE_4G = Network(down_mbps=9, up_mbps=1.5, round_trip_ms=85)
DESKTOP = Condition("desktop", cpu_slowdown=1, network=None, settle_ms=300)
SLOW_TABLET_4G = Condition("4x CPU, 4G", cpu_slowdown=4, network=MOBILE_4G, settle_ms=800)
CONDITIONS = (DESKTOP, SLOW_TABLET_4G)
