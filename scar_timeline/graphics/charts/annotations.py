"""Words in and around a chart."""

from typing import Any

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.palette import INK, PAPER


def stamp(catalogue: Catalogue) -> dict[str, Any]:
    """*Illustration, not a forecast*, above the headings: on a phone it would hide them, or lines further in."""
    return {
        "text": f"<b>{catalogue.say('narrative.stamp')}</b>",
        "xref": "paper",
        "x": 1,
        "xanchor": "right",
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "yshift": 22,
        "showarrow": False,
        "bordercolor": INK,
        "borderwidth": 1,
        "borderpad": 2,
        "font": {"size": 12},
        "bgcolor": PAPER,
    }


def months_name(catalogue: Catalogue) -> dict[str, Any]:
    """The name of the axis of months, below its numbers; Plotly's own title moves up into them on a phone."""
    return {
        "text": catalogue.say("narrative.chart.x"),
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
