"""Two choices on one pair of axes."""

import json

import plotly.graph_objects as go
import pytest

from scar_timeline.charts.compare_chart import compare_alt, compare_chart
from tests.unit.charts.reading import grades, journeys


@pytest.fixture
def compare(catalogue, timelines):
    def one(a, b):
        return compare_chart(catalogue, timelines[a], timelines[b])

    return one


def test_each_choice_has_its_twelve_journeys_told_apart_without_colour(compare, timelines):
    a, b = ("rolling", "moderate"), ("ice_pick", "severe")
    chart = compare(a, b)
    for index, choice in enumerate((a, b)):
        drawn = grades(journeys(chart, choice=index))
        assert drawn == {j.number: list(j.grades) for j in timelines[choice].journeys}
        (trace,) = (trace for trace in chart["data"] if trace["meta"].get("choice") == index)
        assert trace["line"].get("dash") == (None if index == 0 else "2px,3px")


@pytest.mark.hazard("HZ-07")
def test_the_axes_do_not_depend_on_the_choices(compare, timelines):
    first = compare(("mixed", "mild"), ("boxcar", "severe"))["layout"]
    for choice in timelines:
        layout = compare(choice, ("rolling", "mild"))["layout"]
        assert (layout["xaxis"], layout["yaxis"]) == (first["xaxis"], first["yaxis"])
    assert first["yaxis"]["fixedrange"]


@pytest.mark.hazard("HZ-02")
def test_every_pair_can_be_drawn_and_is_stamped(compare, timelines, choice):
    for other in timelines:
        chart = compare(choice, other)
        assert "<b>Illustration, not a forecast</b>" in [note["text"] for note in chart["layout"]["annotations"]]
        assert len(json.dumps(chart)) < 45_000


def test_plotly_takes_it(compare):
    assert go.Figure(compare(("raised", "mild"), ("mixed", "severe"))).data


def test_the_legend_names_the_choices(compare):
    chart = compare(("rolling", "mild"), ("rolling", "severe"))
    assert [trace["name"] for trace in chart["data"] if trace.get("showlegend", True)] == [
        "Rolling, mild: the middle 6 of 12",
        "Rolling, severe: the middle 6 of 12",
        "Rolling, mild",
        "Rolling, severe",
    ]


def test_a_raised_scar_adds_no_lines_and_the_legend_says_so(compare):
    chart = compare(("raised", "mild"), ("rolling", "mild"))
    assert journeys(chart, choice=0) == {}
    assert len(journeys(chart, choice=1)) == 12
    names = [trace["name"] for trace in chart["data"] if trace.get("showlegend", True)]
    assert "Raised, mild: no journeys drawn" in names


def test_a_screen_reader_hears_the_difference(catalogue, timelines):
    heard = compare_alt(catalogue, timelines["rolling", "moderate"], timelines["ice_pick", "moderate"])
    assert "9 of 12 journeys drawn for Rolling, moderate" in heard
    assert "7 of 12 for Ice pick, moderate" in heard
    raised = compare_alt(catalogue, timelines["raised", "mild"], timelines["ice_pick", "mild"])
    assert "12 possible journeys for" not in raised
