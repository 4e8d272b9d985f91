"""The courses a visitor may choose, and where a step from one to the next ends."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import product
from typing import Final

from scar_timeline.content.tables.clinic import (
    LAST_SESSION_AT_MOST,
    LONGEST_SPACING_WEEKS,
    MOST_SESSIONS,
    SHORTEST_SPACING_WEEKS,
)
from scar_timeline.timeline.course import Course

SESSIONS: Final = range(1, MOST_SESSIONS + 1)
SPACINGS: Final = range(SHORTEST_SPACING_WEEKS, LONGEST_SPACING_WEEKS + 1)
"""Whole weeks from one session to the next."""


class Step(StrEnum):
    """A step from one course to the next, in the order the buttons stand."""

    FEWER = "fewer"
    MORE = "more"
    CLOSER = "closer"
    WIDER = "wider"


class Stop(StrEnum):
    """Why there is no step."""

    FEWEST = "fewest"
    MOST = "most"
    CLOSEST = "closest"
    WIDEST = "widest"
    TOO_LATE = "too_late"
    NOTHING_BETWEEN = "nothing_between"


_CHANGES: Final = {Step.FEWER: (-1, 0), Step.MORE: (1, 0), Step.CLOSER: (0, -1), Step.WIDER: (0, 1)}
_ENDS: Final = {
    Step.FEWER: Stop.FEWEST,
    Step.MORE: Stop.MOST,
    Step.CLOSER: Stop.CLOSEST,
    Step.WIDER: Stop.WIDEST,
}


def stands() -> Iterator[Course]:
    """Each place where the steppers can stand: with one session they keep the spacing that stood there before."""
    every = (Course.weekly(sessions, weeks) for sessions, weeks in product(SESSIONS, SPACINGS))
    return (course for course in every if course.last_week <= LAST_SESSION_AT_MOST)


def offered_courses() -> tuple[Course, ...]:
    """Each course that can be chosen, once; the time to judge it is on the axis."""
    return tuple(dict.fromkeys(map(one_name, stands())))


def is_offered(course: Course) -> bool:
    """Whether a course can be chosen, under the one name it has."""
    return course in _OFFERED


def one_name(course: Course) -> Course:
    """The course as links and bundles name it: with one session the spacing says nothing."""
    return course if course.sessions > 1 else Course.weekly(1, SHORTEST_SPACING_WEEKS)


def read_course(name: object) -> Course | None:
    """The course of a name that comes from a browser; ``None`` where it is none that is offered."""
    try:
        course = Course.named(str(name))
    except ValueError:
        return None
    return course if is_offered(course) else None


def step(course: Course, to: Step) -> Course | Stop:
    """The next course in a direction, or why there is none.

    From a usual course that is beyond what is offered, the step is that from the nearest number.
    """
    more, wider = _CHANGES[to]
    sessions = min(course.sessions, MOST_SESSIONS) + more
    weeks = max(course.spacing_weeks, SHORTEST_SPACING_WEEKS) + wider
    if course.sessions == 1 and to in (Step.CLOSER, Step.WIDER):
        return Stop.NOTHING_BETWEEN
    if sessions not in SESSIONS or weeks not in SPACINGS:
        return _ENDS[to]
    following = Course.weekly(sessions, weeks)
    return following if following.last_week <= LAST_SESSION_AT_MOST else Stop.TOO_LATE


_OFFERED: Final = frozenset(offered_courses())
