"""Many visitors of one server at a time: with random pauses, all at once, or only there."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from benchmarks.servers import Server
from benchmarks.sessions import ANSWERS_WITHIN_SECONDS, Visitor

PAUSE_SECONDS = (1.5, 4.5)
"""How long a visitor looks before the next act: anything between, 3 s on average."""
BURST_WITHIN_SECONDS = 0.05
OTHERS_PAUSE_SECONDS = 0.25
REST_SECONDS = 0.5
OPENED_AT_ONCE = 16

Make = Callable[[], Visitor]


@dataclass(frozen=True)
class Acts:
    """What a crowd's acts came to.

    Attributes:
        visitors: how many there were.
        ms: how long each answer took.
        seconds: from the first pause to the last answer: past the knee answers come long after what was asked for.
        processor_seconds: what the server's process used until the last answer.
        messages: all WebSocket messages it sent for them.
        size: their bytes, before compression.
        client_share: which share of one core this client used.
    """

    visitors: int
    ms: tuple[float, ...]
    seconds: float
    processor_seconds: float
    messages: int
    size: int
    client_share: float


@asynccontextmanager
async def there(make: Make, count: int) -> AsyncIterator[list[Visitor]]:
    """So many visitors on the front page, until the block ends."""
    visitors = [make() for _ in range(count)]
    at_once = asyncio.Semaphore(OPENED_AT_ONCE)

    async def arrive(visitor: Visitor) -> None:
        async with at_once:
            await visitor.arrive()

    async def leave(visitor: Visitor) -> None:
        async with at_once:
            await visitor.leave()

    await asyncio.gather(*map(arrive, visitors))
    try:
        await asyncio.sleep(REST_SECONDS)
        yield visitors
    finally:
        await asyncio.gather(*map(leave, visitors))


async def with_pauses(server: Server, make: Make, count: int, seconds: float) -> Acts:
    """Let so many visitors act for so long, each after pauses of its own."""
    async with there(make, count) as visitors:
        counted = _Counted(server, visitors)
        end = counted.began + seconds

        async def visit(visitor: Visitor) -> None:
            pause = random.uniform(0, PAUSE_SECONDS[1])
            while time.perf_counter() + pause < end:
                await asyncio.sleep(pause)
                await counted.act(visitor)
                pause = random.uniform(*PAUSE_SECONDS)

        await asyncio.gather(*map(visit, visitors))
        return counted.sum(seconds)


async def in_a_burst(server: Server, make: Make, count: int) -> Acts:
    """Let so many visitors act once, all within 50 ms."""
    async with there(make, count) as visitors:
        counted = _Counted(server, visitors)

        async def once(visitor: Visitor) -> None:
            await asyncio.sleep(random.uniform(0, BURST_WITHIN_SECONDS))
            await counted.act(visitor)

        await asyncio.gather(*map(once, visitors))
        return counted.sum(time.perf_counter() - counted.began)


@dataclass(frozen=True)
class Held:
    """What visitors cost who only have a page open: MB each, the share of one core, and how others are answered."""

    visitors: int
    mb_each: float
    share_of_a_core: float
    others: Acts


async def held_open(server: Server, make: Make, count: int, make_other: Make, seconds: float) -> Held:
    """Let so many visitors be there, and one other act every quarter of a second."""
    empty = server.memory_mb()
    async with there(make, count):
        held = server.memory_mb()
        used, began = server.processor_seconds(), time.perf_counter()
        await asyncio.sleep(seconds)
        share = (server.processor_seconds() - used) / (time.perf_counter() - began)
        async with there(make_other, 1) as others:
            counted = _Counted(server, others)
            while time.perf_counter() < counted.began + seconds:
                await counted.act(others[0])
                await asyncio.sleep(OTHERS_PAUSE_SECONDS)
            return Held(count, (held - empty) / count, share, counted.sum(seconds))


class _Counted:
    """Counts what visitors do and what it costs, from now on."""

    def __init__(self, server: Server, visitors: list[Visitor]) -> None:
        self.began = time.perf_counter()
        self._server = server
        self._visitors = visitors
        self._used = server.processor_seconds()
        self._own = time.process_time()
        self._messages, self._size = self._sent()
        self._answers: list[tuple[float, float]] = []

    async def act(self, visitor: Visitor) -> None:
        """Let one visitor act; an answer that does not come in time ends the run."""
        asked = time.perf_counter()
        async with asyncio.timeout(ANSWERS_WITHIN_SECONDS):
            await visitor.act()
        self._answers.append((asked, time.perf_counter()))

    def sum(self, seconds: float) -> Acts:
        """What it came to; at least so many seconds have gone by."""
        messages, size = self._sent()
        return Acts(
            visitors=len(self._visitors),
            ms=tuple(1000 * (answered - asked) for asked, answered in self._answers),
            seconds=max(seconds, *(answered - self.began for _, answered in self._answers)),
            processor_seconds=self._server.processor_seconds() - self._used,
            messages=messages - self._messages,
            size=size - self._size,
            client_share=(time.process_time() - self._own) / (time.perf_counter() - self.began),
        )

    def _sent(self) -> tuple[int, int]:
        sessions = [visitor.session for visitor in self._visitors]
        return sum(each.messages for each in sessions), sum(each.bytes for each in sessions)
