"""What one run measured, by contestant and condition name."""

import sys
from dataclasses import asdict, dataclass, field
from typing import Any

from benchmarks.fast_page import FastLoad
from benchmarks.first_load import Load
from benchmarks.server_work import Work
from benchmarks.taps import Tap

FAST_PAGE = "fast_page"

Place = tuple[str, str]
"""A contestant's name and a condition's name."""


@dataclass
class Results:
    """All samples of a run, and why something has none."""

    taps: dict[Place, list[Tap]] = field(default_factory=dict)
    loads: dict[Place, list[Load]] = field(default_factory=dict)
    fast_loads: dict[str, list[FastLoad]] = field(default_factory=dict)
    work: list[Work] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)

    def forget(self, name: str, reason: str) -> None:
        """Drop all samples of one: figures of a page that stopped answering would flatter it."""
        self.missing[name] = reason
        self.taps = {place: taps for place, taps in self.taps.items() if place[0] != name}
        self.loads = {place: loads for place, loads in self.loads.items() if place[0] != name}
        if name == FAST_PAGE:
            self.fast_loads = {}

    def plain(self) -> dict[str, Any]:
        """Return every sample as plain data, for a file."""
        return {
            "taps": {" | ".join(place): [asdict(tap) for tap in taps] for place, taps in self.taps.items()},
            "loads": {" | ".join(place): [asdict(load) for load in loads] for place, loads in self.loads.items()},
            FAST_PAGE: {name: [asdict(load) for load in loads] for name, loads in self.fast_loads.items()},
            "work": [asdict(work) for work in self.work],
            "missing": self.missing,
        }


def say(what: str) -> None:
    """Write a line of progress to stderr, so that stdout holds the report alone."""
    print(what, file=sys.stderr, flush=True)


def first_line(reason: Exception) -> str:
    """Return an error's first line, or its kind if it says nothing."""
    lines = str(reason).splitlines()
    return lines[0] if lines else type(reason).__name__
