"""What a part found, and how it is written down."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field


class StoppedError(RuntimeError):
    """A step did not work out, so the steps after it would prove nothing."""


@dataclass(frozen=True)
class Check:
    """One thing that was looked at.

    Attributes:
        what: what must hold.
        holds: whether it does.
        figure: what was measured or seen.
    """

    what: str
    holds: bool
    figure: str = ""


@dataclass
class Findings:
    """What one part found. A part that could not run to its end is ``broken``."""

    part: str
    versions: dict[str, str] = field(default_factory=dict)
    checks: list[Check] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    broken: str = ""
    minutes: float = 0.0

    def check(self, what: str, holds: bool, figure: str = "") -> None:
        """Write down one check."""
        self.checks.append(Check(what, holds, figure))

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """One step of a journey: it holds if nothing is raised inside.

        Raises:
            StoppedError: if something is, after writing it down.
        """
        begin = time.monotonic()
        try:
            yield
        except Exception as reason:
            self.check(what, False, _first_line(reason))
            raise StoppedError(what) from reason
        self.check(what, True, f"{time.monotonic() - begin:.1f} s")

    @property
    def result(self) -> str:
        """``green``, ``findings`` or ``broken``."""
        if self.broken or not self.checks:
            return "broken"
        return "green" if all(check.holds for check in self.checks) else "findings"


def document(results: Sequence[Findings], heading: Sequence[str]) -> str:
    """Return the results as Markdown, ``heading`` (date, version, machine) on top."""
    lines = ["# Audit", "", *heading, ""]
    lines += table(
        ("part", "result", "checks that hold", "minutes"),
        [
            (
                found.part,
                f"**{found.result}**",
                f"{sum(check.holds for check in found.checks)} of {len(found.checks)}",
                f"{found.minutes:.1f}",
            )
            for found in results
        ],
    )
    open_ones = [(found.part, check) for found in results for check in found.checks if not check.holds]
    if open_ones:
        lines += ["", "## Open findings", ""]
        lines += table(("part", "what does not hold", "seen"), [(p, c.what, c.figure) for p, c in open_ones])
    for found in results:
        lines += ["", f"## {found.part}", ""]
        lines += [" · ".join(f"{name} {version}" for name, version in found.versions.items()), ""]
        if found.broken:
            lines += [f"Could not run to its end: {found.broken}", ""]
        lines += table(
            ("what must hold", "holds", "seen"),
            [(check.what, "yes" if check.holds else "**no**", check.figure) for check in found.checks],
        )
        for note in found.notes:
            lines += ["", note]
    return "\n".join(lines) + "\n"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a Markdown table."""
    cells = [[cell.replace("|", "\\|") for cell in row] for row in (head, *rows)]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    return [lines[0], f"|{'---|' * len(head)}", *lines[1:]]


def _first_line(reason: BaseException) -> str:
    return (str(reason).strip().splitlines() or [type(reason).__name__])[0][:200]
