"""The timeline as lanes: words and dots are HTML at a per cent of the axis, lines one SVG that is stretched with it.

So one rendering serves phone and tablet, words keep their size, and no layout is worked out in the browser.
"""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics import palette
from scar_timeline.graphics.lanes import Line, Point, bands, lanes
from scar_timeline.graphics.skin_window import HEIGHT, WIDTH
from scar_timeline.graphics.skin_windows import skin_windows
from scar_timeline.graphics.svg import group, path
from scar_timeline.narrative.alt_text import picture_description, picture_title
from scar_timeline.narrative.durations import month_of
from scar_timeline.narrative.headline import accounts, counts
from scar_timeline.narrative.narrative import dark_marks_in_100
from scar_timeline.narrative.result import WORTH, parts
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.timeline import Timeline

_COLOURS: Final = {"clear": palette.CLEAR, "some": palette.SOME, "little": palette.LITTLE}


def timeline_lanes(catalogue: Catalogue, timeline: Timeline, *, still: bool = False) -> Markup:
    """The lanes of a timeline that draws change, at the time to judge.

    Args:
        catalogue: the content.
        timeline: what is drawn.
        still: nothing in it can be moved or picked, as on a page without a script.
    """
    placed = lanes(timeline)
    return render(
        "explorer/lanes.html",
        say=catalogue.say,
        still=still,
        lanes=placed,
        title=picture_title(catalogue, timeline),
        description=picture_description(catalogue, timeline),
        lines=_lines(placed.lines),
        gutter=gutter(catalogue, timeline, timeline.judged_week),
        month=month_of(timeline.judged_week),
        marks=dark_marks_in_100(catalogue),
        accounts=accounts(catalogue, timeline),
        worth=WORTH,
    )


def gutter(catalogue: Catalogue, timeline: Timeline, week: int) -> Markup:
    """How many of the twelve are in each band at a week, beside the bands; and in three parts for small screens."""
    rows = reversed(bands(timeline, week))
    return render("explorer/gutter.html", bands=rows, parts=parts(catalogue, timeline, week))


def part_counts(timeline: Timeline, week: int) -> list[int]:
    """How many of the twelve show little or none, and some; the rest show a clear change."""
    found = counts(timeline, week)
    return [found["little"], found["some"]]


def windows(catalogue: Catalogue, timeline: Timeline, now: int | None = None) -> Markup:
    """The windows into the skin, with their weeks; ``now`` is the place of the one that is marked."""
    drawn = [
        (each, Markup(f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">{each.drawing}</svg>'))
        for each in skin_windows(catalogue, timeline)
    ]
    return render("explorer/windows.html", say=catalogue.say, windows=drawn, now=now)


def _lines(drawn: Sequence[Line]) -> Markup:
    """The twelve, in the colour of the part they belong to at the time to judge; dashed where no study looked."""
    made = []
    for line in drawn:
        after = (path(_path(line.after), class_="dashed"),) if line.after else ()
        made.append(group(path(_path(line.measured)), *after, stroke=_COLOURS[line.part], data_journey=line.number))
    return Markup("".join(map(str, made)))


def _path(points: Sequence[Point]) -> str:
    """The path of a curve, in weeks across and hundredths of the scar down, each step from where the last one ends."""
    points = [(x * LAST_WEEK / 100, y) for x, y in points]
    (x, y), steps = points[0], ""
    for at in range(1, len(points), 3):
        bends = [value for to_x, to_y in points[at : at + 3] for value in (to_x - x, to_y - y)]
        steps += " ".join(f"{round(bend, 1):g}" for bend in bends) + " "
        x, y = points[at + 2]
    return f"M{points[0][0]:g} {points[0][1]:.0f}c{steps.rstrip()}"
