"""Every result of every study beside what the other studies say of it: the frame behind the forest plot."""

from math import nan
from typing import Final

import pandas as pd

from scar_timeline.content.synthesis import FittedSynthesis, SynthesisTables
from scar_timeline.content.synthesis_fit import LeftOut
from scar_timeline.content.tables.study_results import StudyResult
from scar_timeline.synthesis.harms import Z_95, wilson

FOREST_COLUMNS: Final = {
    "group": "least share of the scar gone that people were counted with; empty for an average",
    "study": "id of the study",
    "label": "its name",
    "people": "how many were rated; empty where nobody says",
    "sessions": "sessions of its course",
    "spacing_weeks": "weeks between them",
    "week": "when people were rated, in weeks from the first session",
    "seen": "what the study reported: a share of the scar or of people, 0 to 1",
    "low": "its own 95 in 100 interval, from the table's spread or Wilson's formula; empty where no spread is known",
    "high": "the same, upper end",
    "q2_5": "what the other studies predict for it: quantiles of what a study of its size would report",
    "q25": "",
    "median": "",
    "q75": "",
    "q97_5": "",
    "how_read": "how the number was read from the summary",
    "certainty": "where it was seen",
}
"""The columns and what they hold."""


def forest_table(tables: SynthesisTables, fitted: FittedSynthesis) -> pd.DataFrame:
    """One row for each number that was checked, averages first, then counts, from the least to the most.

    Returns:
        A frame with the columns of :data:`FOREST_COLUMNS`.
    """
    rows = [_row(tables, left_out) for left_out in fitted.left_out]
    return (
        pd.DataFrame(rows, columns=list(FOREST_COLUMNS))
        .sort_values(["group", "seen", "label"], na_position="first", kind="stable")
        .reset_index(drop=True)
    )


def inside(forest: pd.DataFrame, low: str, high: str) -> int:
    """How many reported numbers lie between two predicted quantiles, ends included."""
    return int(forest["seen"].between(forest[low], forest[high]).sum())


def _row(tables: SynthesisTables, left_out: LeftOut) -> dict[str, object]:
    study = tables.studies[left_out.study]
    result = next(row for row in tables.results if (row.study, row.reading) == (left_out.study, left_out.reading))
    low, high = _own_interval(left_out, result)
    predicted = {name: getattr(left_out, name) for name in ("q2_5", "q25", "median", "q75", "q97_5")}
    return {
        "group": nan if left_out.threshold is None else left_out.threshold,
        "study": study.id,
        "label": study.label,
        "people": result.people,
        "sessions": study.sessions,
        "spacing_weeks": study.spacing_weeks,
        "week": result.week,
        "seen": left_out.seen,
        "low": low,
        "high": high,
        **predicted,
        "how_read": result.how_read,
        "certainty": result.certainty,
    }


def _own_interval(left_out: LeftOut, result: StudyResult) -> tuple[float, float]:
    if left_out.threshold is not None and result.people:
        return wilson(round(left_out.seen * result.people), result.people)
    if result.spread is None:
        return nan, nan
    half = Z_95 * result.spread
    return max(0.0, left_out.seen - half), min(1.0, left_out.seen + half)
