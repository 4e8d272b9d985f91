"""The weekly table a clinician can audit."""

import pandas as pd

from scar_timeline.course.timeline import Timeline
from scar_timeline.model.journeys import COUNT


def weekly_table(timeline: Timeline) -> pd.DataFrame:
    """One row for each whole week 0 to 52.

    Columns: ``week``; lane 1 ``session`` (its number, empty in other weeks) and ``settling`` (1 in a week
    that holds settling days); lane 3 ``calming``, ``building``, ``remodelling`` (sessions' worth of tissue);
    lane 2 ``journey_1`` to
    ``journey_12`` (grades of improvement, empty for raised scars), ``article_smooth`` (share left by the
    article's statement); ``measured_notice`` and ``measured_skin`` (1 in a week where a study measured).
    """
    columns: dict[str, object] = {"week": list(timeline.weeks)}
    columns["session"] = pd.array([_session(timeline, week) for week in timeline.weeks], dtype="Int64")
    columns["settling"] = [_within(timeline, "settle", week) for week in timeline.weeks]
    columns["calming"] = list(timeline.calming)
    columns["building"] = list(timeline.building)
    columns["remodelling"] = list(timeline.remodelling)
    empty = [None] * len(timeline.weeks)
    lines = {journey.number: list(journey.grades) for journey in timeline.journeys}
    for number in range(1, COUNT + 1):
        columns[f"journey_{number}"] = pd.array(lines.get(number, empty), dtype="Float64")
    columns["article_smooth"] = pd.array(list(timeline.article_smooth or empty), dtype="Float64")
    for lane in ("notice", "skin"):
        weeks = {mark.weeks for mark in timeline.measured if mark.lane == lane}
        columns[f"measured_{lane}"] = [int(week in weeks) for week in timeline.weeks]
    return pd.DataFrame(columns)


def _session(timeline: Timeline, week: int) -> int | None:
    for event in timeline.events:
        if event.id == "session" and week <= event.from_week < week + 1:
            return event.number
    return None


def _within(timeline: Timeline, event_id: str, week: int) -> int:
    return int(any(e.id == event_id and e.from_week < week + 1 and week < e.to_week for e in timeline.events))
