"""A course: how many sessions, how far apart."""

import re
from dataclasses import dataclass
from typing import Final

FIRST_WEEK, LAST_WEEK = 0, 52
"""The one axis of every picture, in weeks from the first session."""

WEEKS_IN_MONTH = LAST_WEEK / 12
"""The axis is 12 months in 52 weeks."""

MOST_SESSIONS = 12
SHORTEST_SPACING_DAYS, LONGEST_SPACING_DAYS = 7, 84
_DAYS_IN_WEEK: Final = 7
_NAME: Final = re.compile(r"([1-9]\d?)x([1-9]\d?)", re.ASCII)


@dataclass(frozen=True)
class Course:
    """Sessions at an even spacing; the first is at day 0.

    Raises:
        ValueError: fewer than 1 or more than 12 sessions, or a spacing outside 1 to 12 weeks.
    """

    sessions: int
    spacing_days: int

    def __post_init__(self) -> None:
        if not 1 <= self.sessions <= MOST_SESSIONS:
            raise ValueError(f"a course has 1 to {MOST_SESSIONS} sessions, not {self.sessions}")
        if not SHORTEST_SPACING_DAYS <= self.spacing_days <= LONGEST_SPACING_DAYS:
            raise ValueError(f"sessions are 1 to 12 weeks apart, not {self.spacing_days / _DAYS_IN_WEEK:g}")

    @classmethod
    def weekly(cls, sessions: int, spacing_weeks: int) -> "Course":
        """A course with its spacing in whole weeks."""
        return cls(sessions, spacing_weeks * _DAYS_IN_WEEK)

    @classmethod
    def named(cls, name: str) -> "Course":
        """The course of a :attr:`name`.

        Raises:
            ValueError: it is not two whole numbers with an ``x`` between, or no course.
        """
        found = _NAME.fullmatch(name)
        if not found:
            raise ValueError(f"'{name}' is no course; write it such as 4x6")
        return cls.weekly(int(found[1]), int(found[2]))

    @property
    def name(self) -> str:
        """``4x6`` for 4 sessions, 6 weeks apart: in addresses and in the bundle."""
        return f"{self.sessions}x{self.spacing_weeks}"

    @property
    def spacing_weeks(self) -> int:
        """Whole weeks from one session to the next."""
        return round(self.spacing_days / _DAYS_IN_WEEK)

    @property
    def session_weeks(self) -> tuple[float, ...]:
        """When each session takes place, in weeks from the first."""
        return tuple(number * self.spacing_days / _DAYS_IN_WEEK for number in range(self.sessions))

    @property
    def last_week(self) -> float:
        """When the last session takes place, in weeks from the first."""
        return self.session_weeks[-1]
