"""Two choices on one pair of axes."""

import json
from itertools import product

import plotly.graph_objects as go
import pytest

from scar_timeline.graphics.charts.compare_chart import compare_alt, compare_chart
from scar_timeline.narrative.comparison import choice_name, comparison
from tests.unit.graphics.reading_charts import journeys, shares

MOST_BYTES = 50_000


@pytest.fixture(scope="module")
def charts(catalogue, timelines):
    return {(a, b): compare_chart(catalogue, timelines[a], timelines[b]) for a, b in product(timelines, repeat=2)}


def test_each_choice_has_its_journeys_told_apart_without_colour(charts, timelines):
    for pair, chart in charts.items():
        for index, choice in enumerate(pair):
            drawn = shares(journeys(chart, choice=index))
            assert drawn == {j.number: list(j.shares) for j in timelines[choice].journeys}
            for trace in chart["data"]:
                if trace["meta"].get("choice") == index:
                    assert trace["line"].get("dash") == (None if index == 0 else "2px,3px")


@pytest.mark.hazard("HZ-07")
def test_the_axes_do_not_depend_on_the_choices(charts):
    first, *others = ((chart["layout"]["xaxis"], chart["layout"]["yaxis"]) for chart in charts.values())
    assert all(other == first for other in others)
    assert all(axis["fixedrange"] and axis["range"] for axis in first)


@pytest.mark.hazard("HZ-02")
def test_every_pair_is_stamped_and_small_enough_for_a_phone(catalogue, charts):
    stamp = f"<b>{catalogue.say('narrative.stamp')}</b>"
    for chart in charts.values():
        assert stamp in [note["text"] for note in chart["layout"]["annotations"]]
        assert len(json.dumps(chart)) < MOST_BYTES


def test_plotly_takes_it(charts):
    assert go.Figure(charts[("raised", "mild"), ("mixed", "moderate")]).data


def test_the_legend_names_the_choices_and_says_where_nothing_is_drawn(catalogue, charts, timelines):
    pair = ("rolling", "mild"), ("raised", "moderate")
    names = [choice_name(catalogue, timelines[choice]) for choice in pair]
    assert [trace["name"] for trace in charts[pair]["data"] if trace.get("showlegend", True)] == [
        catalogue.say("narrative.chart.middle", choice=names[0]),
        names[0],
        catalogue.say("narrative.chart.none", choice=names[1]),
    ]


@pytest.mark.parametrize(("other", "key"), [("ice_pick", "alt"), ("raised", "alt_raised")])
def test_a_screen_reader_hears_the_difference(catalogue, timelines, other, key):
    a, b = timelines["rolling", "mild"], timelines[other, "mild"]
    names = {"a": choice_name(catalogue, a), "b": choice_name(catalogue, b)}
    difference = " ".join(statement.text for statement in comparison(catalogue, a, b))
    said = catalogue.say(f"narrative.compare.{key}", difference=difference, **names)
    assert compare_alt(catalogue, a, b) == said
