"""The forest plot: what each study reported, and what all the others let us expect."""

from typing import Final

import pandas as pd

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import ACCENT, INK, PAPER, QUIET_INK
from scar_timeline.graphics.svg import Element, Picture, group, line, path, rect, text
from scar_timeline.narrative.forest import group_heading, reported, size_and_time, summary

WIDTH: Final = 382
_LEFT, _RIGHT = 14.0, 368.0
_KEY, _HEAD, _ROW = 86, 42, 50
_BAR: Final = 12
"""How high the bar of a row is."""
_NUMBERS = (0, 25, 50, 75, 100)


def forest_plot(catalogue: Catalogue, forest: pd.DataFrame, id_prefix: str) -> list[tuple[float, str]]:
    """A row for each number, a picture for each thing that was counted, readable from 340 px wide and in greyscale.

    Args:
        catalogue: the content, for words.
        forest: from :func:`scar_timeline.synthesis.forest.forest_table`.
        id_prefix: differs from every other picture's in the same page.

    Returns:
        Pairs of the share of the scar that was counted, nan for averages, which come first and hold the key, and SVG
        markup with a title and a description; rows carry ``data-study``.
    """
    pictures: list[tuple[float, str]] = []
    for value, rows in forest.groupby("group", dropna=False, sort=False):
        counted = float(str(value))
        drawn, top = (_key(catalogue), _KEY) if not pictures else ([], 0)
        drawn.append(_group(catalogue, counted, rows, top))
        height = top + _HEAD + _ROW * len(rows)
        said = [summary(catalogue, forest, "forest.description")] if top else []
        said += [f"{row['label']}: {reported(catalogue, row)}" for _, row in rows.iterrows()]
        picture = Picture(
            title=group_heading(catalogue, counted),
            description=catalogue.comma.join(said),
            id_prefix=f"{id_prefix}-{len(pictures)}",
            width=WIDTH,
            height=height,
            content=(rect(0, 0, WIDTH, height, rx=8, fill=PAPER), group(*drawn, font_size=14, fill=INK)),
        )
        pictures.append((counted, str(picture)))
    return pictures


def _key(catalogue: Catalogue) -> list[Element]:
    say = catalogue.say
    beside = _LEFT + 76
    return [
        text(_LEFT, 20, say("narrative.stamp"), font_weight="bold"),
        *_study(0.02, 0.1, 0.18, 40),
        text(beside, 45, say("forest.key_study"), font_size=13),
        *_others((0.0, 0.04, 0.14, 0.18), 64),
        text(beside, 69, say("forest.key_others"), font_size=13),
    ]


def _group(catalogue: Catalogue, value: float, rows: pd.DataFrame, top: float) -> Element:
    numbers = [
        text(_x(mark / 100), top + 37, str(mark), text_anchor="middle", fill=QUIET_INK, font_size=12)
        for mark in _NUMBERS
    ]
    lines = [_row(catalogue, row, top + _HEAD + _ROW * place) for place, (_, row) in enumerate(rows.iterrows())]
    return group(text(_LEFT, top + 18, group_heading(catalogue, value), font_weight="bold"), *numbers, *lines)


def _row(catalogue: Catalogue, row: pd.Series, top: float) -> Element:
    own = (None, None) if pd.isna(row["low"]) else (row["low"], row["high"])
    middle = top + 38
    grid = "".join(f"M{_x(mark / 100):g} {middle - _BAR / 2:g}v{_BAR}" for mark in _NUMBERS)
    return group(
        line(_LEFT, top, _RIGHT, top, stroke=QUIET_INK, stroke_opacity=0.25),
        text(_LEFT, top + 15, row["label"], font_weight="bold"),
        text(_RIGHT, top + 15, reported(catalogue, row), text_anchor="end"),
        text(_LEFT, top + 28, size_and_time(catalogue, row), fill=QUIET_INK, font_size=12),
        *_others((row["q2_5"], row["q25"], row["q75"], row["q97_5"]), middle),
        path(grid, stroke=QUIET_INK, stroke_opacity=0.4),
        *_study(own[0], row["seen"], own[1], middle),
        data_study=row["study"],
    )


def _study(low: float | None, seen: float, high: float | None, y: float) -> list[Element]:
    """A study's number, and the line where the true one may be."""
    square = rect(_x(seen) - 4.5, y - 4.5, 9, 9, fill=INK, stroke=PAPER, stroke_width=1)
    if low is None or high is None:
        return [square]
    return [line(_x(low), y, _x(high), y, stroke=INK, stroke_width=2), square]


def _others(quantiles: tuple[float, float, float, float], y: float) -> list[Element]:
    """What the other studies let us expect: half of it dark, 95 in 100 pale."""
    far_low, near_low, near_high, far_high = map(_x, quantiles)
    return [
        rect(start, y - _BAR / 2, max(end - start, 1), _BAR, fill=ACCENT, fill_opacity=opacity)
        for start, end, opacity in ((far_low, far_high, 0.18), (near_low, near_high, 0.3))
    ]


def _x(share: float) -> float:
    return _LEFT + share * (_RIGHT - _LEFT)
