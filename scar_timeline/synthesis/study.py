"""What a new study of a given size and course would likely report."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, lgamma, sqrt
from typing import Literal

import numpy as np

from scar_timeline.content.columns import HowRead
from scar_timeline.content.synthesis_fit import LeftOut
from scar_timeline.synthesis.draws import Draws, Floats
from scar_timeline.synthesis.people import equally_likely

Outcome = Literal["share_at_least", "share_below", "mean"]
OUTCOMES: tuple[Outcome, ...] = ("share_at_least", "share_below", "mean")
LEVELS = {"q2_5": 0.025, "q25": 0.25, "median": 0.5, "q75": 0.75, "q97_5": 0.975}

_STUDIES, _PERSONS, _ERRORS = 41, 31, 21
"""Equally likely places of a study among studies, of a person within it, of a mean round its own."""

_erfc = np.frompyfunc(erfc, 1, 1)


@dataclass(frozen=True)
class Plan:
    """A study: its course, when it reads how many people, and whom.

    ``kind`` is ``None`` where nobody knows how it reads; ``ice_pick``, ``wide`` and ``severe`` are the shares
    of its people with such scars; ``error`` is the standard error of its mean, where the study gives one.
    """

    session_weeks: Sequence[float]
    week: float
    people: int
    kind: HowRead | None = None
    ice_pick: float = 0.0
    wide: float = 0.0
    severe: float = 0.0
    error: float | None = None


@dataclass(frozen=True, eq=False)
class Reported:
    """A distribution of the number a study reports: values in rising order and their probabilities."""

    values: Floats
    chances: Floats

    def quantile(self, level: float) -> float:
        """The smallest value that is not exceeded with this probability."""
        place = int(np.searchsorted(np.cumsum(self.chances), level - 1e-12))
        return float(self.values[min(place, self.values.size - 1)])

    def quantiles(self) -> dict[str, float]:
        """The five numbers that the command prints."""
        return {name: self.quantile(level) for name, level in LEVELS.items()}

    def crps(self, seen: float) -> float:
        """Continuous ranked probability score of a number that was seen; 0 is a sure hit, lower is better."""
        below = np.cumsum(self.chances)
        apart = 2 * float(np.sum(below[:-1] * (1 - below[:-1]) * np.diff(self.values)))
        return max(0.0, float(np.sum(self.chances * np.abs(self.values - seen))) - apart / 2)


def predict_study(draws: Draws, plan: Plan, outcome: Outcome, threshold: float = 0.5) -> Reported:
    """What a new study would report.

    Args:
        draws: the fitted synthesis.
        plan: the study.
        outcome: the mean share of the scar gone, or the share of people at or below a threshold of it.
        threshold: a share of the scar, 0 to 1; plays no part for a mean.

    Returns:
        Between-study differences, the noise of a reading and the luck of who joins are all in it.
    """
    work = draws.work(plan.session_weeks, np.array([plan.week]))
    spread = np.hypot(draws.tau, draws.xi)
    middle = draws.mu + draws.shift(plan.kind, plan.ice_pick, plan.wide, plan.severe)
    theta = middle[:, None] + spread[:, None] * equally_likely(_STUDIES)
    if outcome == "mean":
        return _mean(theta, draws.sigma, work, plan)
    below = _share_below(threshold, theta, draws.sigma, work)
    return counted(1 - below if outcome == "share_at_least" else below, plan.people)


def clearly_better(left_out: Sequence[LeftOut], threshold: float = 0.5) -> tuple[float, float]:
    """The least and the most share of people that studies rated as having lost so much of the scar.

    Raises:
        ValueError: no study counted at this threshold.
    """
    seen = [row.seen for row in left_out if row.outcome == "share_at_least" and row.threshold == threshold]
    return min(seen), max(seen)


def _mean(theta: Floats, sigma: Floats, work: Floats, plan: Plan) -> Reported:
    people = theta[..., None] + sigma[:, None, None] * equally_likely(_PERSONS)
    shares = 1 - (1 + np.exp(people)) ** -work[..., None]
    middle = shares.mean(axis=-1)
    error = shares.std(axis=-1) / sqrt(plan.people) if plan.error is None else plan.error
    means = np.clip(middle[..., None] + np.expand_dims(error, -1) * equally_likely(_ERRORS), 0.0, 1.0)
    values = np.sort(means, axis=None)
    return Reported(values, np.full(values.size, 1 / values.size))


def counted(chance: Floats, people: int) -> Reported:
    """People counted among ``people``, as a share, where every chance of one person is equally likely."""
    sure = 1e-12
    yes = np.log(np.clip(chance, sure, 1)).ravel()
    no = np.log(np.clip(1 - chance, sure, 1)).ravel()
    ways = [lgamma(people + 1) - lgamma(k + 1) - lgamma(people - k + 1) for k in range(people + 1)]
    chances = np.array([np.mean(np.exp(ways[k] + k * yes + (people - k) * no)) for k in range(people + 1)])
    return Reported(np.arange(people + 1) / people, chances / chances.sum())


def _share_below(threshold: float, theta: Floats, sigma: Floats, work: Floats) -> Floats:
    """Share of people with less than the threshold of their scar gone, for each draw and study."""
    if threshold <= 0:
        return np.zeros_like(theta)
    return np.asarray(_erfc((theta - long_after(threshold, work)) / sigma[:, None] / sqrt(2)), dtype=np.float64) / 2


def long_after(share: float, work: Floats) -> Floats:
    """A share gone once so much work is done, as the log odds of what will be gone long after four sessions."""
    with np.errstate(divide="ignore"):  # before the first session, or at a share of 1: nobody gets there
        left = np.exp(np.log1p(-share) / work)
        return np.asarray(np.log1p(-left) - np.log(left))
