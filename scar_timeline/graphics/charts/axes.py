"""The axes of the charts: fixed, and the same for every choice.

Nothing zooms, drags or moves, so that a page with a chart still scrolls under a finger (measured: Plotly's
own drag modes trap vertical swipes).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from scar_timeline.content.tables.bands import Band
from scar_timeline.graphics.palette import GRID, QUIET_INK
from scar_timeline.narrative.durations import MONTHS, week_of
from scar_timeline.timeline.course import FIRST_WEEK, LAST_WEEK
from scar_timeline.timeline.timeline import Timeline

LEFT_MARGIN: Final = 104
"""Room in px for the longest word on a scale at the chart's letter size."""


def month_axis(**changes: object) -> dict[str, Any]:
    """The axis of 12 months, in weeks from the first session."""
    return {
        "range": [FIRST_WEEK - 1, LAST_WEEK + 1],
        "tickvals": [week_of(month) for month in range(MONTHS + 1)],
        "ticktext": [str(month) for month in range(MONTHS + 1)],
        "tickangle": 0,
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
        **changes,
    }


def value_axis(low: float, high: float, ticks: Sequence[tuple[float, str]], **changes: object) -> dict[str, Any]:
    """A fixed axis with words at some values."""
    return {
        "range": [low, high],
        "tickvals": [value for value, _ in ticks],
        "ticktext": [words for _, words in ticks],
        "showgrid": False,
        "ticklabelstandoff": 10,
        "zeroline": False,
        "fixedrange": True,
        **changes,
    }


def change_axis(bands: Sequence[Band], **changes: object) -> dict[str, Any]:
    """The axis of change, the share of the scar gone, read in the words of its bands."""
    ends = pairwise([*(band.low for band in bands), 1.0])
    ticks = [((low + high) / 2, band.words) for band, (low, high) in zip(bands, ends, strict=True)]
    return value_axis(-0.03, 1.0, ticks, **changes)


def rules(timeline: Timeline, axis: str) -> list[dict[str, Any]]:
    """Where no change lies, and where each band begins."""
    solid = {"color": QUIET_INK, "width": 1}
    dotted = {**solid, "dash": "1px,4px"}
    heights = [(band.low, dotted if band.low else solid) for band in timeline.bands]
    return [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "yref": axis,
            "y0": y,
            "y1": y,
            "line": line,
            "layer": "below",
        }
        for y, line in heights
    ]
