"""The timeline as lanes: words and dots are HTML at a per cent of the axis, lines one SVG that is stretched with it.

So one rendering serves phone and tablet, words keep their size, and no layout is worked out in the browser.
"""

from itertools import pairwise
from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics import palette
from scar_timeline.graphics.relief import kind_of
from scar_timeline.graphics.skin_window import HEIGHT, WIDTH, skin_window
from scar_timeline.graphics.svg import group, path
from scar_timeline.narrative.alt_text import picture_description, picture_title
from scar_timeline.narrative.durations import MONTHS, month_of
from scar_timeline.narrative.headline import accounts, counts
from scar_timeline.narrative.narrative import dark_marks_in_100
from scar_timeline.narrative.result import PARTS, WORTH, parts
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.events import SETTLING
from scar_timeline.timeline.timeline import Journey, Timeline

_WINDOWS: Final = (
    ("before", None),
    ("session", 0),
    ("week_2", 2),
    ("week_6", 6),
    ("month_3", 13),
    ("month_6", 26),
    ("month_12", 52),
)
"""Which weeks have a window, and their names in ``explore.windows``."""
_MEASURED_HALF_WEEKS: Final = 1
_COLOURS: Final = {"clear": palette.CLEAR, "some": palette.SOME, "little": palette.LITTLE}
_KNOTS: Final = (0, 2, 4, 8, 12, 16, 20, 26, 32, 39, 46, LAST_WEEK)
"""Weeks at which a line passes through the number of its week."""


def across(week: float) -> float:
    """Where a week stands, in per cent of the axis."""
    return round(100 * week / LAST_WEEK, 2)


def timeline_lanes(catalogue: Catalogue, timeline: Timeline) -> Markup:
    """The lanes of a timeline that draws change, at the time to judge."""
    week = timeline.judged_week
    return render(
        "explorer/lanes.html",
        say=catalogue.say,
        across=across,
        title=picture_title(catalogue, timeline),
        description=picture_description(catalogue, timeline),
        timeline=timeline,
        lines=_lines(timeline),
        bands=list(_bands(timeline)),
        dots=[(journey.number, part, 100 - 100 * journey.shares[week]) for journey, part in in_parts(timeline, week)],
        gutter=gutter(catalogue, timeline, week),
        week=week,
        month=month_of(week),
        sessions=[(number, start) for number, start in enumerate(timeline.course.session_weeks, start=1)],
        sore=[event for event in timeline.events if event.id == SETTLING],
        review=timeline.event("review"),
        top_up=timeline.event("top_up"),
        marks=dark_marks_in_100(catalogue),
        looked=_looked(timeline),
        months=[(month, round(100 * month / MONTHS, 2), month % 3 == 0) for month in range(MONTHS + 1)],
        accounts=accounts(catalogue, timeline),
        worth=WORTH,
        windows=windows(catalogue, timeline),
    )


def gutter(catalogue: Catalogue, timeline: Timeline, week: int) -> Markup:
    """How many of the twelve are in each band at a week, beside the bands; and in three parts for small screens."""
    found = timeline.counts(week)
    of = {"little_or_none": "little", "some": "some"}
    rows = [(found[band.id], of.get(band.id, "clear"), _middle(timeline, band.id)) for band in reversed(timeline.bands)]
    return render("explorer/gutter.html", rows=rows, parts=parts(catalogue, timeline, week))


def part_counts(timeline: Timeline, week: int) -> list[int]:
    """How many of the twelve show little or none, and some; the rest show a clear change."""
    found = counts(timeline, week)
    return [found["little"], found["some"]]


def windows(catalogue: Catalogue, timeline: Timeline) -> Markup:
    """The windows into the skin, with their weeks."""
    kind = kind_of(timeline.scar_type)
    drawn = []
    for name, week in _WINDOWS:
        title, _, number = name.partition("_")
        drawn.append(
            {
                "week": week,
                "name": catalogue.say(f"explore.windows.{title}", **({"n": number} if number else {})),
                "says": catalogue.say(f"explore.windows.says_{name}"),
                "svg": Markup(
                    f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">{skin_window(timeline, week, kind)}</svg>'
                ),
            }
        )
    return render("explorer/windows.html", say=catalogue.say, windows=drawn)


def window_at(week: int) -> int | None:
    """The place of the window that shows a week, give or take a week; ``None`` where none does."""
    near = [place for place, (_, start) in enumerate(_WINDOWS) if start is not None and abs(start - week) <= 1]
    return next(iter(near), None)


def _lines(timeline: Timeline) -> Markup:
    """The twelve, in the colour of the part they belong to at the time to judge; dashed where no study looked."""
    end = timeline.followed_until
    weeks = sorted({*_KNOTS, end})
    solid, dashed = [week for week in weeks if week <= end], [week for week in weeks if week >= end]
    drawn = []
    for journey, part in in_parts(timeline, timeline.judged_week):
        after = (path(_curve(journey, dashed), class_="dashed"),) if len(dashed) > 1 else ()
        drawn.append(group(path(_curve(journey, solid)), *after, stroke=_COLOURS[part], data_journey=journey.number))
    return Markup("".join(map(str, drawn)))


def _curve(journey: Journey, weeks: list[int]) -> str:
    """A smooth line through the weekly table's numbers at some weeks, in weeks across and hundredths of the scar up.

    Between two of them it goes as a Catmull-Rom spline does.
    """
    points = [(float(week), 100 - 100 * journey.shares[week]) for week in weeks]
    points = [points[0], *points, points[-1]]
    steps = []
    for before, (x, y), (to_x, to_y), after in zip(points, points[1:], points[2:], points[3:], strict=False):
        ahead, back = ((to_x - before[0]) / 6, (to_y - before[1]) / 6), ((after[0] - x) / 6, (after[1] - y) / 6)
        bends = (ahead[0], ahead[1], to_x - back[0] - x, to_y - back[1] - y, to_x - x, to_y - y)
        steps.append(" ".join(f"{round(bend, 1):g}" for bend in bends))
    return f"M{points[1][0]:g} {points[1][1]:.0f}c{' '.join(steps)}"


def in_parts(timeline: Timeline, week: int) -> list[tuple[Journey, str]]:
    """Each journey with its part of the twelve at a week; they never cross."""
    found = counts(timeline, week)
    names = [name for name in reversed(PARTS) for _ in range(found[name])]
    return list(zip(timeline.journeys, names, strict=True))


def _bands(timeline: Timeline) -> list[tuple[str, str, float, float]]:
    """Words, id, top and height of each band, in per cent of the lane."""
    lows = [*(band.low for band in timeline.bands), 1.0]
    return [
        (band.words, band.id, round(100 - 100 * high, 2), round(100 * (high - low), 2))
        for band, (low, high) in zip(timeline.bands, pairwise(lows), strict=True)
    ]


def _middle(timeline: Timeline, band_id: str) -> float:
    return next(top + height / 2 for _, band, top, height in _bands(timeline) if band == band_id)


def _looked(timeline: Timeline) -> list[tuple[float, float]]:
    """Start and width of each time at which a study rated scars, in per cent of the axis."""
    marks = [mark.weeks for mark in timeline.measured if mark.lane == "notice"]
    half = _MEASURED_HALF_WEEKS
    return [(across(max(week - half, 0)), across(min(week + half, LAST_WEEK) - max(week - half, 0))) for week in marks]
