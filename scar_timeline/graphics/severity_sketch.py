"""How easily scars are hidden: the three grades of severity as two round patches of skin.

The left patch is seen from 50 cm. The right patch asks the next question: mild scars are covered by make-up
or beard shadow, moderate ones flatten when the skin is stretched, severe ones stay (F35, Goodman & Baron).
The line under each patch is the same skin cut through.
"""

from dataclasses import dataclass
from typing import Literal

from scar_timeline.graphics import palette
from scar_timeline.graphics.card import on_card
from scar_timeline.graphics.svg import (
    Element,
    element,
    ellipse,
    gradient,
    group,
    local_id,
    local_url,
    path,
    path_data,
)


@dataclass(frozen=True, slots=True)
class Look:
    """How one grade is drawn.

    Attributes:
        visible: strength of the dents from 50 cm, 0 to 1.
        depth: depth of the dents in the cut line, in picture units.
        after: covered, flattens or stays: what the right patch shows.
    """

    visible: float
    depth: float
    after: Literal["covered", "flattens", "stays"]


LOOKS = {
    "mild": Look(0.28, 4.0, "covered"),
    "moderate": Look(0.65, 10.0, "flattens"),
    "severe": Look(1.0, 19.0, "stays"),
}
"""The looks by id of the severity, from easily hidden to not hidden."""

_DENTS = ((-20, -18, 10), (12, -24, 8), (26, 3, 11), (-4, 6, 12), (-28, 16, 8), (12, 27, 9))
_LEFT, _RIGHT, _MIDDLE, _RADIUS = 56.0, 172.0, 56.0, 44.0
_LINE = 124.0


def severity_sketch(severity: str, *, title: str, description: str, id_prefix: str) -> str:
    """Draw one grade of severity, as SVG.

    Args:
        severity: mild, moderate or severe.
        title: short name of the drawing.
        description: the drawing in words.
        id_prefix: starts every id; must be unique in the page.

    Raises:
        ValueError: unknown severity, or empty title or description.

    Sources: F35.
    """
    try:
        look = LOOKS[severity]
    except KeyError:
        raise ValueError(f"no sketch for severity {severity!r}; known: {', '.join(LOOKS)}") from None
    dent_fill = local_url(id_prefix, "pit")
    shades = ((0, palette.SKIN_DEEP, None), (0.55, palette.SKIN_SHADE, None), (1, palette.SKIN_LIT, None))
    shade = gradient("linearGradient", *shades, id=local_id(id_prefix, "pit"))
    content = [
        *(_patch(_LEFT, dent_fill, look.visible), _cut_line(_LEFT, look.depth)),
        *_right_side(look, dent_fill),
    ]
    drawing = on_card(
        content,
        240,
        160,
        title=title,
        description=description,
        id_prefix=id_prefix,
        before=[element("defs", shade)],
    )
    return str(drawing)


def _right_side(look: Look, dent_fill: str) -> list[Element]:
    if look.after == "covered":
        return [_patch(_RIGHT, dent_fill, look.visible), *_cover(), _cut_line(_RIGHT, look.depth), _film()]
    stays = look.after == "stays"
    arrows = path_data("M", 120, _MIDDLE, "h", -11, "m", 5, -5, "l", -5, 5, 5, 5)
    arrows += path_data("M", 224, _MIDDLE, "h", 11, "m", -5, -5, "l", 5, 5, -5, 5)
    return [
        _patch(_RIGHT, dent_fill, look.visible if stays else 0, stretch=1.12),
        path(arrows, fill="none", stroke=palette.ACCENT, stroke_width=2.8),
        _cut_line(_RIGHT, look.depth * 0.8 if stays else 0),
    ]


def _patch(x: float, dent_fill: str, visible: float, stretch: float = 1) -> Element:
    rx, ry = _RADIUS * stretch, _RADIUS / stretch
    outline = ellipse(x, _MIDDLE, rx, ry, fill=palette.SKIN, stroke=palette.INK, stroke_width=1.6)
    if not visible:
        return outline
    dents = [
        ellipse(x + dx * stretch, _MIDDLE + dy / stretch, half * stretch, half * 0.8 / stretch)
        for dx, dy, half in _DENTS
    ]
    return group(outline, group(*dents, fill=dent_fill, opacity=visible))


def _cover() -> list[Element]:
    """Make-up over most of the patch, with a hand-drawn edge; the dents still show beside it."""
    edge = _RADIUS * 0.96
    x = _RIGHT - _RADIUS * 0.28
    steps: list[str | float] = ["M", x, _MIDDLE - edge, "A", _RADIUS, _RADIUS, 0, 1, 1, x, _MIDDLE + edge]
    steps += ["q", -9, -15, 0, -28, "q", 9, -14, 0, -28, "q", -9, -14, 0, 2 * (28 - edge)]
    cover = path_data(*steps, "Z")
    return [path(cover, fill=palette.SKIN, stroke=palette.ACCENT, stroke_width=2.4, stroke_linejoin="round")]


def _film() -> Element:
    """The cover as seen from the side."""
    film = path_data("M", _RIGHT - 18, _LINE - 4, "H", _RIGHT + 44)
    return path(film, stroke=palette.ACCENT, stroke_width=3.4, stroke_linecap="round")


def _cut_line(x: float, depth: float) -> Element:
    start: list[str | float] = ["M", x - 44, _LINE, "h", 6]
    for _ in range(3):
        start += ["c", 5, 0, 5, depth, 11, depth, "s", 6, -depth, 11, -depth, "h", 4]
    start += ["h", 4]
    skin = path_data(*start)
    face = path_data(*start, "V", _LINE + 27, "H", x - 44, "Z")
    return group(
        path(face, fill=palette.OUTER_SKIN, opacity=0.45),
        path(skin, fill="none", stroke=palette.INK, stroke_width=2.4),
    )
