"""The model held against published results: every study's own protocol, drawn with the same few numbers.

Nothing is fitted to a study. Where the drawing lies outside a reported interval, the table says so and keeps
saying so: ``documented`` in ``published_results.csv`` is the agreement that was found when it was last
reviewed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

import numpy as np

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.published_results import PublishedResult
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import journeys_at

Agreement = Literal["below", "within", "above"]

WELL_HIDDEN_GRADE = 2
"""The grade afterwards that F16 counted: mild, on the Goodman-Baron scale (F35)."""

By = Mapping[str, Sequence[float]]
"""The twelve changes in grades of each severity."""


@dataclass(frozen=True)
class StudyComparison:
    """One published result beside what the twelve journeys give for its protocol.

    ``drawn`` is in the result's own unit, rounded to hundredths (whole numbers for shares in 100).
    """

    result: PublishedResult
    drawn: float

    @property
    def agreement(self) -> Agreement:
        """Where the drawing lies against the reported interval, its ends included."""
        if self.drawn < self.result.low:
            return "below"
        return "above" if self.drawn > self.result.high else "within"

    @property
    def as_documented(self) -> bool:
        """Whether this is still what the table says."""
        return self.agreement == self.result.documented


def compare_with_studies(catalogue: Catalogue) -> tuple[StudyComparison, ...]:
    """Every row of ``published_results.csv`` simulated with its sessions, spacing and time of measurement."""
    return tuple(_compare(catalogue, result) for result in catalogue.published_results)


def _compare(catalogue: Catalogue, result: PublishedResult) -> StudyComparison:
    course = Course(result.sessions, result.spacing_days)
    counted_from = course.last_week if result.counted_from == "last" else 0.0
    week = np.array([counted_from + result.days_after / 7])
    changes = {
        severity: [float(line[0]) for line in journeys_at(catalogue, result.scar_type, severity, course, week)]
        for severity in result.severities
    }
    drawn = _MEASURES[result.measure](catalogue, changes)
    return StudyComparison(result, round(drawn) if result.unit == "in_100" else round(drawn, 2))


def _mean_change(_: Catalogue, changes: By) -> float:
    return float(np.mean(_together(changes)))


def _mean_points(catalogue: Catalogue, changes: By) -> float:
    return _mean_change(catalogue, changes) * catalogue.number("points_per_grade")


def _share_clear(catalogue: Catalogue, changes: By) -> float:
    return _share(changes, lambda grades: grades >= catalogue.number("clear_change_grades"))


def _share_no_change(catalogue: Catalogue, changes: By) -> float:
    return 100 - _share_any_change(catalogue, changes)


def _share_any_change(catalogue: Catalogue, changes: By) -> float:
    return _share(changes, lambda grades: grades >= catalogue.number("no_change_grades"))


def _share_began_moderate(catalogue: Catalogue, changes: By) -> float:
    """Of the journeys that a whole-grade rating would put at grade 2, the share that began moderate."""
    reached = {
        severity: sum(
            _whole_grade(catalogue.severities[severity].grade - grades) == WELL_HIDDEN_GRADE for grades in own
        )
        for severity, own in changes.items()
    }
    total = sum(reached.values())
    return 100 * reached["moderate"] / total if total else 0.0


def _whole_grade(grade: float) -> int:
    """The nearest whole grade; halves go to the lower grade, as half a grade counts as a clear change."""
    return ceil(grade - 0.5)


def _share(changes: By, counts: Callable[[float], bool]) -> float:
    everyone = _together(changes)
    return 100 * sum(map(counts, everyone)) / len(everyone)


def _together(changes: By) -> list[float]:
    return [grades for own in changes.values() for grades in own]


_MEASURES: dict[str, Callable[[Catalogue, By], float]] = {
    "mean_change": _mean_change,
    "mean_points": _mean_points,
    "share_clear": _share_clear,
    "share_no_change": _share_no_change,
    "share_any_change": _share_any_change,
    "share_began_moderate": _share_began_moderate,
}
