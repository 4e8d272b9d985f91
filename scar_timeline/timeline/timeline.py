"""The one result that picture, chart, table, words, PDF and calendar are made from."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import pandas as pd

from scar_timeline.content.tables.bands import Band, BandId
from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.timeline.course import LAST_WEEK, WEEKS_IN_MONTH, Course
from scar_timeline.timeline.events import Event
from scar_timeline.timeline.weekly_table import JOURNEYS, WEEKS

Line = tuple[float, ...]
"""One number for each whole week 0 to 52."""

PHASE_COLUMNS = {"inflammation": "calming", "proliferation": "building", "remodelling": "remodelling"}
"""The phases of healing and their columns, which keep the names they had in earlier files."""


@dataclass(frozen=True)
class Journey:
    """One of twelve equally likely people of a new clinic: share of the scar gone by week; numbered from 1."""

    number: int
    shares: Line


@dataclass(frozen=True)
class Range:
    """Where the journeys lie, by week: all of them, and the middle 6 of 12."""

    low: Line
    high: Line
    middle_low: Line
    middle_high: Line


@dataclass(frozen=True)
class Measured:
    """That studies rated scars (``notice``) or sampled skin (``skin``) in a week, and which, or what they found."""

    lane: Literal["notice", "skin"]
    week: int
    says: str


@dataclass(frozen=True, eq=False)
class Timeline:
    """What is drawn for a scar type, a severity and a course, week by week from 0 to 52.

    ``is_usual`` says whether the course is the usual one of the severity;
    ``weekly`` has the columns of :data:`scar_timeline.timeline.weekly_table.COLUMNS` and is not to be
    changed; ``bands`` are the words for a share of the scar gone, from the least; ``followed_until`` is the
    last week in which a study behind the journeys rated anybody; ``smooth_weeks`` are the first and last week
    of the article's statement, ``None`` for raised scars, which have no journeys either; ``clinic_people`` are the
    people whom the clinic counted itself and who stand beside the studies behind the journeys, 0 for studies alone.
    """

    scar_type: ScarType
    severity: Severity
    course: Course
    is_usual: bool
    weekly: pd.DataFrame
    bands: tuple[Band, ...]
    followed_until: int
    article_months: tuple[int, int]
    smooth_weeks: tuple[float, float] | None
    events: tuple[Event, ...]
    measured: tuple[Measured, ...]
    clinic_people: int

    weeks = WEEKS

    def line(self, column: str) -> Line:
        """One column of numbers of the weekly table."""
        return tuple(self.weekly[column].tolist())

    @property
    def draws_change(self) -> bool:
        """Whether visible change is drawn at all; not for raised scars."""
        return self.scar_type.kind is not Kind.HYPERTROPHIC

    @property
    def planned_events(self) -> tuple[Event, ...]:
        """The events that are told as a plan: for raised scars only what comes before any session."""
        return self.events if self.draws_change else tuple(each for each in self.events if each.is_before_sessions)

    @cached_property
    def journeys(self) -> tuple[Journey, ...]:
        """The twelve, from the least change to the most; none for raised scars."""
        if not self.draws_change:
            return ()
        return tuple(Journey(number, self.line(name)) for number, name in enumerate(JOURNEYS, start=1))

    @cached_property
    def range(self) -> Range | None:
        """Where the journeys lie; they never cross, because everybody keeps their place."""
        if not self.draws_change:
            return None
        quarter = len(JOURNEYS) // 4
        low, middle_low, middle_high, high = (self.journeys[place].shares for place in (0, quarter, -1 - quarter, -1))
        return Range(low, high, middle_low, middle_high)

    def band(self, share: float) -> Band:
        """The band that a share of the scar gone lies in."""
        return self.bands[bisect_right(self._lows, share) - 1]

    @cached_property
    def _lows(self) -> tuple[float, ...]:
        return tuple(band.low for band in self.bands)

    def counts(self, week: int) -> Mapping[BandId, int]:
        """How many of the twelve are in which band at a week, every band present."""
        return self._counts[week]

    @cached_property
    def _counts(self) -> tuple[Mapping[BandId, int], ...]:
        found = [Counter(self.band(journey.shares[week]).id for journey in self.journeys) for week in WEEKS]
        return tuple({band.id: each[band.id] for band in self.bands} for each in found)

    def little_or_none(self, week: int) -> int:
        """How many of the twelve show little change or none at a week."""
        return self.counts(week)["little_or_none"]

    def some(self, week: int) -> int:
        """How many of the twelve show some change at a week."""
        return self.counts(week)["some"]

    def clear_or_more(self, week: int) -> int:
        """How many of the twelve show a clear change or a lot at a week."""
        return len(self.journeys) - self.little_or_none(week) - self.some(week)

    def first_some_week(self) -> int | None:
        """The first week from which half of the twelve show at least some change."""
        half = len(self.journeys) / 2
        return next((week for week in WEEKS if half and self.little_or_none(week) <= half), None)

    @property
    def judged_week(self) -> int:
        """The first end of a month at which it is fair to judge the result; the end of the axis where there is none.

        At the end of a month, because sentences name months: so the line stands where its month is written.
        """
        judge = self.event("judge")
        ends = (round(month * WEEKS_IN_MONTH) for month in range(13))
        return next((end for end in ends if judge and end >= judge.from_week), LAST_WEEK)

    def event(self, event_id: str) -> Event | None:
        """The first event of an id, or ``None``."""
        return next((event for event in self.events if event.id == event_id), None)
