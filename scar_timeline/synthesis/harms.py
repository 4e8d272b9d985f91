"""Counted harms put together: never typed, always from the rows of ``harm_counts.csv``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from scar_timeline.content.tables.harm_counts import HarmCount

Z_95 = 1.959963984540054
"""95 in 100 of a standard normal distribution lie within this of its middle."""


@dataclass(frozen=True)
class PooledHarm:
    """People with a harm over several groups, the likely range, and the range over the groups."""

    count: int
    people: int
    low: float
    high: float
    least: float
    most: float
    sources: tuple[str, ...]

    @property
    def share(self) -> float:
        """People with the harm, as a share of all."""
        return self.count / self.people


def wilson(count: int, people: int) -> tuple[float, float]:
    """The Wilson interval (95 in 100) of a share."""
    share, square = count / people, Z_95**2 / people
    middle = (share + square / 2) / (1 + square)
    half = Z_95 * sqrt(share * (1 - share) / people + square / (4 * people)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def pool(rows: Iterable[HarmCount], harm: str) -> PooledHarm:
    """The pooled rows of one harm.

    Raises:
        ValueError: no row of that harm is pooled.
    """
    return together([row for row in rows if row.harm == harm and row.pooled == "yes"])


def together(mine: Sequence[HarmCount]) -> PooledHarm:
    """Some rows put together.

    Raises:
        ValueError: there are none.
    """
    if not mine:
        raise ValueError("no counts to put together")
    count, people = sum(row.count for row in mine), sum(row.people for row in mine)
    shares = [row.count / row.people for row in mine]
    sources = tuple(dict.fromkeys(source for row in mine for source in row.sources))
    return PooledHarm(count, people, *wilson(count, people), min(shares), max(shares), sources)
