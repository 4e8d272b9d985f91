"""Leave one study out: what the others say of each of its numbers, scored beside two baselines."""

import csv
from collections.abc import Iterator
from itertools import pairwise
from math import erf, sqrt
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evidence.readings import Floats
from evidence.sampling import Posterior, Sampler
from evidence.tables import cells_of, plan_of, used_readings, used_studies
from scar_timeline.content.synthesis import SynthesisTables
from scar_timeline.content.tables.study_results import StudyResult
from scar_timeline.synthesis.draws import Draws
from scar_timeline.synthesis.people import equally_likely
from scar_timeline.synthesis.study import Plan, Reported, counted, predict_study

ENOUGH_DRAWS = 400
"""Effective draws below which weights are not trusted and the model is fitted anew."""

_KEPT = 400
_VERSION_1 = Path(__file__).with_name("version_1.csv")


class Seen(NamedTuple):
    """One number of a study that is scored; ``threshold`` is ``None`` for a mean."""

    rows: list[StudyResult]
    threshold: float | None
    value: float


class Checked(NamedTuple):
    """A number with what the others say of it and the scores of all three."""

    seen: Seen
    said: Reported
    crps: float
    crps_pooled: float
    crps_version_1: float | None
    effective_draws: int
    refitted: bool


def check(tables: SynthesisTables, posterior: Posterior, sampler: Sampler) -> list[Checked]:
    """Every scored number of every study, with the study left out."""
    studies = used_studies(tables)
    readings = used_readings(tables)
    drawn = _version_1()
    checked: list[Checked] = []
    for number, study in enumerate(studies):
        mine = [rows for rows in readings if rows[0].study == study]
        others = [rows for rows in readings if rows[0].study != study]
        draws, effective, refitted = _without(number, len(studies), posterior, sampler)
        for seen in (one for rows in mine for one in numbers(rows)):
            first = seen.rows[0]
            plan = plan_of(first, tables.studies[study])
            said = _said(draws, plan, seen.threshold)
            people = drawn.get((study, first.reading))
            checked.append(
                Checked(
                    seen,
                    said,
                    said.crps(seen.value),
                    _pooled(others, plan, seen.threshold).crps(seen.value),
                    None if people is None else _drawn(people, plan, seen.threshold).crps(seen.value),
                    effective,
                    refitted,
                )
            )
    return checked


def numbers(rows: list[StudyResult]) -> Iterator[Seen]:
    """The numbers of a reading: its mean, or the share of people at or above each inner edge of its bands."""
    first = rows[0]
    if first.outcome == "mean_at_most":
        return
    if first.outcome == "mean":
        yield Seen(rows, None, first.value)
        return
    edges, cells = cells_of(rows)
    for place, edge in enumerate(edges, start=1):
        yield Seen(rows, edge, sum(cells[place:]) / sum(cells))


def thinned(values: dict[str, Floats], rows: NDArray[np.intp]) -> Draws:
    """Some draws of the posterior, as the app reads them."""
    return Draws(
        kinds=values["kind"][rows].T,
        **{name: column[rows] for name, column in values.items() if name != "kind"},
    )


def _without(left_out: int, studies: int, posterior: Posterior, sampler: Sampler) -> tuple[Draws, int, bool]:
    """Draws given the other studies; effective draws of the weights; whether fitted anew."""
    log_weights = -posterior.log_likelihood[:, left_out]
    weights = np.exp(log_weights - log_weights.max())
    weights /= weights.sum()
    effective = int(1 / np.sum(weights**2))
    if effective >= ENOUGH_DRAWS:
        places = (np.arange(_KEPT) + 0.5) / _KEPT
        rows = np.minimum(np.searchsorted(np.cumsum(weights), places), weights.size - 1)
        return thinned(posterior.values, rows), effective, False
    used = np.ones(studies)
    used[left_out] = 0
    anew = sampler.fit(used)
    rows = np.linspace(0, anew.values["mu"].size - 1, _KEPT).astype(np.intp)
    return thinned(anew.values, rows), effective, True


def _said(draws: Draws, plan: Plan, threshold: float | None) -> Reported:
    if threshold is None:
        return predict_study(draws, plan, "mean")
    return predict_study(draws, plan, "share_at_least", threshold)


def _middle(rows: list[StudyResult]) -> tuple[float, float | None]:
    """Mean of a reading, bands taken at their middle, and the people's spread where bands show it."""
    first = rows[0]
    if first.outcome != "count":
        return first.value, None
    edges, cells = cells_of(rows)
    middles = np.repeat([sum(cell) / 2 for cell in pairwise([0.0, *edges, 1.0])], cells)
    return float(middles.mean()), float(middles.std()) if len(cells) > 2 else None


def _pooled(others: list[list[StudyResult]], plan: Plan, threshold: float | None) -> Reported:
    """Baseline: one mean and spread of studies, one spread of people, no time, kind, course or scar type."""
    middles = [(rows[0].study, *_middle(rows)) for rows in others if rows[0].outcome != "mean_at_most"]
    by_study = {study: [middle for own, middle, _ in middles if own == study] for study, _, _ in middles}
    means = np.array([np.mean(own) for own in by_study.values()])
    person = float(np.mean([spread for _, _, spread in middles if spread is not None]))
    nodes = equally_likely(4001)
    study = means.mean() + means.std(ddof=1) * sqrt(1 + 1 / means.size) * nodes
    if threshold is None:
        error = person / sqrt(plan.people) if plan.error is None else plan.error
        values = means.mean() + np.hypot(study.std(), error) * nodes
        return Reported(np.sort(values), np.full(values.size, 1 / values.size))
    below = np.array([(1 + erf((threshold - one) / person / sqrt(2))) / 2 for one in study])
    return counted(1 - below, plan.people)


def _drawn(people: Floats, plan: Plan, threshold: float | None) -> Reported:
    """Baseline: version 1.0's twelve, drawn with replacement until there are as many as in the study."""
    if threshold is not None:
        return counted(np.array([np.mean(people >= threshold)]), plan.people)
    error = people.std() / sqrt(plan.people) if plan.error is None else plan.error
    values = people.mean() + error * equally_likely(4001)
    return Reported(values, np.full(values.size, 1 / values.size))


def _version_1() -> dict[tuple[str, str], Floats]:
    with _VERSION_1.open(encoding="utf-8", newline="") as file:
        return {
            (row.pop("study"), row.pop("reading")): np.array([float(share) for share in row.values()])
            for row in csv.DictReader(file)
        }
