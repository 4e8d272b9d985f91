"""The evidence ribbon: solid where a study measured, hatched where the line is only drawn."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import INK, PAPER, QUIET_INK
from scar_timeline.graphics.svg import Element, element, group, line, local_id, local_url, rect, text
from scar_timeline.graphics.timeline_picture import frame
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.timeline import Timeline

_HEIGHT = 9
_HALF_WEEKS = 1
"""A mark spans a week to each side of the measured week, or it could not be seen."""


def ribbon(catalogue: Catalogue, timeline: Timeline, id_prefix: str) -> Element:
    """Two strips, one for what was noticed and one for skin samples, with a key below."""
    return group(
        _hatch(id_prefix),
        *(_strip(catalogue, timeline, lane, y, id_prefix) for lane, y in frame.RIBBON_ROWS.items()),
        *_key(catalogue, id_prefix),
        font_size=frame.SMALL,
    )


def _hatch(id_prefix: str) -> Element:
    return element(
        "pattern",
        line(0, 0, 0, 5, stroke=QUIET_INK, stroke_width=1.4),
        id=local_id(id_prefix, "hatch"),
        width=5,
        height=5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def _strip(catalogue: Catalogue, timeline: Timeline, lane: str, y: float, id_prefix: str) -> Element:
    marks = [mark for mark in timeline.measured if mark.lane == lane]
    drawn = rect(frame.LEFT, y - _HEIGHT / 2, frame.RIGHT - frame.LEFT, _HEIGHT, fill=local_url(id_prefix, "hatch"))
    solid = [
        rect(
            frame.week_x(max(mark.weeks - _HALF_WEEKS, 0)),
            y - _HEIGHT / 2,
            frame.WEEK * (min(mark.weeks + _HALF_WEEKS, LAST_WEEK) - max(mark.weeks - _HALF_WEEKS, 0)),
            _HEIGHT,
            fill=INK,
            data_measured=mark.weeks,
        )
        for mark in marks
    ]
    name = text(frame.LEFT - 3, y + 4, catalogue.say(f"narrative.picture.strip_{lane}"), text_anchor="end")
    if marks:
        return group(drawn, *solid, name)
    words = catalogue.say("narrative.picture.ribbon_none")
    middle = (frame.LEFT + frame.RIGHT) / 2
    return group(
        drawn,
        rect(middle - 84, y - _HEIGHT / 2 - 1, 168, _HEIGHT + 2, fill=PAPER),
        text(middle, y + 4, words, text_anchor="middle"),
        name,
    )


def _key(catalogue: Catalogue, id_prefix: str) -> list[Element]:
    first, second = frame.LEGEND_ROWS
    middle = frame.LEFT + 110
    return [
        rect(frame.LEFT, first - 9, 12, _HEIGHT, fill=INK),
        text(frame.LEFT + 16, first, catalogue.say("narrative.picture.ribbon_measured")),
        rect(middle, first - 9, 12, _HEIGHT, fill=local_url(id_prefix, "hatch")),
        text(middle + 16, first, catalogue.say("narrative.picture.ribbon_drawn")),
        text(frame.LEFT, second, catalogue.say("narrative.picture.ribbon_after"), font_weight="bold"),
    ]
