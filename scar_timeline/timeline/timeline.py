"""The one result that picture, chart, table, words, PDF and calendar are made from."""

from dataclasses import dataclass
from enum import StrEnum

from scar_timeline.content.tables.measurements import Measurement
from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.timeline.course import LAST_WEEK, Course
from scar_timeline.timeline.events import Event

Line = tuple[float, ...]
"""One number for each whole week 0 to 52, rounded once and for all."""


class ChangeLevel(StrEnum):
    """The scale in words on which journeys are read."""

    WORSE = "worse"
    NONE = "none"
    LITTLE = "little"
    CLEAR = "clear"
    LOT = "lot"


@dataclass(frozen=True)
class Scale:
    """Where one word ends and the next begins, in grades of improvement."""

    no_change: float
    clear: float
    a_lot: float

    def word(self, grades: float) -> ChangeLevel:
        """The word for a change in grades; below minus ``no_change`` it is worse."""
        if grades <= -self.no_change:
            return ChangeLevel.WORSE
        if grades < self.no_change:
            return ChangeLevel.NONE
        if grades < self.clear:
            return ChangeLevel.LITTLE
        return ChangeLevel.CLEAR if grades < self.a_lot else ChangeLevel.LOT


@dataclass(frozen=True)
class Journey:
    """One possible course of events, in grades of improvement by week; numbered from 1."""

    number: int
    grades: Line
    setback: bool


@dataclass(frozen=True)
class Range:
    """Where the journeys lie, by week: all of them, and the middle 6 of 12."""

    low: Line
    high: Line
    middle_low: Line
    middle_high: Line


@dataclass(frozen=True)
class Timeline:
    """What is drawn for a scar type, a severity and a course, week by week from 0 to 52.

    ``inflammation``, ``proliferation`` and ``remodelling`` are in sessions' worth of tissue; journeys in
    Goodman-Baron grades of improvement; ``article_smooth`` is the share (0 to 1) of smoother skin left by the
    article's statement, ``None`` for raised scars, which have no journeys and no range either.
    """

    scar_type: ScarType
    severity: Severity
    course: Course
    scale: Scale
    inflammation: Line
    proliferation: Line
    remodelling: Line
    journeys: tuple[Journey, ...]
    range: Range | None
    article_smooth: Line | None
    article_months: tuple[int, int]
    events: tuple[Event, ...]
    measured: tuple[Measurement, ...]

    @property
    def weeks(self) -> tuple[int, ...]:
        """Whole weeks 0 to 52."""
        return tuple(range(LAST_WEEK + 1))

    @property
    def draws_change(self) -> bool:
        """Whether visible change is drawn at all; not for raised scars."""
        return self.scar_type.kind is not Kind.HYPERTROPHIC

    def counts(self, week: int) -> dict[ChangeLevel, int]:
        """How many of the twelve journeys are where on the scale at a week, every word present."""
        counts = dict.fromkeys(ChangeLevel, 0)
        for journey in self.journeys:
            counts[self.scale.word(journey.grades[week])] += 1
        return counts

    def little_or_none(self, week: int) -> int:
        """How many of the twelve journeys show little change, none, or are worse at a week."""
        counts = self.counts(week)
        return counts[ChangeLevel.WORSE] + counts[ChangeLevel.NONE] + counts[ChangeLevel.LITTLE]

    def clear_or_more(self, week: int) -> int:
        """How many of the twelve journeys show a clear change or more at a week."""
        return len(self.journeys) - self.little_or_none(week)

    def first_little_week(self) -> int | None:
        """The first week from which half of the journeys show at least a little change."""
        for week in self.weeks:
            counts = self.counts(week)
            some = counts[ChangeLevel.LITTLE] + counts[ChangeLevel.CLEAR] + counts[ChangeLevel.LOT]
            if self.journeys and some * 2 >= len(self.journeys):
                return week
        return None

    def event(self, event_id: str) -> Event | None:
        """The first event of an id, or ``None``."""
        return next((event for event in self.events if event.id == event_id), None)
