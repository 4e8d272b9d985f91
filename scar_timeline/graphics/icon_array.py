"""A hundred people, some of them filled in: one chance, shown as part of the whole.

The people are grouped, not scattered, row by row from the upper left, so that the same count always looks the
same (RC-3). A range is shown as a filled part and a striped part: "at least" and "up to".
"""

from dataclasses import dataclass

from scar_timeline.graphics.palette import ACCENT, INK, PAPER, QUIET_INK, WHITE
from scar_timeline.graphics.svg import (
    Element,
    Picture,
    element,
    group,
    line,
    local_id,
    local_url,
    path,
    path_data,
    rect,
    text,
)

PEOPLE = 100
"""Every array shows this many people, whatever was counted (IPD-P5)."""
ACROSS = 10
CELL_WIDTH, CELL_HEIGHT = 22, 26
MARGIN = 10
LEGEND_LINE = 24
STRIPES = "stripes"


@dataclass(frozen=True, slots=True)
class IconArrayWords:
    """The words of one array.

    Attributes:
        title: what is counted, and in whom.
        description: the counts in a sentence, both those it happened to and those it did not.
        happened: beside the filled person, at most about 36 letters.
        up_to: beside the striped person; not shown where the range is one number.
        not_happened: beside the empty person.
    """

    title: str
    description: str
    happened: str
    up_to: str
    not_happened: str


def icon_array(low: int, high: int, words: IconArrayWords, id_prefix: str) -> Picture:
    """Draw 100 people: the first ``low`` filled, on to ``high`` striped, the rest empty.

    Args:
        low: people in 100, at least; 0 to 100.
        high: people in 100, at most; ``low`` to 100.
        words: title, description and legend.
        id_prefix: starts every id in the picture.

    Raises:
        ValueError: the counts are not 0 <= low <= high <= 100, or a word is missing.
    """
    if not 0 <= low <= high <= PEOPLE:
        raise ValueError(f"cannot draw {low} to {high} of {PEOPLE} people")
    stripes = local_url(id_prefix, STRIPES)
    looks = [_FILLED] * low + [_striped(stripes)] * (high - low) + [_EMPTY] * (PEOPLE - high)
    people = [
        _person(MARGIN + place % ACROSS * CELL_WIDTH, MARGIN + place // ACROSS * CELL_HEIGHT, look)
        for place, look in enumerate(looks)
    ]
    legend = [(_FILLED, words.happened)]
    if high > low:
        legend.append((_striped(stripes), words.up_to))
    legend.append((_EMPTY, words.not_happened))
    width = 2 * MARGIN + ACROSS * CELL_WIDTH
    top = 2 * MARGIN + PEOPLE // ACROSS * CELL_HEIGHT
    height = top + len(legend) * LEGEND_LINE + MARGIN
    return Picture(
        title=words.title,
        description=words.description,
        id_prefix=id_prefix,
        width=width,
        height=height,
        content=(
            element("defs", _stripes(local_id(id_prefix, STRIPES))),
            rect(0, 0, width, height, fill=PAPER),
            group(*people, class_="people"),
            group(
                *(_legend_line(place, top, look, said) for place, (look, said) in enumerate(legend)),
                class_="legend",
            ),
        ),
        class_name="icon-array",
    )


@dataclass(frozen=True, slots=True)
class _Look:
    name: str
    fill: str
    stroke: str


_FILLED = _Look("happened", ACCENT, ACCENT)
_EMPTY = _Look("not-happened", WHITE, QUIET_INK)


def _striped(fill: str) -> _Look:
    return _Look("up-to", fill, ACCENT)


def _person(x: float, y: float, look: _Look) -> Element:
    head = path_data("M", x + 7.5, y + 5, "a", 3.5, 3.5, 0, 1, 0, 7, 0, "a", 3.5, 3.5, 0, 1, 0, -7, 0)
    body = path_data("M", x + 5, y + 22, "v", -6, "a", 6, 6, 0, 0, 1, 12, 0, "v", 6, "z")
    return path(head + body, fill=look.fill, stroke=look.stroke, stroke_width=1.2, class_=look.name)


def _stripes(pattern_id: str) -> Element:
    return element(
        "pattern",
        rect(0, 0, 4, 4, fill=WHITE),
        line(0, 2, 4, 2, stroke=ACCENT, stroke_width=1.6),
        id=pattern_id,
        width=4,
        height=4,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def _legend_line(place: int, top: float, look: _Look, said: str) -> Element:
    y = top + place * LEGEND_LINE
    return group(
        _person(MARGIN, y - 4, look),
        text(MARGIN + CELL_WIDTH + 4, y + 13, said, font_size=12, fill=INK),
    )
