"""What a week holds: where it stands in the course, and how the journeys stand."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.narrative.headline import counts
from scar_timeline.timeline.timeline import PHASE_COLUMNS, Timeline


def week_position(catalogue: Catalogue, timeline: Timeline, week: int) -> str:
    """``Week 6: 2 weeks after session 2.``."""
    number, since = latest_session(timeline, week)
    if since == 0:
        return catalogue.say("explore.week.session", week=week, number=number)
    return catalogue.count("explore.week.after", since, week=week, number=number)


def week_counts(catalogue: Catalogue, timeline: Timeline, week: int) -> str:
    """How many journeys show a clear change at a week, and how many little or none."""
    if not timeline.draws_change:
        return catalogue.say("explore.week.counts_none")
    return catalogue.say("explore.week.counts", **counts(timeline, week))


def week_says(catalogue: Catalogue, timeline: Timeline, week: int) -> str:
    """Where a week stands in the course, what goes on under the skin, and how the twelve stand."""
    position, counted = week_position(catalogue, timeline, week), week_counts(catalogue, timeline, week)
    return f"{position} {stage_sentence(catalogue, timeline, week).text} {counted}"


def stage_sentence(catalogue: Catalogue, timeline: Timeline, week: int) -> Statement:
    """What goes on under the skin at a week: on the day of a session, or the phase with the most tissue in it."""
    if latest_session(timeline, week)[1] == 0:
        stage = "channels"
    else:
        amounts = {phase: timeline.line(column)[week] for phase, column in PHASE_COLUMNS.items()}
        stage = max(amounts, key=lambda phase: amounts[phase])
    return catalogue.statement(f"drawings.process.{stage}.sentence")


def latest_session(timeline: Timeline, week: int) -> tuple[int, int]:
    """The number of the latest session at a week, and the whole weeks since."""
    held = [start for start in timeline.course.session_weeks if start < week + 1]
    return len(held), max(0, week - int(held[-1]))
