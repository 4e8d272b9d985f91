"""Where everything in the lanes of a timeline stands, on screen and on paper alike.

Across: per cent of the axis of 52 weeks. Down: per cent of the lane of change, 0 where all of the scar has gone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import Final

from scar_timeline.narrative.durations import MONTHS, NAMED_MONTHS
from scar_timeline.narrative.headline import counts
from scar_timeline.narrative.result import PARTS
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.events import SETTLING
from scar_timeline.timeline.timeline import Journey, Timeline

Point = tuple[float, float]

_PART_OF_BAND: Final = {"little_or_none": "little", "some": "some"}
_KNOTS: Final = (0, 2, 4, 8, 12, 16, 20, 26, 32, 39, 46, LAST_WEEK)
"""Weeks at which a line passes through the number of its week."""
_DOTS_APART: Final = 5
"""In per cent of the lane: of two that are nearer to each other, one stands aside."""
_ASIDE: Final[tuple[int, ...]] = (0, 1, -1, 2, -2, 3, -3)
_EDGE_WEEKS: Final = 6
"""So near to an end of the axis dots stand aside to its middle only."""
_BESIDE_EDGE: Final = 5
"""So many places there: a longer row would reach months further."""
_MEASURED_HALF_WEEKS: Final = 1
_NUMBERS_APART_WEEKS: Final = 4
_JUDGED_LATE, _SORE_LATE = 85, 42
"""In per cent of the axis: beyond these the usual words need more room than is left beside them."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the axis."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Band:
    """A band of change: its id and words, the part of the twelve it belongs to, where it stands, how many are in it."""

    id: str
    words: str
    part: str
    top: float
    height: float
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """One of the twelve: its curve while studies looked, its curve after that, its height at the time to judge.

    There its dot stands so many dots aside, see :func:`asides`.

    A curve is cubic: its first point, then two handles and an end for each step.
    """

    number: int
    part: str
    measured: tuple[Point, ...]
    after: tuple[Point, ...]
    top: float
    aside: int


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes at the time to judge.

    From ``dashed_from`` on no study behind the lines looked, and they are dashed. ``sessions_close`` says that circles
    with numbers would cover each other: only the first and the last have room; ``judged_late`` and ``sore_late``, that
    the usual words have no room to the right of those places.
    """

    sessions: tuple[tuple[int, float], ...]
    sore: tuple[float, ...]
    sore_until: float
    review: Span | None
    top_up: Span | None
    smooth: Span | None
    judged: float
    bands: tuple[Band, ...]
    lines: tuple[Line, ...]
    looked: tuple[Span, ...]
    dashed_from: float
    months: tuple[tuple[int, float, bool], ...]
    sessions_close: bool
    judged_late: bool
    sore_late: bool


def lanes(timeline: Timeline) -> Lanes:
    """The lanes of a timeline that draws change; sessions after the end of the axis are not on it."""
    week = timeline.judged_week
    held = [week for week in timeline.course.session_weeks if week <= LAST_WEEK]
    sore = [event for event in timeline.events if event.id == SETTLING and event.from_week <= LAST_WEEK]
    spans = {
        name: _span(event.from_week, event.to_week) if (event := timeline.event(name)) else None
        for name in ("review", "top_up")
    }
    return Lanes(
        sessions=tuple((number, across(start)) for number, start in enumerate(held, start=1)),
        sore=tuple(across(event.from_week) for event in sore),
        sore_until=across(sore[-1].to_week) if sore else 0,
        smooth=_span(*timeline.smooth_weeks) if timeline.smooth_weeks else None,
        judged=across(week),
        bands=bands(timeline, week),
        lines=tuple(
            _line(timeline, journey, part, week, aside)
            for (journey, part), aside in zip(in_parts(timeline, week), asides(timeline, week), strict=True)
        ),
        looked=tuple(
            _span(max(mark.week - _MEASURED_HALF_WEEKS, 0), mark.week + _MEASURED_HALF_WEEKS)
            for mark in timeline.measured
            if mark.lane == "notice"
        ),
        dashed_from=across(timeline.followed_until + _MEASURED_HALF_WEEKS),
        months=tuple((month, round(100 * month / MONTHS, 2), month in NAMED_MONTHS) for month in range(MONTHS + 1)),
        sessions_close=len(held) > 1 and held[1] < _NUMBERS_APART_WEEKS,
        judged_late=across(week) > _JUDGED_LATE,
        sore_late=bool(sore) and across(sore[-1].to_week) > _SORE_LATE,
        **spans,
    )


def across(week: float) -> float:
    """Where a week stands, in per cent of the axis."""
    return round(100 * week / LAST_WEEK, 2)


def bands(timeline: Timeline, week: int) -> tuple[Band, ...]:
    """The bands from no change upwards, with how many of the twelve are in each at a week."""
    found = timeline.counts(week)
    lows = [*(band.low for band in timeline.bands), 1.0]
    return tuple(
        Band(
            band.id,
            band.words,
            _PART_OF_BAND.get(band.id, "clear"),
            round(100 - 100 * high, 2),
            round(100 * (high - low), 2),
            found[band.id],
        )
        for band, (low, high) in zip(timeline.bands, pairwise(lows), strict=True)
    )


def in_parts(timeline: Timeline, week: int) -> list[tuple[Journey, str]]:
    """Each journey with its part of the twelve at a week; they never cross."""
    found = counts(timeline, week)
    names = [name for name in reversed(PARTS) for _ in range(found[name])]
    return list(zip(timeline.journeys, names, strict=True))


def asides(timeline: Timeline, week: int) -> tuple[int, ...]:
    """How many dots beside the line of a week the dot of each journey stands, so that all twelve can be counted.

    Where a row is full, dots still hide each other.
    """
    order = _ASIDE
    if week < _EDGE_WEEKS or week > LAST_WEEK - _EDGE_WEEKS:
        order = tuple(place if week < _EDGE_WEEKS else -place for place in range(_BESIDE_EDGE))
    last = dict.fromkeys(order, -inf)
    found = []
    for journey in timeline.journeys:
        share = 100 * journey.shares[week]
        place = next((place for place in order if share - last[place] >= _DOTS_APART), min(last, key=last.__getitem__))
        last[place] = share
        found.append(place)
    return tuple(found)


def _span(start: float, end: float) -> Span:
    """As much of it as lies on the axis."""
    return Span(across(start), across(min(end, LAST_WEEK) - start))


def _line(timeline: Timeline, journey: Journey, part: str, week: int, aside: int) -> Line:
    """Solid as long as studies looked."""
    end = timeline.followed_until
    weeks = sorted({*_KNOTS, end})
    measured, after = [week for week in weeks if week <= end], [week for week in weeks if week >= end]
    return Line(journey.number, part, _curve(journey, measured), _curve(journey, after), _top(journey, week), aside)


def _curve(journey: Journey, weeks: Sequence[int]) -> tuple[Point, ...]:
    """A smooth line through the weekly table's numbers at some weeks, as a Catmull-Rom spline goes; empty for one."""
    if len(weeks) == 1:
        return ()
    points = [(100 * week / LAST_WEEK, _top(journey, week)) for week in weeks]
    made = [points[0]]
    points = [points[0], *points, points[-1]]
    for before, start, end, after in zip(points, points[1:], points[2:], points[3:], strict=False):
        made += [_ahead(start, before, end), _ahead(end, after, start), end]
    return tuple(made)


def _ahead(at: Point, behind: Point, to: Point) -> Point:
    """The handle at a point, a sixth of the way between its neighbours."""
    return at[0] + (to[0] - behind[0]) / 6, at[1] + (to[1] - behind[1]) / 6


def _top(journey: Journey, week: int) -> float:
    return 100 - 100 * journey.shares[week]
