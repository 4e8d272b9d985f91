"""The weekly table a clinician can audit."""

from scar_timeline.model.outcome_trajectories import COUNT
from scar_timeline.timeline.timeline import Timeline

Column = list[float] | list[int] | list[int | None] | list[float | None]

PHASE_COLUMNS = {"inflammation": "calming", "proliferation": "building", "remodelling": "remodelling"}
"""The phases and their columns, which keep the names they had in earlier files."""


def weekly_table(timeline: Timeline) -> dict[str, Column]:
    """One row for each whole week 0 to 52, as columns of 53 values; ``None`` is an empty cell.

    Columns: ``week``; lane 1 ``session`` (its number, empty in other weeks) and ``settling`` (1 in a week
    that holds settling days); lane 3 ``calming``, ``building``, ``remodelling`` (sessions' worth of tissue);
    lane 2 ``journey_1`` to ``journey_12`` (grades of improvement, empty for raised scars) and
    ``article_smooth`` (share left by the article's statement); ``measured_notice`` and ``measured_skin`` (1
    in a week where a study measured).
    """
    empty: list[float | None] = [None] * len(timeline.weeks)
    journeys = {journey.number: list(journey.grades) for journey in timeline.journeys}
    columns: dict[str, Column] = {
        "week": list(timeline.weeks),
        "session": [_session(timeline, week) for week in timeline.weeks],
        "settling": [_within(timeline, "downtime", week) for week in timeline.weeks],
        **{column: list(getattr(timeline, phase)) for phase, column in PHASE_COLUMNS.items()},
    }
    for number in range(1, COUNT + 1):
        columns[f"journey_{number}"] = journeys.get(number, empty)
    columns["article_smooth"] = list(timeline.article_smooth) if timeline.article_smooth else empty
    for lane in ("notice", "skin"):
        measured = {mark.weeks for mark in timeline.measured if mark.lane == lane}
        columns[f"measured_{lane}"] = [int(week in measured) for week in timeline.weeks]
    return columns


def _session(timeline: Timeline, week: int) -> int | None:
    for event in timeline.events:
        if event.is_session and week <= event.from_week < week + 1:
            return event.number
    return None


def _within(timeline: Timeline, event_id: str, week: int) -> int:
    return int(any(e.id == event_id and e.from_week < week + 1 and week < e.to_week for e in timeline.events))
