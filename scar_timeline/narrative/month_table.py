"""The patient's table: a few months, four columns."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.durations import MONTHS_SHOWN, month_label, week_of
from scar_timeline.narrative.headline import counts
from scar_timeline.timeline.timeline import PHASE_COLUMNS, Timeline

QUIET = 0.2
"""Below this, in sessions' worth of tissue, a phase is not named as busy."""


@dataclass(frozen=True)
class MonthRow:
    """One row: what holds at the end of a month, and what happens in the time since the row before."""

    month: int
    when: str
    do: str
    notice: str
    skin: str


def month_rows(catalogue: Catalogue, timeline: Timeline) -> tuple[MonthRow, ...]:
    """Rows for the start and months 1, 2, 3, 4, 6, 9 and 12; none for raised scars, for which nothing is planned."""
    if not timeline.draws_change:
        return ()
    starts = (-1, *(week_of(month) for month in MONTHS_SHOWN[:-1]))
    return tuple(
        MonthRow(
            month=month,
            when=month_label(catalogue, month),
            do=_do(catalogue, timeline, start, week_of(month)),
            notice=_notice(catalogue, timeline, week_of(month)),
            skin=_skin(catalogue, timeline, week_of(month)),
        )
        for month, start in zip(MONTHS_SHOWN, starts, strict=True)
    )


def _do(catalogue: Catalogue, timeline: Timeline, after: int, until: int) -> str:
    names: list[str] = []
    for event in timeline.events:
        if "table" in event.shown_on and after < event.from_week <= until:
            number = f" {event.number}" if event.number else ""
            names.append(f"{event.name}{number}")
    return ". ".join(names) + "." if names else catalogue.say("narrative.table.nothing")


def _notice(catalogue: Catalogue, timeline: Timeline, week: int) -> str:
    if week == 0:
        return catalogue.say("narrative.table.notice_start")
    words = catalogue.say("narrative.table.notice_cell", **counts(timeline, week))
    start, end = timeline.smooth_weeks or (week, week)
    if week < start:
        return words
    article = catalogue.say(f"narrative.table.article_{'smooth' if week <= end else 'fade'}")
    return f"{words} {article}"


def _skin(catalogue: Catalogue, timeline: Timeline, week: int) -> str:
    lanes = {phase: timeline.line(column)[week] for phase, column in PHASE_COLUMNS.items()}
    busiest = max(lanes, key=lambda lane: lanes[lane])
    if lanes[busiest] < QUIET:
        text = catalogue.say("narrative.table.skin_quiet")
    else:
        text = catalogue.say("narrative.table.skin_cell", phase=catalogue.say(f"narrative.picture.{busiest}"))
    if any(mark.lane == "skin" and abs(mark.week - week) <= 1 for mark in timeline.measured):
        text = f"{text} {catalogue.say('narrative.table.measured_mark')}"
    return text
