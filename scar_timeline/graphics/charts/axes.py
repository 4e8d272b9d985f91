"""The axes of the charts: fixed, and the same for every choice.

Nothing zooms, drags or moves, so that a page with a chart still scrolls under a finger (measured: Plotly's
own drag modes trap vertical swipes).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from scar_timeline.content.tables.bands import Band
from scar_timeline.graphics.palette import GRID, QUIET_INK
from scar_timeline.narrative.durations import NAMED_MONTHS, week_of
from scar_timeline.timeline.course import FIRST_WEEK, LAST_WEEK
from scar_timeline.timeline.timeline import Timeline

LEFT_MARGIN: Final = 104
"""Room in px for the longest word on a scale at the chart's letter size."""


def month_axis(**changes: object) -> dict[str, Any]:
    """The axis of 12 months, in weeks from the first session."""
    return {
        "range": [FIRST_WEEK - 1, LAST_WEEK + 1],
        "tickvals": [week_of(month) for month in NAMED_MONTHS],
        "ticktext": [str(month) for month in NAMED_MONTHS],
        "tickangle": 0,
        "ticklabeloverflow": "allow",
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
        "ticklabeloverflow": "allow",  # else Plotly measures each label, 15 ms on a slow tablet
        "ticklabelstandoff": 10,
        "zeroline": False,
        "fixedrange": True,
        **changes,
    }


@dataclass(frozen=True)
class Panel:
    """One of the strips of a chart that stand one above the other, all on the chart's single axis.

    An axis each would be plain Plotly, but a browser takes longer for it: on a desktop 0.96 of bare Streamlit's time in
    place of 0.72, for 5 panels.

    Attributes:
        bottom, top: where it stands, in shares of the chart's height.
        low, high: its values there.
    """

    bottom: float
    top: float
    low: float
    high: float

    def share(self, value: float) -> float:
        """Where a value stands, in shares of the chart's height."""
        return self.bottom + (value - self.low) / (self.high - self.low) * (self.top - self.bottom)

    def at(self, values: Sequence[float], chart: "Panel") -> list[float]:
        """Values of this panel, on the axis of a chart that reads in the values of another panel."""
        unit = (chart.high - chart.low) / (chart.top - chart.bottom)
        return [round(chart.low + (self.share(value) - chart.bottom) * unit, 4) for value in values]


def band_ticks(bands: Sequence[Band]) -> list[tuple[float, str]]:
    """The words of the bands of change, each at the middle of its shares."""
    ends = pairwise([*(band.low for band in bands), 1.0])
    return [((low + high) / 2, band.words) for band, (low, high) in zip(bands, ends, strict=True)]


def rules(timeline: Timeline) -> list[dict[str, Any]]:
    """Where no change lies, and where each band begins."""
    solid = {"color": QUIET_INK, "width": 1}
    dotted = {**solid, "dash": "1px,4px"}
    return [level(band.low, "paper", 0, 1, dotted if band.low else solid) for band in timeline.bands]


def level(height: float, across: str, start: float, end: float, line: dict[str, Any]) -> dict[str, Any]:
    """A level line behind all others; ``across`` says what its ends are counted in: ``x``, or ``paper`` for shares."""
    return {
        "type": "line",
        "xref": across,
        "x0": start,
        "x1": end,
        "yref": "y",
        "y0": height,
        "y1": height,
        "line": line,
        "layer": "below",
    }
