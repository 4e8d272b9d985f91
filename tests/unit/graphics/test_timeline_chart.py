"""The chart of a timeline: fixed, still, stamped, and the same in every choice."""

import json

import plotly.graph_objects as go
import pytest

from scar_timeline.graphics.charts.figure import CONFIG
from scar_timeline.graphics.charts.timeline_chart import timeline_chart
from scar_timeline.graphics.charts.traces import READ
from scar_timeline.narrative.headline import article_says
from tests.unit.graphics.reading_charts import lines

MOST_BYTES = 30_000


@pytest.fixture(scope="module")
def charts(catalogue, timelines):
    drawn = {choice: timeline for choice, timeline in timelines.items() if timeline.draws_change}
    return {choice: timeline_chart(catalogue, timeline) for choice, timeline in drawn.items()}


@pytest.fixture
def choice(dented):
    return dented.scar_type.id, dented.severity.id


@pytest.fixture
def chart(charts, choice):
    return charts[choice]


def axes(chart):
    return {name: axis for name, axis in chart["layout"].items() if name[1:].startswith("axis")}


def of_kind(chart, kind):
    return [trace for trace in chart["data"] if kind in trace["meta"]]


def test_plotly_takes_it_and_it_is_small_enough_for_a_phone(chart):
    assert go.Figure(chart).data
    assert len(json.dumps(chart)) < MOST_BYTES


@pytest.mark.hazard("HZ-07")
def test_every_choice_has_the_same_fixed_axes(charts):
    first, *others = (axes(chart) for chart in charts.values())
    assert len(first) == 2
    assert all(axis["fixedrange"] and axis["range"] for axis in first.values())
    assert first["xaxis"]["ticktext"] == ["0", "3", "6", "9", "12"]
    assert all(other == first for other in others)
    assert len({chart["layout"]["height"] for chart in charts.values()}) == 1


@pytest.mark.standard("WCAG-2")
def test_a_finger_can_scroll_past_it(chart):
    assert chart["layout"]["dragmode"] is False
    assert CONFIG["displayModeBar"] is False
    assert CONFIG["scrollZoom"] is False
    assert chart["layout"]["legend"]["itemclick"] is False


@pytest.mark.standard("NHS-11")
def test_the_legend_is_for_the_phases_which_differ_without_colour(catalogue, chart):
    named = [trace for trace in chart["data"] if trace.get("showlegend", True)]
    phases = ("inflammation", "proliferation", "remodelling")
    assert [trace["name"] for trace in named] == [catalogue.say(f"narrative.picture.{name}") for name in phases]
    assert len({trace["line"].get("dash") for trace in named}) == 3


def test_journeys_are_set_apart_by_gaps_solid_as_long_as_anybody_was_followed(charts, timelines):
    chart, last = charts["rolling", "moderate"], timelines["rolling", "moderate"].followed_until
    seen, after = of_kind(chart, "journeys")
    assert (seen["line"]["dash"], "solid" in after["line"]["dash"]) == ("solid", False)
    for trace, weeks in ((seen, range(last + 1)), (after, range(last, 53))):
        drawn = lines(trace)
        assert list(drawn) == list(range(1, 13))
        assert [week for week, _, _ in drawn[1]] == list(weeks)
        assert trace["y"].count(None) == trace["x"].count(None) == 11


def test_a_touch_reads_a_value_in_words(catalogue, charts, timelines):
    trace = of_kind(charts["rolling", "moderate"], "journeys")[0]
    assert trace["hovertemplate"] == catalogue.say("narrative.chart.hover", **READ) + "<extra></extra>"
    bands = timelines["rolling", "moderate"].bands
    first, *_, last = lines(trace)[12]
    assert (first, last[2]) == ((0, 0.0, bands[0].words), bands[-1].words)


def test_new_collagen_so_far_stands_beside_activity_dashed_after_month_6(charts, timelines, choice):
    sampled, after = of_kind(charts[choice], "collagen")
    values = timelines[choice].line("collagen_so_far")
    assert (sampled["customdata"], after["customdata"]) == (list(values[:27]), list(values[26:]))
    assert (sampled["line"]["dash"], after["line"]["dash"] == "solid") == ("solid", False)


@pytest.mark.parametrize("kind", ["phase", "collagen"])
def test_what_is_drawn_grows_evenly_with_the_value(chart, kind):
    points = {point for trace in of_kind(chart, kind) for point in zip(trace["customdata"], trace["y"], strict=True)}
    (least, bottom), (most, top) = min(points), max(points)
    assert top > bottom
    for value, height in points:
        assert height == pytest.approx(bottom + (value - least) / (most - least) * (top - bottom), abs=0.001)


def test_each_visit_is_a_bar_with_its_own_words(charts):
    (bars,) = of_kind(charts["rolling", "moderate"], "events")
    assert bars["meta"]["events"] == ["review", "judge", "top_up"]
    assert bars["x"][3::4] == bars["y"][3::4] == [None, None]
    for place, name in ((0, "Look"), (4, "Weigh"), (8, "Talk")):
        assert bars["text"][place].startswith(f"<b>{name}</b>")


def test_the_articles_months_are_there_for_all_others(catalogue, charts, dented):
    chart = charts[dented.scar_type.id, dented.severity.id]
    (smooth,), fade = of_kind(chart, "article"), chart["layout"]["shapes"][-1]
    assert smooth["x"] == pytest.approx(list(dented.smooth_weeks))
    assert (fade["x0"], fade["x1"], fade["y0"]) == (dented.smooth_weeks[1], 52, smooth["y"][0])
    says = f"{article_says(catalogue, dented).text} {catalogue.say('narrative.picture.article_fade')}"
    assert smooth["text"][0].replace("<br>", " ") == says


def test_no_line_of_a_hover_text_runs_off_a_phone(chart):
    for trace in chart["data"]:
        for text in [*trace.get("text", []), *trace.get("customdata", [])]:
            if isinstance(text, str):  # the others are the numbers of journeys
                assert all(len(line.replace("<b>", "").replace("</b>", "")) <= 40 for line in text.split("<br>"))
