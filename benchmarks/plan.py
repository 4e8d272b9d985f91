"""How much a run measures, and in which order, so that noise of the machine falls on everybody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Plan:
    """`rounds` blocks of `taps_a_block` taps and `loads` cold loads, for all under all conditions."""

    rounds: int
    taps_a_block: int
    loads: int


FULL = Plan(rounds=4, taps_a_block=12, loads=5)
QUICK = Plan(rounds=2, taps_a_block=5, loads=2)


def interleaved(items: Sequence[Item], rounds: int) -> Iterator[Item]:
    """Yield every item once a round, each round beginning with another one."""
    for number in range(rounds):
        shift = number % len(items) if items else 0
        yield from (*items[shift:], *items[:shift])
