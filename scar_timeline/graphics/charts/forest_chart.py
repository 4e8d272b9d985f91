"""The forest plot to touch: the same frame as the picture, a row's people, course, week and reading on a tap."""

from typing import Any, Final

import pandas as pd

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.charts import axes, figure, traces
from scar_timeline.graphics.charts.figure import Figure
from scar_timeline.graphics.palette import ACCENT, GRID, INK
from scar_timeline.narrative.forest import group_heading, predicted, protocol, reported, summary

_ROW, _FRAME = 28, 120
_LABEL_LETTERS: Final = 18
_BAND: Final = {"q2_5": 2, "q25": 8}
"""Width in px of what the other studies say, by the quantile it starts at."""


def forest_chart(catalogue: Catalogue, forest: pd.DataFrame) -> Figure:
    """The chart of :func:`scar_timeline.synthesis.forest.forest_table`.

    Returns:
        A Plotly figure as a dict; the studies' own numbers are the trace with ``meta`` ``reported``, in 100.
    """
    places = _places(forest)
    hover = [_hover(catalogue, row) for _, row in forest.iterrows()]
    data = [
        _line(catalogue, forest, places, "q2_5", "q97_5", "key_most"),
        _line(catalogue, forest, places, "q25", "q75", "key_half"),
        {
            "type": "scatter",
            "mode": "markers",
            "x": (100 * forest["seen"]).round().tolist(),
            "y": places,
            "error_x": {
                "type": "data",
                "symmetric": False,
                "array": (100 * (forest["high"] - forest["seen"])).fillna(0).round(1).tolist(),
                "arrayminus": (100 * (forest["seen"] - forest["low"])).fillna(0).round(1).tolist(),
                "color": INK,
                "thickness": 1.2,
                "width": 0,
            },
            "marker": {"symbol": "square", "size": 9, "color": INK},
            "text": hover,
            "hovertemplate": "%{text}<extra></extra>",
            "name": catalogue.say("forest.key_study"),
            "meta": {"reported": True},
        },
    ]
    height = _FRAME + _ROW * (round(max(places)) + 2)
    layout = figure.layout(
        height,
        margin={"l": 150, "r": 14, "t": 30, "b": 80},
        xaxis={
            "range": [-2, 102],
            "tickvals": [0, 25, 50, 75, 100],
            "gridcolor": GRID,
            "zeroline": False,
            "fixedrange": True,
        },
        yaxis=axes.value_axis(
            max(places) + 1,
            -1.5,
            list(zip(places, [traces.in_lines(label, _LABEL_LETTERS) for label in forest["label"]], strict=True)),
            ticklabelstandoff=4,
        ),
        annotations=_headings(catalogue, forest, places),
        legend={"orientation": "h", "y": -0.02, "yanchor": "top", "itemclick": False, "itemdoubleclick": False},
    )
    return {"data": data, "layout": layout}


def forest_alt(catalogue: Catalogue, forest: pd.DataFrame) -> str:
    """What a screen reader hears instead of the chart."""
    return summary(catalogue, forest, "forest.description")


def _places(forest: pd.DataFrame) -> list[float]:
    """Rows from the top, with room for a heading before each group."""
    new = forest["group"].ne(forest["group"].shift()) & ~(forest["group"].isna() & forest["group"].shift().isna())
    new.iloc[0] = False
    return (pd.Series(range(len(forest))) + 2 * new.cumsum()).astype(float).tolist()


def _line(
    catalogue: Catalogue, forest: pd.DataFrame, places: list[float], low: str, high: str, name: str
) -> dict[str, Any]:
    x: list[float | None] = []
    y: list[float | None] = []
    for place, (_, row) in zip(places, forest.iterrows(), strict=True):
        x += [100 * row[low], 100 * row[high], None]
        y += [place + 0.3, place + 0.3, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": ACCENT, "width": _BAND[low]},
        "opacity": 0.6,
        "hoverinfo": "skip",
        "name": catalogue.say(f"forest.{name}"),
        "meta": {"predicted": low},
    }


def _headings(catalogue: Catalogue, forest: pd.DataFrame, places: list[float]) -> list[dict[str, Any]]:
    first = ~forest["group"].duplicated()
    return [
        {
            "text": f"<b>{group_heading(catalogue, forest['group'].iloc[row])}</b>",
            "xref": "paper",
            "x": 0,
            "xshift": -140,
            "xanchor": "left",
            "yref": "y",
            "y": places[row] - 1,
            "showarrow": False,
        }
        for row in first.to_numpy().nonzero()[0]
    ]


def _hover(catalogue: Catalogue, row: pd.Series) -> str:
    lines = (protocol(catalogue, row), reported(catalogue, row), predicted(catalogue, row), row["how_read"])
    return "<br>".join([f"<b>{row['label']}</b>", *(traces.in_lines(each) for each in lines)])
