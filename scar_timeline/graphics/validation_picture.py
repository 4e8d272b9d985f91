"""What studies reported against what the timeline draws: a bar for the reported range, a diamond for ours."""

from collections.abc import Sequence
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import ACCENT, INK, PAPER, QUIET_INK
from scar_timeline.graphics.svg import Element, Picture, group, line, path, path_data, rect, text
from scar_timeline.narrative.validation import amount, counts
from scar_timeline.timeline.validation import StudyComparison

WIDTH: Final = 382
_LEFT, _RIGHT = 14.0, 368.0
_KEY, _HEAD, _ROW = 46, 48, 40
_BAR = 10
_SCALES: Final[dict[str, tuple[float, float, tuple[float, ...]]]] = {
    "grades": (-0.5, 1.5, (-0.5, 0, 0.5, 1, 1.5)),
    "points": (-1, 8, (0, 2, 4, 6, 8)),
    "in_100": (0, 100, (0, 25, 50, 75, 100)),
}
"""Lowest and highest value and the numbers written, for each unit: units are never mixed on one scale."""


def validation_picture(catalogue: Catalogue, comparisons: Sequence[StudyComparison], id_prefix: str) -> str:
    """Every published result as one row, grouped by unit, readable from 340 px wide and in greyscale.

    Args:
        catalogue: the content, for words.
        comparisons: from :func:`scar_timeline.timeline.validation.compare_with_studies`.
        id_prefix: differs from every other picture's in the same page.

    Returns:
        SVG markup with a title and a description; rows carry ``data-result``.
    """
    drawn: list[Element] = _key(catalogue)
    y = float(_KEY)
    for unit in _SCALES:
        rows = [comparison for comparison in comparisons if comparison.result.unit == unit]
        if rows:
            drawn.append(_group(catalogue, unit, rows, y))
            y += _HEAD + _ROW * len(rows)
    paper = rect(0, 0, WIDTH, y + 8, rx=8, fill=PAPER)
    content = group(*drawn, font_size=13, fill=INK)
    title = catalogue.say("validation.picture.title")
    description = counts(catalogue, comparisons, "validation.picture.desc")
    return str(Picture(title, description, id_prefix, WIDTH, y + 8, (paper, content), "published"))


def _key(catalogue: Catalogue) -> list[Element]:
    say = catalogue.say
    stamp = group(
        rect(_LEFT, 4, 190, 19, fill="none", stroke=INK, rx=3),
        text(_LEFT + 95, 18, say("validation.picture.stamp"), text_anchor="middle", font_weight="bold"),
    )
    y = 40
    return [
        stamp,
        _range(_LEFT, _LEFT + 26, y - 4),
        _number(_LEFT + 13, y - 4),
        text(_LEFT + 34, y, say("validation.picture.range")),
        _diamond(_LEFT + 226, y - 4),
        text(_LEFT + 238, y, say("validation.picture.drawn")),
    ]


def _group(catalogue: Catalogue, unit: str, rows: Sequence[StudyComparison], top: float) -> Element:
    _, _, marks = _SCALES[unit]
    heading = catalogue.say(f"validation.picture.group_{unit}")
    bottom = top + _HEAD + _ROW * len(rows)
    numbers = [
        text(_x(unit, mark), top + 42, amount(mark), text_anchor="middle", fill=QUIET_INK, font_size=12)
        for mark in marks
    ]
    grid = [
        line(_x(unit, mark), top + 46, _x(unit, mark), bottom - 6, stroke=QUIET_INK, stroke_opacity=0.3)
        for mark in marks
    ]
    lines = [_row(catalogue, row, top + _HEAD + _ROW * number) for number, row in enumerate(rows)]
    return group(text(_LEFT, top + 25, heading, font_weight="bold", font_size=14), *numbers, *grid, *lines)


def _row(catalogue: Catalogue, comparison: StudyComparison, top: float) -> Element:
    result = comparison.result
    outside = comparison.agreement != "within"
    y = top + 27
    label = f"{result.sources[0]} {result.label}"
    return group(
        text(_LEFT, top + 15, label, stroke=PAPER, stroke_width=3, paint_order="stroke"),
        text(
            _RIGHT,
            top + 15,
            catalogue.say(f"validation.agreement.{comparison.agreement}"),
            text_anchor="end",
            font_weight="bold" if outside else None,
            stroke=PAPER,
            stroke_width=3,
            paint_order="stroke",
        ),
        _range(_x(result.unit, result.low), _x(result.unit, result.high), y),
        _number(_x(result.unit, result.reported), y),
        _diamond(_x(result.unit, comparison.drawn), y),
        data_result=result.id,
    )


def _range(start: float, end: float, y: float) -> Element:
    return rect(start, y - _BAR / 2, end - start, _BAR, fill=QUIET_INK, fill_opacity=0.35, stroke=QUIET_INK)


def _number(x: float, y: float) -> Element:
    return line(x, y - _BAR / 2 - 2, x, y + _BAR / 2 + 2, stroke=INK, stroke_width=2.5)


def _diamond(x: float, y: float) -> Element:
    data = path_data("M", x, y - 7, "l", 6, 7, "l", -6, 7, "l", -6, -7, "Z")
    return path(data, fill=ACCENT, stroke=PAPER, stroke_width=1.2)


def _x(unit: str, value: float) -> float:
    low, high, _ = _SCALES[unit]
    share = (min(max(value, low), high) - low) / (high - low)
    return _LEFT + share * (_RIGHT - _LEFT)
