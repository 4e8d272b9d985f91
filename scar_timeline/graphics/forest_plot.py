"""The forest plot: what each study reported, and what all the others say of it."""

from typing import Final

import pandas as pd

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import ACCENT, INK, PAPER, QUIET_INK
from scar_timeline.graphics.svg import Attribute, Element, Picture, group, line, rect, text
from scar_timeline.narrative.forest import group_heading, reported, size_and_time, summary

WIDTH: Final = 382
_LEFT, _RIGHT = 14.0, 368.0
_KEY, _HEAD, _ROW, _GAP = 88, 40, 28, 8
_NUMBERS = (0, 25, 50, 75, 100)


def forest_plot(catalogue: Catalogue, forest: pd.DataFrame, id_prefix: str) -> list[str]:
    """A row for each number, a picture for each thing that was counted, readable from 340 px wide and in greyscale.

    Args:
        catalogue: the content, for words.
        forest: from :func:`scar_timeline.synthesis.forest.forest_table`.
        id_prefix: differs from every other picture's in the same page.

    Returns:
        SVG markup, each with a title and a description, the first with the key; rows carry ``data-study``.
    """
    pictures: list[Picture] = []
    for value, rows in forest.groupby("group", dropna=False, sort=False):
        drawn, top = (_key(catalogue), _KEY) if not pictures else ([], 0)
        drawn.append(_group(catalogue, float(str(value)), rows, top))
        height = top + _HEAD + _ROW * len(rows) + _GAP
        said = [summary(catalogue, forest, "forest.description")] if top else []
        said += [f"{row['label']}: {reported(catalogue, row)}" for _, row in rows.iterrows()]
        pictures.append(
            Picture(
                title=group_heading(catalogue, float(str(value))),
                description=catalogue.comma.join(said),
                id_prefix=f"{id_prefix}-{len(pictures)}",
                width=WIDTH,
                height=height,
                content=(rect(0, 0, WIDTH, height, rx=8, fill=PAPER), group(*drawn, font_size=12.5, fill=INK)),
            )
        )
    return [str(picture) for picture in pictures]


def _key(catalogue: Catalogue) -> list[Element]:
    say = catalogue.say
    beside = _LEFT + 76
    return [
        text(_LEFT, 18, say("narrative.stamp"), font_weight="bold"),
        *_marks(0.02, 0.1, 0.18, None, 40),
        text(beside, 42, say("forest.key_study")),
        *_marks(None, None, None, (0.0, 0.04, 0.14, 0.18), 59),
        text(beside, 66, say("forest.key_half")),
        text(beside, 82, say("forest.key_most")),
    ]


def _group(catalogue: Catalogue, value: float, rows: pd.DataFrame, top: float) -> Element:
    bottom = top + _HEAD + _ROW * len(rows)
    grid = [
        line(_x(mark / 100), top + 34, _x(mark / 100), bottom, stroke=QUIET_INK, stroke_opacity=0.3)
        for mark in _NUMBERS
    ]
    numbers = [
        text(_x(mark / 100), top + 30, str(mark), text_anchor="middle", fill=QUIET_INK, font_size=11)
        for mark in _NUMBERS
    ]
    lines = [_row(catalogue, row, top + _HEAD + _ROW * place) for place, (_, row) in enumerate(rows.iterrows())]
    heading = text(_LEFT, top + 14, group_heading(catalogue, value), font_weight="bold", font_size=13)
    return group(heading, *grid, *numbers, *lines)


def _row(catalogue: Catalogue, row: pd.Series, top: float) -> Element:
    own = (None, None) if pd.isna(row["low"]) else (row["low"], row["high"])
    predicted = (row["q2_5"], row["q25"], row["q75"], row["q97_5"])
    halo: dict[str, Attribute] = {"stroke": PAPER, "stroke_width": 3, "paint_order": "stroke"}
    label = text(_LEFT, top + 12, row["label"], **halo)
    when = text(
        _RIGHT, top + 12, size_and_time(catalogue, row), text_anchor="end", fill=QUIET_INK, font_size=12, **halo
    )
    return group(label, when, *_marks(own[0], row["seen"], own[1], predicted, top + 21), data_study=row["study"])


def _marks(
    low: float | None,
    seen: float | None,
    high: float | None,
    predicted: tuple[float, float, float, float] | None,
    y: float,
) -> list[Element]:
    """The study's square and line above; below it what the others say: half of it thick, 95 in 100 thin."""
    marks: list[Element] = []
    if predicted is not None:
        far_low, near_low, near_high, far_high = map(_x, predicted)
        marks += [
            rect(far_low, y + 4, max(far_high - far_low, 1), 2, fill=ACCENT),
            rect(near_low, y + 2, max(near_high - near_low, 1), 6, fill=ACCENT, fill_opacity=0.45),
        ]
    if low is not None and high is not None:
        marks.append(line(_x(low), y - 3, _x(high), y - 3, stroke=INK, stroke_width=1.2))
    if seen is not None:
        marks.append(rect(_x(seen) - 3.5, y - 6.5, 7, 7, fill=INK, stroke=PAPER, stroke_width=1))
    return marks


def _x(share: float) -> float:
    return _LEFT + share * (_RIGHT - _LEFT)
