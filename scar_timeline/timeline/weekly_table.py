"""The weekly table: what picture, chart, table, words and CSV are made from, and what a clinician audits."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from scar_timeline.model.healing_phases import Response
from scar_timeline.synthesis.people import PEOPLE
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.events import SETTLING, Event

WEEKS: Final = tuple(range(LAST_WEEK + 1))
"""The rows: whole weeks 0 to 52."""

JOURNEYS: Final = tuple(f"journey_{number}" for number in range(1, PEOPLE + 1))


class Column(NamedTuple):
    """A column of the weekly table with its unit."""

    name: str
    unit: str


COLUMNS: Final = (
    Column("session", "its number; empty in other weeks"),
    Column("settling", "1 in a week that holds settling days"),
    Column("calming", "sessions' worth of tissue in inflammation"),
    Column("building", "sessions' worth of tissue in proliferation"),
    Column("remodelling", "sessions' worth of tissue in remodelling"),
    Column("collagen_so_far", "share (0 to 1) of the course's new collagen that is laid down"),
    *(Column(name, "share (0 to 1) of the scar gone; empty for raised scars") for name in JOURNEYS),
    Column("article_smooth", "1 in the weeks of the article's statement, else 0; empty for raised scars"),
    Column("measured_notice", "1 in a week in which a study rated scars"),
    Column("measured_skin", "1 in a week in which a study sampled skin"),
)
"""All columns in order; the index is ``week``, from the first session."""


def weekly_table(
    response: Response,
    people: NDArray[np.float64] | None,
    smooth: tuple[float, float] | None,
    events: Sequence[Event],
    measured: Mapping[str, Iterable[int]],
) -> pd.DataFrame:
    """One row for each week, with the columns of :data:`COLUMNS`; numbers rounded once, to hundredths.

    Args:
        response: tissue in each phase, shape (53,) each.
        people: shares of the scar gone, shape (12, 53); ``None`` for raised scars.
        smooth: first and last week of the article's statement; ``None`` for raised scars.
        events: what happens when.
        measured: the weeks in which studies measured, by lane.
    """
    shares = np.full((PEOPLE, len(WEEKS)), np.nan) if people is None else people
    sessions = max(event.number or 0 for event in events)
    columns: dict[str, object] = {
        "session": pd.array([_session(events, week) for week in WEEKS], dtype="Int64"),
        "settling": [_settling(events, week) for week in WEEKS],
        "calming": _rounded(response.inflammation),
        "building": _rounded(response.proliferation),
        "remodelling": _rounded(response.remodelling),
        "collagen_so_far": _rounded((response.remodelling + response.settled) / sessions),
        **{name: _rounded(line) for name, line in zip(JOURNEYS, shares, strict=True)},
        "article_smooth": pd.array(
            [None if smooth is None else int(smooth[0] <= week <= smooth[1]) for week in WEEKS], dtype="Int64"
        ),
        **{f"measured_{lane}": [int(week in weeks) for week in WEEKS] for lane, weeks in measured.items()},
    }
    return pd.DataFrame(columns, index=pd.Index(WEEKS, name="week"))


def _rounded(values: Iterable[float]) -> list[float]:
    return [round(float(value), 2) + 0.0 for value in values]


def _session(events: Sequence[Event], week: int) -> int | None:
    return next((event.number for event in events if event.is_session and week <= event.from_week < week + 1), None)


def _settling(events: Sequence[Event], week: int) -> int:
    return int(any(e.id == SETTLING and e.from_week < week + 1 and week < e.to_week for e in events))
