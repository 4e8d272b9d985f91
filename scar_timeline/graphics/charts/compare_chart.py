"""Two choices on one pair of fixed axes."""

from typing import Any, Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.charts import annotations, axes, figure, traces
from scar_timeline.graphics.charts.figure import Figure
from scar_timeline.graphics.palette import ACCENT, SECOND
from scar_timeline.narrative.comparison import choice_name, comparison
from scar_timeline.timeline.timeline import Range, Timeline

HEIGHT: Final = 520

_LINES: Final[tuple[dict[str, object], ...]] = (
    {"color": ACCENT, "width": 1.3},
    {"color": SECOND, "width": 1.6, "dash": "2px,3px"},
)
_BANDS: Final[tuple[dict[str, object], ...]] = (
    {"fillcolor": "rgba(11,92,138,0.16)"},
    {
        "fillpattern": {
            "shape": "/",
            "fgcolor": SECOND,
            "bgcolor": "rgba(0,0,0,0)",
            "size": 7,
            "solidity": 0.16,
        }
    },
)
"""The middle half of the journeys: a plain band for the first choice, hatching for the second."""


def compare_chart(catalogue: Catalogue, a: Timeline, b: Timeline) -> Figure:
    """The journeys of two choices, twelve each, on the axes that every choice has.

    Show it with ``theme=None`` and :data:`scar_timeline.graphics.charts.figure.CONFIG`. A raised scar adds no
    journeys.

    Returns:
        A Plotly figure as a dict. Journeys are the traces with ``meta`` ``choice`` (0 or 1), in shares by
        week (see :func:`scar_timeline.graphics.charts.traces.journey_lines`).
    """
    data: list[dict[str, Any]] = []
    for index, timeline in enumerate((a, b)):
        if timeline.range is not None:
            data += _band(catalogue, timeline, timeline.range, index)
    for index, timeline in enumerate((a, b)):
        draw = _journeys if timeline.draws_change else _nothing
        data.append(draw(catalogue, timeline, index))
    say = catalogue.say
    layout = figure.layout(
        HEIGHT,
        margin={"l": axes.LEFT_MARGIN, "r": 14, "t": 34, "b": 130},
        xaxis=axes.month_axis(),
        yaxis=axes.change_axis(a.bands),
        shapes=axes.rules(a, "y"),
        annotations=[
            annotations.heading(say("narrative.picture.lane_notice"), 1, rise=6),
            annotations.stamp(catalogue, "y"),
            annotations.months_name(catalogue),
        ],
        legend=annotations.legend(),
    )
    return {"data": data, "layout": layout}


def compare_alt(catalogue: Catalogue, a: Timeline, b: Timeline) -> str:
    """What a screen reader hears instead of the chart: the difference, its numbers included."""
    both = a.draws_change and b.draws_change
    return catalogue.say(
        "narrative.compare.alt" if both else "narrative.compare.alt_raised",
        a=choice_name(catalogue, a),
        b=choice_name(catalogue, b),
        difference=" ".join(statement.text for statement in comparison(catalogue, a, b)),
    )


def _journeys(catalogue: Catalogue, timeline: Timeline, index: int) -> dict[str, Any]:
    name = choice_name(catalogue, timeline)
    words = catalogue.say("narrative.chart.hover_compare", choice=name, **traces.READ)
    return traces.journey_lines(
        timeline,
        timeline.journeys,
        line=_LINES[index],
        hovertemplate=traces.template("<br>".join(words.split(": ", maxsplit=1))),
        name=name,
        showlegend=True,
        meta={"choice": index},
    )


def _band(catalogue: Catalogue, timeline: Timeline, limits: Range, index: int) -> list[dict[str, Any]]:
    common = {"line": {"width": 0}, "hoverinfo": "skip", "meta": {"band": index}}
    name = catalogue.say("narrative.chart.middle", choice=choice_name(catalogue, timeline))
    return [
        traces.weekly(limits.middle_low, showlegend=False, **common),
        traces.weekly(limits.middle_high, fill="tonexty", name=name, **_BANDS[index], **common),
    ]


def _nothing(catalogue: Catalogue, timeline: Timeline, index: int) -> dict[str, Any]:
    """A raised scar: a line of the legend that says that there are no lines."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [None],
        "y": [None],
        "line": _LINES[index],
        "name": catalogue.say("narrative.chart.none", choice=choice_name(catalogue, timeline)),
        "showlegend": True,
        "meta": {"nothing": index},
    }
