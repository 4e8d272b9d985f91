"""How many visitors one process carries, beside bare Streamlit in the same run: `python -m benchmarks.load`.

Sessions over Streamlit's own WebSocket protocol and HTTP, from this machine: client and server share its cores. Ends
within six minutes; with 0 if all could be measured, whatever the figures are.
"""

import argparse
import asyncio
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import httpx2

from benchmarks import machine
from benchmarks.contestants import BARE_STREAMLIT, OURS, ROOT
from benchmarks.crowd import Make, held_open, in_a_burst, with_pauses
from benchmarks.load_report import Crowds, write
from benchmarks.results import say
from benchmarks.servers import Server, serving
from benchmarks.sessions import AnotherScreen, BareTap, ChartChange, ExploreTap, Visitor
from scar_timeline.content.loaded import get_catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice

_OURS = (200, 300, 600, 1_000)
LEVELS: dict[type[Visitor], tuple[int, ...]] = {
    BareTap: (20, 30, 40, 60),
    ChartChange: _OURS,
    AnotherScreen: _OURS,
}
"""Whose acts reach a server, and how many of them act: from few to more than it can answer."""
ROUNDS = 2
LEVEL_SECONDS = 4.0
BURST = 100
OPEN: tuple[tuple[type[Visitor], type[Visitor], int], ...] = (
    (BareTap, BareTap, 100),
    (ExploreTap, AnotherScreen, 1_000),
)
"""Who only has the page open, who acts beside them, and how many. On fresh servers, so that memory can be weighed."""
OPEN_SECONDS = 5.0
MOST_SECONDS = 350.0


async def measure(servers: dict[str, Server], code: str, load: Crowds) -> None:
    """Measure everything, contestants in turn, each round beginning with another one."""
    async with httpx2.AsyncClient(limits=httpx2.Limits(max_connections=BURST), timeout=None) as http:

        def maker(kind: type[Visitor]) -> tuple[Server, Make]:
            server = servers[kind.contestant.name]
            return server, lambda: kind(server.base, code, http)

        for kind, other, count in OPEN:
            say(f"{count} open, {kind.does}")
            server, make = maker(kind)
            await in_a_burst(server, maker(other)[1], 1)  # what a server loads for its first visitor
            load.open[kind.does] = await held_open(server, make, count, maker(other)[1], OPEN_SECONDS)
        for turn in range(ROUNDS):
            for kind in _turned(list(LEVELS), turn):
                say(f"{BURST} within 50 ms, {kind.does}")
                load.bursts.setdefault(kind.does, []).append(await in_a_burst(*maker(kind), BURST))
            for step in range(len(_OURS)):
                for kind in _turned(list(LEVELS), turn):
                    count = LEVELS[kind][step]
                    say(f"{count}, {kind.does}")
                    acts = await with_pauses(*maker(kind), count, LEVEL_SECONDS)
                    load.paused.setdefault(kind.does, {}).setdefault(count, []).append(acts)


def _turned(kinds: Sequence[type[Visitor]], turn: int) -> Sequence[type[Visitor]]:
    start = turn % len(kinds)
    return [*kinds[start:], *kinds[:start]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns 0 if all could be measured, else 1."""
    options = _options(arguments)
    facts = {**machine.describe(), "load before": f"{machine.load():.1f}"}
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    app: Path = options.app.resolve()
    fill = {"python": sys.executable, "app": str(app)}
    code = code_for(get_catalogue(), Choice("rolling", "moderate"))
    load = Crowds()
    with serving(BARE_STREAMLIT.serve, fill) as bare, serving(OURS.serve, fill, app.parent) as ours:
        servers = {BARE_STREAMLIT.name: bare, OURS.name: ours}
        begin, used = time.monotonic(), machine.busy_seconds() - own_seconds(servers)
        try:
            asyncio.run(asyncio.wait_for(measure(servers, code, load), MOST_SECONDS))
        except TimeoutError:
            load.stopped = f"stopped after {MOST_SECONDS:.0f} s, or because an answer did not come"
        others = (machine.busy_seconds() - own_seconds(servers) - used) / (time.monotonic() - begin)
    facts["others used meanwhile"] = f"{others:.1f} cores"
    print(write(load, facts))
    return 1 if load.stopped else 0


def own_seconds(servers: dict[str, Server]) -> float:
    """Return the processor time of this client and its servers so far."""
    return time.process_time() + sum(server.processor_seconds() for server in servers.values())


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--app", type=Path, default=ROOT / "app.py", help="what `streamlit run` gets")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
