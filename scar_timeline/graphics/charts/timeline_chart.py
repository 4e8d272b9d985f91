"""The timeline as a chart to read values from: the same numbers as the picture, by hover or touch."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.charts import annotations, axes, figure, traces
from scar_timeline.graphics.charts.axes import Panel
from scar_timeline.graphics.charts.figure import Figure
from scar_timeline.graphics.palette import ACCENT, FIBRE, INK, PAPER, QUIET_INK
from scar_timeline.narrative.alt_text import picture_description, picture_title
from scar_timeline.narrative.follow_ups import event_time
from scar_timeline.narrative.headline import article_says
from scar_timeline.timeline.course import FIRST_WEEK, LAST_WEEK
from scar_timeline.timeline.events import Event
from scar_timeline.timeline.timeline import PHASE_COLUMNS, Timeline

HEIGHT: Final = 818
_TOP_ROW: Final = 3
"""Where the sessions stand in the first panel; a follow-up on track n stands n below."""
_PIXELS_A_WEEK: Final = 4.4
"""Of the axis on a phone, 390 px wide: the discs of sessions that lie close touch there, and none covers another."""
_EVIDENCE_ROWS: Final = {"article": 2, "notice": 1, "skin": 0}
_MOST_TISSUE: Final = 3.0
"""Top of the panel of activity, unless a course reaches more; the usual one for severe scars reaches 2.85."""
_DO: Final = Panel(0.86, 1.0, -0.6, _TOP_ROW + 0.6)
_NOTICE: Final = Panel(0.5, 0.81, -0.03, 1.0)
_EVIDENCE: Final = Panel(0.37, 0.455, -0.6, len(_EVIDENCE_ROWS) - 0.4)
_SKIN: Final = Panel(0.17, 0.325, -0.06, _MOST_TISSUE)
_COLLAGEN: Final = Panel(0.0, 0.125, -0.04, 1.04)
"""The panels. The chart's axis is that of what you may notice: shares of the scar gone; the others stand beyond it."""
_SAMPLED_WEEK: Final = 26
"""After month 6 the collagen is dashed: skin was sampled once after it, and that was not of acne scars."""

_PHASES: Final[dict[str, dict[str, object]]] = {
    "inflammation": {"color": FIBRE, "width": 1.6, "dash": "2px,3px"},
    "proliferation": {"color": INK, "width": 2, "dash": "8px,4px"},
    "remodelling": {"color": ACCENT, "width": 3},
}


def timeline_chart(catalogue: Catalogue, timeline: Timeline) -> Figure:
    """The chart of a timeline that draws change: what you do, what you may notice, what rests on what, under the skin.

    Show it with ``theme=None`` and :data:`scar_timeline.graphics.charts.figure.CONFIG`.

    Returns:
        A Plotly figure as a dict, with a single axis upwards. Journeys are the traces with ``meta`` ``journeys``, in
        shares of the scar gone (see :func:`scar_timeline.graphics.charts.traces.journey_lines`); phases those with
        ``meta`` ``phase``, in sessions' worth of tissue as ``customdata``.
    """
    data = [
        *_events(catalogue, timeline),
        *_journeys(catalogue, timeline),
        *_evidence(catalogue, timeline),
        *(_phase(catalogue, timeline, name) for name in _PHASES),
        *_collagen(catalogue, timeline),
        _headings(catalogue),
    ]
    notes = [
        annotations.stamp(catalogue),
        annotations.months_name(catalogue),
    ]
    return {"data": data, "layout": _layout(catalogue, timeline, notes)}


def chart_alt(catalogue: Catalogue, timeline: Timeline) -> str:
    """What a screen reader hears instead of the chart, its main numbers included."""
    return catalogue.say(
        "narrative.chart.alt",
        title=picture_title(catalogue, timeline),
        description=picture_description(catalogue, timeline),
    )


def _layout(catalogue: Catalogue, timeline: Timeline, notes: list[dict[str, Any]]) -> dict[str, Any]:
    say = catalogue.say
    # The rows of all follow-ups, whatever the kind of scar: every chart has the same axes.
    less, more = say("narrative.picture.less"), say("narrative.picture.more")
    panels: dict[Panel, Sequence[tuple[float, str]]] = {
        _DO: [(_TOP_ROW - row.track, row.short) for row in catalogue.follow_ups if "chart" in row.shown_on],
        _NOTICE: axes.band_ticks(timeline.bands),
        _EVIDENCE: [(row, say(f"narrative.chart.row_{name}")) for name, row in _EVIDENCE_ROWS.items()],
        _SKIN: [(0.0, less), (0.85 * _MOST_TISSUE, more)],
        _COLLAGEN: [(0.0, less), (1.0, more)],
    }
    ticks = [(_on(panel, [value])[0], words) for panel, found in panels.items() for value, words in found]
    low, high = _on(Panel(0.0, 1.0, 0.0, 1.0), [0.0, 1.0])
    return figure.layout(
        HEIGHT,
        margin={"l": axes.LEFT_MARGIN, "r": 14, "t": 48, "b": 112},
        xaxis=axes.month_axis(),
        yaxis=axes.value_axis(low, high, ticks),
        shapes=[*axes.rules(timeline), *_fading(timeline)],
        annotations=notes,
        legend=annotations.legend(),
        # Streamlit gives Plotly every figure twice; so it sees that the second holds the same.
        datarevision=f"{timeline.scar_type.id} {timeline.severity.id} {timeline.course} {timeline.clinic_people}",
    )


def _headings(catalogue: Catalogue) -> dict[str, Any]:
    """The panels' names above their upper left corners, as one trace: a browser lays out each annotation by itself."""
    names = {
        _DO: "picture.lane_do",
        _NOTICE: "picture.lane_notice",
        _EVIDENCE: "chart.evidence",
        _SKIN: "picture.lane_skin",
        _COLLAGEN: "chart.collagen",
    }
    return {
        "type": "scatter",
        "mode": "text",
        "x": [FIRST_WEEK - 1] * len(names),
        "y": [_on(panel, [panel.high])[0] for panel in names],
        "text": [f"<b>{catalogue.say(f'narrative.{name}')}</b>" for name in names.values()],
        "textposition": "top right",
        "textfont": {"size": 14},
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
        "meta": {"headings": True},
    }


def _on(panel: Panel, values: Sequence[float]) -> list[float]:
    return panel.at(values, _NOTICE)


def _events(catalogue: Catalogue, timeline: Timeline) -> list[dict[str, Any]]:
    sessions = [event for event in _shown(timeline) if event.is_session]
    apart = min((later.from_week - one.from_week for one, later in pairwise(sessions)), default=LAST_WEEK)
    dots = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [event.from_week for event in sessions],
        "y": _on(_DO, [_TOP_ROW] * len(sessions)),
        "text": [str(event.number) for event in sessions],
        "textfont": {"color": PAPER, "size": 12},
        "marker": {"size": min(19, max(13, round(apart * _PIXELS_A_WEEK) - 1)), "color": ACCENT},
        "customdata": [_event_words(catalogue, event) for event in sessions],
        "hovertemplate": "%{customdata}<extra></extra>",
        "showlegend": False,
        "cliponaxis": False,
        "meta": {"event": "session"},
    }
    bars = [event for event in _shown(timeline) if not event.is_session]
    return [dots, _bars(catalogue, bars)] if bars else [dots]


def _shown(timeline: Timeline) -> list[Event]:
    return [event for event in timeline.events if "chart" in event.shown_on]


def _bars(catalogue: Catalogue, events: list[Event]) -> dict[str, Any]:
    """All that is arranged around the sessions: a bar each, with its ends marked, set apart by gaps."""
    week: list[float | None] = []
    row: list[float | None] = []
    words: list[str] = []
    for event in events:
        week += [event.from_week, (event.from_week + event.to_week) / 2, event.to_week, None]
        row += [*_on(_DO, [_TOP_ROW - event.track] * 3), None]
        words += [*[_event_words(catalogue, event)] * 3, ""]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": week[:-1],
        "y": row[:-1],
        "line": {"color": ACCENT, "width": 6},
        "marker": {
            "symbol": "line-ns-open",
            "size": 12,
            "color": ACCENT,
            "opacity": ([1, 0, 1, 0] * len(events))[:-1],
        },
        "text": words[:-1],
        "hovertemplate": "%{text}<extra></extra>",
        "showlegend": False,
        "meta": {"events": [event.id for event in events]},
    }


def _event_words(catalogue: Catalogue, event: Event) -> str:
    if event.number is not None:
        when = catalogue.say("narrative.chart.at_week", week=round(event.from_week))
        return f"<b>{event.name} {event.number}</b>, {when}<br>{traces.in_lines(event.says)}"
    return f"<b>{event.name}</b><br>{traces.in_lines(event_time(catalogue, event))}<br>{traces.in_lines(event.says)}"


def _journeys(catalogue: Catalogue, timeline: Timeline) -> list[dict[str, Any]]:
    """All journeys: solid as long as a study followed anybody, then dashed."""
    words = traces.template(catalogue.say("narrative.chart.hover", **traces.READ))
    return [
        traces.journey_lines(
            timeline,
            timeline.journeys,
            weeks=weeks,
            showlegend=False,
            line={"color": ACCENT, "width": 1.4, "dash": dash},
            hovertemplate=words,
            meta={"journeys": "seen" if dash == "solid" else "after"},
        )
        for weeks, dash in _seen_and_after(timeline.followed_until)
    ]


def _seen_and_after(last: int) -> tuple[tuple[range, str], tuple[range, str]]:
    """The weeks up to the last that is known, to be drawn solid, and those after, to be dashed."""
    return (range(last + 1), "solid"), (range(last, LAST_WEEK + 1), "4px,3px")


def _evidence(catalogue: Catalogue, timeline: Timeline) -> list[dict[str, Any]]:
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": [mark.week for mark in timeline.measured],
        "y": _on(_EVIDENCE, [_EVIDENCE_ROWS[mark.lane] for mark in timeline.measured]),
        "marker": {"symbol": "square", "size": 11, "color": INK},
        "text": [
            traces.in_lines(catalogue.say("narrative.chart.measured", says=mark.says, week=mark.week))
            for mark in timeline.measured
        ],
        "hovertemplate": "%{text}<extra></extra>",
        "showlegend": False,
        "cliponaxis": False,
        "meta": {"measured": [mark.lane for mark in timeline.measured]},
    }
    return [marks, *_article(catalogue, timeline)]


def _article(catalogue: Catalogue, timeline: Timeline) -> list[dict[str, Any]]:
    """The article's span of smoother skin, as far as it is on the axis."""
    if timeline.smooth_weeks is None or timeline.smooth_weeks[0] >= LAST_WEEK:
        return []
    start, end = timeline.smooth_weeks
    words = f"{article_says(catalogue, timeline).text} {catalogue.say('narrative.picture.article_fade')}"
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [start, min(end, LAST_WEEK)],
            "y": _on(_EVIDENCE, [_EVIDENCE_ROWS["article"]] * 2),
            "line": {"color": QUIET_INK, "width": 9},
            "text": [traces.in_lines(words)] * 2,
            "hovertemplate": "%{text}<extra></extra>",
            "showlegend": False,
            "meta": {"article": True},
        }
    ]


def _fading(timeline: Timeline) -> list[dict[str, Any]]:
    """After the article's span: it may fade. A shape costs a browser a third of a line of its own."""
    if timeline.smooth_weeks is None or timeline.smooth_weeks[1] >= LAST_WEEK:
        return []
    (height,) = _on(_EVIDENCE, [_EVIDENCE_ROWS["article"]])
    line = {"color": QUIET_INK, "width": 9, "dash": "3px,3px"}
    return [axes.level(height, "x", timeline.smooth_weeks[1], LAST_WEEK, line)]


def _phase(catalogue: Catalogue, timeline: Timeline, name: str) -> dict[str, Any]:
    words = catalogue.say(f"narrative.picture.{name}")
    values = timeline.line(PHASE_COLUMNS[name])
    most = max(_MOST_TISSUE, *(max(timeline.line(column)) for column in PHASE_COLUMNS.values()))
    return traces.weekly(
        _on(replace(_SKIN, high=most), values),
        customdata=list(values),
        name=words,
        line=_PHASES[name],
        hovertemplate=traces.template(
            catalogue.say("narrative.chart.skin_hover", phase=words.capitalize(), week="%{x}", value="%{customdata}")
        ),
        meta={"phase": name},
    )


def _collagen(catalogue: Catalogue, timeline: Timeline) -> list[dict[str, Any]]:
    """New collagen so far, as a share of what the course lays down: it stays when activity is over."""
    values = timeline.line("collagen_so_far")
    words = traces.template(catalogue.say("narrative.chart.collagen_hover", week="%{x}", value="%{customdata:.0%}"))
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": list(weeks),
            "y": _on(_COLLAGEN, values[weeks[0] : weeks[-1] + 1]),
            "customdata": list(values[weeks[0] : weeks[-1] + 1]),
            "line": {"color": ACCENT, "width": 3, "dash": dash},
            "hovertemplate": words,
            "showlegend": False,
            "meta": {"collagen": "sampled" if dash == "solid" else "after"},
        }
        for weeks, dash in _seen_and_after(_SAMPLED_WEEK)
    ]
