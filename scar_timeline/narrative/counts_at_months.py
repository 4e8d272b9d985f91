"""How many of the twelve are where after 3, 6 and 12 months, for paper: there nobody can move through the weeks."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.durations import MILESTONES, month_label, week_of
from scar_timeline.narrative.result import Part, parts
from scar_timeline.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """A month, whether it is a fair time to judge, the three parts of the twelve then, and all three in few words."""

    month: str
    note: str
    parts: tuple[Part, ...]
    words: str


def counts_at_months(catalogue: Catalogue, timeline: Timeline) -> tuple[MonthCounts, ...]:
    """The three months; nothing where no change is drawn."""
    if not timeline.draws_change:
        return ()
    return tuple(_at(catalogue, timeline, month) for month in MILESTONES)


def _at(catalogue: Catalogue, timeline: Timeline, month: int) -> MonthCounts:
    found = parts(catalogue, timeline, week_of(month))
    return MonthCounts(
        month_label(catalogue, month),
        catalogue.say(f"fast_page.months.{_note(timeline, week_of(month))}"),
        found,
        catalogue.comma.join(part.short for part in found),
    )


def _note(timeline: Timeline, week: int) -> str:
    if week > timeline.followed_until:
        return "few"
    return "early" if week < timeline.judged_week else "fair"
