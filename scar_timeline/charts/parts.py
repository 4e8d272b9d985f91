"""What both charts are made of: Plotly figures as plain dicts, which need no Plotly on the server.

Axes are fixed and the same for every choice; nothing zooms, drags or moves, so that a page with a chart still
scrolls under a finger (measured: Plotly's own drag modes trap vertical swipes).
"""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any, Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.course import FIRST_WEEK, LAST_WEEK
from scar_timeline.course.timeline import Journey, Timeline
from scar_timeline.describe.journeys import change_word
from scar_timeline.describe.spans import MONTHS, week_of
from scar_timeline.fonts import STACK
from scar_timeline.pictures.palette import GRID, INK, PAPER, QUIET_INK
from scar_timeline.pictures.timeline.frame import GRADES_HIGH, GRADES_LOW

Figure = dict[str, Any]
"""A Plotly figure as ``st.plotly_chart`` takes it: ``data`` and ``layout``."""

CONFIG: Final = {"displayModeBar": False, "doubleClick": False, "showTips": False, "scrollZoom": False}
"""Plotly's options on a page: no tool bar, no zoom."""

FONT: Final = {"family": STACK, "size": 13, "color": INK}
LEFT_MARGIN: Final = 104
"""Room in px for the longest word on a scale at the chart's letter size."""

SCALE_WORDS: Final = (("worse", -0.5), ("none", 0.0), ("little", 0.32), ("clear", 1.0), ("a_lot", 1.8))
"""Words of the scale of change and the grades they stand at: in the middle of what they mean."""

READ: Final = {
    "number": "%{customdata}",
    "week": "%{x}",
    "word": "%{text}",
    "grades": "%{y:.1f}",
}
"""Fields of a hover text that Plotly fills in from the point under the finger."""

HOVER_LETTERS: Final = 36
"""Letters in a line of a hover text; a longer line runs off a phone."""


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


def change_axis(catalogue: Catalogue, **changes: object) -> dict[str, Any]:
    """The axis of change, in grades of improvement read in words."""
    ticks = [(at, catalogue.say(f"describe.scale.{name}")) for name, at in SCALE_WORDS]
    return value_axis(GRADES_LOW, GRADES_HIGH, ticks, **changes)


def rules(timeline: Timeline, axis: str) -> list[dict[str, Any]]:
    """Where no change lies, and where a clear change and a lot begin."""
    scale = timeline.scale
    solid = {"color": QUIET_INK, "width": 1}
    dotted = {**solid, "dash": "1px,4px"}
    heights = ((0.0, solid), (scale.clear, dotted), (scale.a_lot, dotted))
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


def weekly(values: Iterable[float], **trace: object) -> dict[str, Any]:
    """A line with one value for each week from 0."""
    return {"type": "scatter", "mode": "lines", "x0": 0, "dx": 1, "y": list(values), **trace}


def journey_lines(
    catalogue: Catalogue, timeline: Timeline, journeys: Sequence[Journey], **trace: object
) -> dict[str, Any]:
    """Several journeys as one trace, set apart by gaps: Plotly's time grows with the traces, not the points.

    Returns:
        A trace with the weeks as ``x``, grades as ``y``, the words of the scale as ``text`` and the numbers
        of the journeys as ``customdata``; None, and in the words "", between two journeys.
    """
    week: list[int | None] = []
    grades: list[float | None] = []
    words: list[str] = []
    number: list[int] = []
    for journey in journeys:
        week += [*range(FIRST_WEEK, LAST_WEEK + 1), None]
        grades += [*journey.grades, None]
        words += [*(change_word(catalogue, timeline, value) for value in journey.grades), ""]
        number += [journey.number] * (len(journey.grades) + 1)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": week[:-1],
        "y": grades[:-1],
        "text": words[:-1],
        "customdata": number[:-1],
        **trace,
    }


def heading(words: str, top: float, rise: int = 4) -> dict[str, Any]:
    """A panel's name above its upper left corner; ``top`` in shares of the chart's height."""
    return {
        "text": f"<b>{words}</b>",
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": 4 - LEFT_MARGIN,
        "yref": "paper",
        "y": top,
        "yanchor": "bottom",
        "yshift": rise,
        "showarrow": False,
        "font": {"size": 14},
    }


def stamp(catalogue: Catalogue, axis: str) -> dict[str, Any]:
    """*Illustration, not a forecast*, inside the axes of change, lower right, where no line ever comes."""
    return {
        "text": f"<b>{catalogue.say('describe.stamp')}</b>",
        "xref": "x",
        "x": LAST_WEEK + 1,
        "xanchor": "right",
        "yref": axis,
        "y": GRADES_LOW,
        "yanchor": "bottom",
        "yshift": 2,
        "showarrow": False,
        "bordercolor": INK,
        "borderwidth": 1,
        "borderpad": 2,
        "font": {"size": 12},
        "bgcolor": PAPER,
    }


def note(words: str, x: float, y: float, axis: str, anchor: str = "center") -> dict[str, Any]:
    """Words inside a panel at a week and a value."""
    return {
        "text": words,
        "x": x,
        "y": y,
        "xref": "x",
        "yref": axis,
        "xanchor": anchor,
        "align": "center",
        "showarrow": False,
    }


def months_name(catalogue: Catalogue) -> dict[str, Any]:
    """The name of the axis of months, below its numbers; Plotly's own title moves up into them on a phone."""
    return {
        "text": catalogue.say("describe.chart.x"),
        "xref": "paper",
        "x": 0.5,
        "yref": "paper",
        "y": 0,
        "yanchor": "top",
        "yshift": -20,
        "showarrow": False,
    }


def legend() -> dict[str, Any]:
    """Rows at the bottom, for reading only: the entries are too small to tap (19 px).

    Placed in the container, not beside the plot: there it would push the plot aside on a phone.
    """
    return {
        "orientation": "h",
        "traceorder": "normal",
        "x": 0,
        "xref": "container",
        "y": 0,
        "yref": "container",
        "yanchor": "bottom",
        "itemclick": False,
        "itemdoubleclick": False,
    }


def layout(height: int, **parts: object) -> dict[str, Any]:
    """What every chart's layout has in common; ``height`` in px."""
    return {
        "height": height,
        "margin": {"l": LEFT_MARGIN, "r": 14, "t": 30, "b": 40},
        "font": FONT,
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "bgcolor": INK, "font": {"color": PAPER, "size": 14}},
        "template": "none",
        **parts,
    }


def in_lines(words: str, letters: int = HOVER_LETTERS) -> str:
    """Words in lines of at most so many letters; as many as fit a phone unless said."""
    return "<br>".join(wrap(words, letters))


def template(words: str) -> str:
    """A hover text without the second box that Plotly puts beside it."""
    return f"{words}<extra></extra>"
