"""A bounded load on one process of the app: `python -m benchmarks.load [--path PATH] [--requests N]`.

Fetches the front page, or the given paths (such as a fast page, `/s/<code>`), a fixed number of times from
this machine, and reports throughput and response times. It proves no capacity: client and server share the
cores.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx2

from benchmarks.contestants import FAST_PAGE_FOLDER, OURS, ROOT
from benchmarks.figures import middle, percentile
from benchmarks.report import table
from benchmarks.servers import serving

MOST_REQUESTS = 5_000
MOST_AT_ONCE = 100
WARM_UP = 5
TIMEOUT_SECONDS = 30.0


@dataclass(frozen=True)
class Answer:
    """One request: how long it took, whether it got the page it asked for, and the bytes once unpacked."""

    ms: float
    is_right: bool
    size: int


@dataclass(frozen=True)
class Burst:
    """All answers of one path, and the seconds they took together."""

    path: str
    seconds: float
    answers: tuple[Answer, ...]

    @property
    def failed(self) -> int:
        """Return how many did not get their page."""
        return sum(not answer.is_right for answer in self.answers)

    def row(self) -> list[str]:
        """Return the cells of the report."""
        times = [answer.ms for answer in self.answers]
        return [
            self.path,
            str(len(self.answers)),
            str(self.failed),
            f"{len(self.answers) / self.seconds:.0f}",
            f"{middle(times):.1f}",
            f"{percentile(times, 95):.1f}",
            f"{max(answer.size for answer in self.answers) / 1000:.1f}",
        ]


async def fetch(client: httpx2.AsyncClient, path: str) -> Answer:
    """Fetch a path once. Streamlit answers any path with its own page and 200, but that holds no picture."""
    began = time.perf_counter()
    try:
        response = await client.get(path)
    except httpx2.HTTPError:
        return Answer((time.perf_counter() - began) * 1000, False, 0)
    ms = (time.perf_counter() - began) * 1000
    is_right = response.status_code == 200 and (not path.startswith(FAST_PAGE_FOLDER) or "<svg" in response.text)
    return Answer(ms, is_right, len(response.content))


async def burst(client: httpx2.AsyncClient, path: str, requests: int, at_once: int) -> Burst:
    """Fetch a path `requests` times, at most `at_once` at a time, after a few that do not count."""
    for _ in range(WARM_UP):
        await fetch(client, path)
    left = iter(range(requests))
    answers: list[Answer] = []

    async def visitor() -> None:
        for _ in left:
            answers.append(await fetch(client, path))  # noqa: PERF401 - awaits, shared list

    began = time.perf_counter()
    await asyncio.gather(*(visitor() for _ in range(at_once)))
    return Burst(path, time.perf_counter() - began, tuple(answers))


async def load(base: str, paths: Sequence[str], requests: int, at_once: int) -> list[Burst]:
    """Burst every path in turn."""
    limits = httpx2.Limits(max_connections=at_once)
    async with httpx2.AsyncClient(base_url=base, limits=limits, timeout=TIMEOUT_SECONDS) as client:
        return [await burst(client, path, requests, at_once) for path in paths]


def main(arguments: Sequence[str] | None = None) -> int:
    """Load the app and print a table; returns 0 if every request got its page, else 1."""
    options = _options(arguments)
    paths = options.path or ["/"]
    if options.url:
        bursts = asyncio.run(load(options.url, paths, options.requests, options.at_once))
    else:
        fill = {"python": sys.executable, "app": str(options.app.resolve())}
        with serving(OURS.serve, fill, options.app.resolve().parent) as server:
            bursts = asyncio.run(load(server.base, paths, options.requests, options.at_once))
    head = ["path", "requests", "failed", "a second", "p50 ms", "p95 ms", "kB unpacked"]
    print(table(head, [burst.row() for burst in bursts]))
    return 1 if any(burst.failed for burst in bursts) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--path", action="append", help="what to fetch; may be repeated (default /)")
    parser.add_argument("--requests", type=_up_to(MOST_REQUESTS), default=400, help="a path")
    parser.add_argument("--at-once", type=_up_to(MOST_AT_ONCE), default=20, help="visitors at a time")
    parser.add_argument("--app", type=Path, default=ROOT / "app.py", help="what `streamlit run` gets")
    parser.add_argument("--url", help="an app that runs already, on this machine")
    return parser.parse_args(arguments)


def _up_to(most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        value = int(text)
        if not 1 <= value <= most:
            raise argparse.ArgumentTypeError(f"must be from 1 to {most}")
        return value

    return number


if __name__ == "__main__":
    sys.exit(main())
