"""The chart of a timeline: fixed, still, stamped, and the same in every choice."""

import json

import plotly.graph_objects as go
import pytest

from scar_timeline.charts.parts import CONFIG
from scar_timeline.charts.timeline_chart import chart_alt, timeline_chart
from tests.unit.charts.reading import lines


@pytest.fixture(scope="module")
def charts(catalogue, timelines):
    return {choice: timeline_chart(catalogue, timeline) for choice, timeline in timelines.items()}


@pytest.fixture
def chart(charts, choice):
    return charts[choice]


def axes(chart):
    return {name: axis for name, axis in chart["layout"].items() if name[1:].startswith("axis")}


def words(chart):
    return [note["text"] for note in chart["layout"]["annotations"]]


def of_kind(chart, kind):
    return [trace for trace in chart["data"] if kind in trace["meta"]]


def test_plotly_takes_it(chart):
    assert go.Figure(chart).data


def test_it_is_small_enough_for_a_phone(chart):
    assert len(json.dumps(chart)) < 30_000


def test_the_stamp_is_inside_the_chart(chart):
    assert "<b>Illustration, not a forecast</b>" in words(chart)


def test_every_choice_has_the_same_fixed_axes(charts):
    first, *others = (axes(chart) for chart in charts.values())
    assert len(first) == 5
    assert all(axis["fixedrange"] for axis in first.values())
    assert first["xaxis"]["ticktext"] == [str(month) for month in range(13)]
    assert all(other == first for other in others)
    assert len({chart["layout"]["height"] for chart in charts.values()}) == 1


def test_everything_lies_within_the_axes(chart):
    layout = chart["layout"]
    for trace in chart["data"]:
        low, high = layout["yaxis" + trace.get("yaxis", "y")[1:]]["range"]
        assert all(low <= value <= high for value in trace["y"] if value is not None)


@pytest.mark.standard("WCAG-2")
def test_a_finger_can_scroll_past_it(chart):
    assert chart["layout"]["dragmode"] is False
    assert CONFIG["displayModeBar"] is False
    assert CONFIG["scrollZoom"] is False
    assert chart["layout"]["legend"]["itemclick"] is False


def test_the_legend_is_for_the_phases_which_differ_without_colour(chart):
    named = [trace for trace in chart["data"] if trace.get("showlegend", True)]
    assert [trace["name"] for trace in named] == ["calming down", "building", "remodelling"]
    assert len({trace["line"].get("dash") for trace in named}) == 3


def test_journeys_are_thin_and_the_setback_is_dashed(charts):
    solid, dashed = of_kind(charts["rolling", "moderate"], "journeys")
    assert "dash" not in solid["line"]
    assert "dash" in dashed["line"]
    assert list(lines(solid)) == solid["meta"]["journeys"] == [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12]
    assert list(lines(dashed)) == dashed["meta"]["journeys"] == [5]
    assert "dashed: a setback" in words(charts["rolling", "moderate"])


def test_a_touch_reads_a_value_in_words(charts):
    trace = of_kind(charts["rolling", "moderate"], "journeys")[0]
    assert trace["hovertemplate"] == "Journey %{customdata}, week %{x}: %{text} (%{y:.1f} grades)<extra></extra>"
    last = lines(trace)[12]
    assert (last[0], last[52][0], last[52][2]) == ((0, 0.0, "no change"), 52, "a lot")


def test_a_gap_parts_two_journeys(chart):
    for trace in of_kind(chart, "journeys"):
        assert trace["y"].count(None) == trace["x"].count(None) == len(trace["meta"]["journeys"]) - 1


def test_each_visit_is_a_bar_with_its_own_words(charts):
    (bars,) = of_kind(charts["rolling", "moderate"], "events")
    assert bars["meta"]["events"] == ["review", "top_up", "judge"]
    assert bars["x"][3::4] == bars["y"][3::4] == [None, None]
    assert len(set(bars["text"]) - {""}) == 3


def test_raised_scars_have_no_journeys_and_say_why(charts):
    chart = charts["raised", "mild"]
    assert of_kind(chart, "journeys") == []
    assert of_kind(chart, "article") == []
    said = " ".join(words(chart)).replace("<br>", " ")
    assert "No journeys drawn: nobody has measured this for raised acne scars" in said
    assert "ask a dermatologist first" in said


def test_the_articles_months_are_there_for_all_others(charts, dented):
    solid, dotted = of_kind(charts[dented.scar_type.id, dented.severity.id], "article")
    last = dented.course.last_week
    assert solid["x"] == pytest.approx([last, last + 13])
    assert dotted["x"] == pytest.approx([last + 13, last + 5 * 52 / 12])
    assert "clinic's statement" in solid["text"][0].replace("<br>", " ")


def test_no_line_of_a_hover_text_runs_off_a_phone(chart):
    for trace in chart["data"]:
        for text in [*trace.get("text", []), *trace.get("customdata", [])]:
            if isinstance(text, int):  # the number of a journey
                continue
            assert all(len(line.replace("<b>", "").replace("</b>", "")) <= 40 for line in text.split("<br>"))


def test_a_screen_reader_hears_the_main_numbers(catalogue, timelines):
    timeline = timelines["ice_pick", "severe"]
    heard = chart_alt(catalogue, timeline)
    assert heard.startswith("Chart. Ice pick, Severe: what may happen over 12 months. Illustration, not a forecast.")
    assert f"{timeline.little_or_none(52)} show little or none" in heard
    assert "The table holds the same numbers." in heard
