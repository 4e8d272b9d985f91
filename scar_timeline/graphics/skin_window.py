"""The same small piece of skin, dent included, at one week: what is new in it follows the model's numbers of that week.

The dent stays as it is in every window: nobody has measured how its shape changes. A drawing, not to scale.
"""

from functools import cache
from typing import Final

import numpy as np

from scar_timeline.graphics import palette
from scar_timeline.graphics.relief import kind_of, severity_of
from scar_timeline.graphics.svg import Element, Picture, circle, group, local_id, path, rect
from scar_timeline.timeline.timeline import Timeline

WIDTH, HEIGHT = 96, 60
_LEVEL: Final = 10.5
_OUTER: Final = 5
"""How thick the outer skin is."""
_FAT: Final = 54
_OLD: Final = 16
# A session's worth of tissue, and a whole course's new collagen, in fibres and cells that can be told apart.
_CELLS, _THIN, _THICK = 14, 16, 30
_DEPTHS: Final = {"mild": 5, "moderate": 9, "severe": 14}
_CHANNELS: Final = (14, 33, 63, 82)


def skin_window(timeline: Timeline, week: int | None, kind: str) -> Element:
    """The drawing, in a frame of :data:`WIDTH` by :data:`HEIGHT`.

    Args:
        timeline: whose numbers; its severity says how deep the dent is.
        week: 0 to 52; ``None`` is before the first session.
        kind: the dent's shape, see :func:`scar_timeline.graphics.relief.kind_of`.
    """
    depth = _DEPTHS[severity_of(timeline.severity)]
    skin = _surface(kind, depth)
    new: tuple[Element, ...] = ()
    if week is not None:
        calming, building = (timeline.line(column)[week] for column in ("calming", "building"))
        settled = timeline.line("collagen_so_far")[week]
        new = (
            path(_fibres(2, round(_THICK * settled), 13, 0.18, depth), stroke=palette.NEW_FIBRE, stroke_width=2),
            path(_fibres(3, round(_THIN * building), 7, 1.5, depth), stroke=palette.THIN_FIBRE, stroke_width=1),
            *_cells(round(_CELLS * calming), depth),
        )
    return group(
        path(f"M0 {_LEVEL}{skin}V{HEIGHT}H0Z", fill=palette.DEEPER_SKIN),
        rect(0, _FAT, WIDTH, HEIGHT - _FAT, fill=palette.FAT),
        path(_fibres(1, _OLD, 8, 1.2, depth), stroke=palette.FIBRE, stroke_width=0.8, stroke_opacity=0.6),
        *new,
        # Twice as thick, and the air over its upper half: so it is as thick on the walls of a dent as beside it.
        path(f"M-2 {_LEVEL}h2{skin}h2", stroke=palette.OUTER_SKIN, stroke_width=2 * _OUTER, stroke_linejoin="round"),
        path(f"M0 0V{_LEVEL}{skin}V0Z", fill=palette.AIR),
        *([_channels()] if any(round(start) == week for start in timeline.course.session_weeks) else ()),
        path(f"M-2 {_LEVEL}h2{skin}h2", stroke=palette.INK, stroke_width=1.2, stroke_linejoin="round"),
        fill="none",
    )


def framed(timeline: Timeline, week: int | None, title: str, description: str, id_prefix: str) -> str:
    """The drawing as a picture of its own, with words for those who do not see it.

    It has the id ``<id_prefix>-skin``, by which a page shows it again in small.
    """
    return str(
        Picture(
            title=title,
            description=description,
            id_prefix=id_prefix,
            width=WIDTH,
            height=HEIGHT,
            content=(
                rect(0, 0, WIDTH, HEIGHT, fill=palette.PAPER),
                group(skin_window(timeline, week, kind_of(timeline.scar_type)), id=local_id(id_prefix, "skin")),
            ),
        )
    )


def _surface(kind: str, depth: int) -> str:
    """Path steps along the skin, from the left edge to the right one."""
    if kind == "ice_pick":
        return f"h42l4 {1.6 * depth:g}q2 2 4 0l4-{1.6 * depth:g}h42"
    if kind == "boxcar":
        return f"h28l3 {depth}h34l3-{depth}h28"
    if kind == "rolling":
        return f"h16c14 0 18 {depth} 32 {depth}s18-{depth} 32-{depth}h16"
    if kind == "raised":
        return f"h24c6-{1.3 * depth:g} 42-{1.3 * depth:g} 48 0h24"
    return f"h20l3 {depth + 3}q2 2 4 0l3-{depth + 3}h8c8 0 10 {depth} 19 {depth}s11-{depth} 19-{depth}h20"


@cache
def _fibres(seed: int, count: int, length: float, tilt: float, depth: int) -> str:
    """Short curved strokes; the first ones are the same however many there are, so that none moves between windows."""
    random = np.random.default_rng(seed)
    strokes = []
    for _ in range(count):
        x, y = random.uniform(2, WIDTH - 10), random.uniform(_LEVEL + depth + 9.5, _FAT - 3)
        angle = random.uniform(-tilt, tilt)
        across, along = length * np.cos(angle), length * np.sin(angle)
        strokes.append(f"M{x:.0f} {y:.0f}q{across / 2:.0f} {along / 2 - 2:.0f} {across:.0f} {along:.0f}")
    return "".join(strokes)


def _cells(count: int, depth: int) -> list[Element]:
    random = np.random.default_rng(4)
    places = random.uniform((4, _LEVEL + depth + 7.5), (WIDTH - 4, _FAT - 12), (count, 2)).round()
    return [circle(x, y, 1.6, fill=palette.ACCENT) for x, y in places]


def _channels() -> Element:
    return path("".join(f"M{x} {_LEVEL - 3.5}v30" for x in _CHANNELS), stroke=palette.ACCENT, stroke_width=1.6)
