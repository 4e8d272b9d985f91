"""Would a clinic's own counts have helped? ``python -m evidence.clinic_check``, with the app's own environment.

Each study that counted people stands in for a clinic. Left out by weights, it is predicted from the others, then from
the others with one half of its people, as the app would draw them, and both are scored on the other half. Writes
``evidence/clinic_check.csv`` and a part of ``docs/synthesis.md``.
"""

import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final

import numpy as np

from evidence.tables import DATA, cells_of, load, plan_of, used_readings
from scar_timeline.content.synthesis import SynthesisTables, read_fitted_synthesis
from scar_timeline.synthesis.clinic_counts import Counted, log_score, of_this_clinic
from scar_timeline.synthesis.draws import Draws

SEED: Final = 20261126
SPLITS: Final = 100
TABLE: Final = Path(__file__).with_name("clinic_check.csv")
DOCUMENT: Final = DATA.parent / "docs" / "synthesis.md"
BEGIN: Final = "<!-- written by python -m evidence.clinic_check -->"
END: Final = "<!-- end of what it writes -->"
ENOUGH_DRAWS: Final = 100
"""Of 400; with fewer left, what the other studies say of one is known badly."""


@dataclass(frozen=True)
class Halved:
    """One study's counts, split many times: mean gains of the log score of the other half, in nats.

    ``better`` is the share of splits with a gain; ``gain_unlimited`` is that of counts without the app's limit,
    ``gain_of_another`` that of half of the next study's people in place of its own.
    """

    study: str
    people: int
    effective_draws: int
    gain: float
    better: float
    gain_unlimited: float
    gain_of_another: float


def check(draws: Draws, counts: Sequence[tuple[str, Counted]], splits: int) -> Iterator[Halved]:
    """Every study's counts, split in half at random with always the same seed.

    Args:
        draws: the fitted synthesis.
        counts: what each study counted, by its id.
        splits: how often each is split.
    """
    random = np.random.default_rng(SEED)
    for place, (study, counted) in enumerate(counts):
        another = counts[(place + 1) % len(counts)][1]
        others, effective = _without(draws, counted)
        gains = []
        for _ in range(splits):
            seen, held_out = _halves(random, counted)
            before = _score(others, held_out)
            with_half = of_this_clinic(others, [seen])
            without_limit = of_this_clinic(others, [seen], limited=False)
            with_another = of_this_clinic(others, [_halves(random, another)[0]])
            gains.append([_score(each, held_out) - before for each in (with_half, without_limit, with_another)])
        own, unlimited, of_another = np.array(gains).T
        figures = (round(float(np.mean(each)), 4) for each in (own, own > 0, unlimited, of_another))
        yield Halved(study, sum(counted.cells), effective, *figures)


def counts_of_studies(tables: SynthesisTables) -> list[tuple[str, Counted]]:
    """What each study counted that the synthesis fits, in file order."""
    counts = []
    for rows in used_readings(tables):
        if rows[0].outcome == "count":
            edges, cells = cells_of(rows)
            plan = plan_of(rows[0], tables.studies[rows[0].study])
            counts.append((rows[0].study, Counted(plan, tuple(edges), tuple(cells))))
    return counts


def _without(draws: Draws, counted: Counted) -> tuple[Draws, int]:
    """The draws given the other studies, by weights 1/likelihood; and how many effective ones are left."""
    log_weights = -log_score(draws, counted)
    weights = np.exp(log_weights - log_weights.max())
    weights /= weights.sum()
    levels = (np.arange(weights.size) + 0.5) / weights.size
    rows = np.minimum(np.searchsorted(np.cumsum(weights), levels), weights.size - 1)
    return draws.take(rows), int(1 / np.sum(weights**2))


def _halves(random: np.random.Generator, counted: Counted) -> tuple[Counted, Counted]:
    cells = np.array(counted.cells)
    half = random.multivariate_hypergeometric(cells, int(cells.sum()) // 2)
    first, second = (tuple(map(int, each)) for each in (half, cells - half))
    return replace(counted, cells=first), replace(counted, cells=second)


def _score(draws: Draws, counted: Counted) -> float:
    """Log chance of the counts, over all draws."""
    scores = log_score(draws, counted)
    return float(scores.max() + np.log(np.mean(np.exp(scores - scores.max()))))


def summary(halved: Sequence[Halved]) -> str:
    """The measured figures, as they stand in the document."""

    def mean(name: str, of: Sequence[Halved] = halved) -> float:
        return float(np.mean([getattr(each, name) for each in of]))

    known = [each for each in halved if each.effective_draws >= ENOUGH_DRAWS]
    gained = sum(each.gain > 0 for each in halved)
    return "\n".join(
        [
            f"{len(halved)} studies that counted people, {sum(each.people for each in halved)} people, "
            f"each study split {SPLITS} times.",
            "",
            "| drawn from the other studies and | mean gain in log score of the other half, nats |",
            "|---|---|",
            f"| half of its people, limited as in the app | {mean('gain'):+.3f} |",
            f"| the same without the limit | {mean('gain_unlimited'):+.3f} |",
            f"| half of the next study's people, limited | {mean('gain_of_another'):+.3f} |",
            "",
            f"Better in {100 * mean('better'):.0f} in 100 splits; on average for {gained} of {len(halved)} studies. "
            f"Without the {len(halved) - len(known)} that leave fewer than {ENOUGH_DRAWS} effective draws: "
            f"{mean('gain', known):+.3f}, better in {100 * mean('better', known):.0f} in 100 splits. "
            "Study by study: `evidence/clinic_check.csv`.",
        ]
    )


def main() -> int:
    """Check and write; exit code 1 where half of a study's people did not help on average."""
    tables = load()
    draws = Draws.from_rows(read_fitted_synthesis(DATA, tables).draws)
    halved = list(check(draws, counts_of_studies(tables), SPLITS))
    names = [field.name for field in fields(Halved)]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        for each in halved:
            writer.writerow([getattr(each, name) for name in names])
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    DOCUMENT.write_text(f"{before}{BEGIN}\n\n{summary(halved)}\n\n{END}{after}", encoding="utf-8")
    print(summary(halved))
    return int(np.mean([each.gain for each in halved]) <= 0)


if __name__ == "__main__":
    sys.exit(main())
