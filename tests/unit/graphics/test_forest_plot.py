"""The forest plot: every number of every study, as a picture and to touch."""

from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from scar_timeline.graphics.charts.forest_chart import forest_chart
from scar_timeline.graphics.forest_plot import forest_plot
from scar_timeline.narrative.forest import group_heading, predicted, protocol, reported, summary
from scar_timeline.synthesis.forest import FOREST_COLUMNS, forest_table
from scar_timeline.synthesis.harms import wilson

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def forest(content):
    return forest_table(content.synthesis, content.fitted_synthesis)


@pytest.mark.hazard("HZ-18")
def test_every_number_that_was_checked_has_a_row_the_misses_too(content, forest):
    assert list(forest.columns) == list(FOREST_COLUMNS)
    assert sorted(forest["seen"]) == sorted(row.seen for row in content.fitted_synthesis.left_out)
    averages = forest["group"].isna()
    assert averages[: averages.sum()].all()
    assert forest[~averages]["group"].is_monotonic_increasing


def test_a_studys_own_range_comes_from_its_count_or_its_spread(content, forest):
    for _, row in forest.iterrows():
        if row["group"] == row["group"]:
            assert (row["low"], row["high"]) == wilson(round(row["seen"] * row["people"]), row["people"])
        else:
            spreads = [
                each.spread
                for each in content.synthesis.results
                if (each.study, each.week) == (row["study"], row["week"])
            ]
            half = (row["high"] - row["low"]) / 2
            assert half != half or any(each and half == pytest.approx(1.96 * each, rel=0.01) for each in spreads)


def test_the_picture_is_small_named_and_has_every_study(content, forest):
    made = forest_plot(content, forest, "forest")
    pictures = [ElementTree.fromstring(svg) for _, svg in made]
    drawn = [part.get("data-study") for picture in pictures for part in picture.iter() if part.get("data-study")]
    assert drawn == list(forest["study"])
    groups = forest["group"].drop_duplicates()
    assert [picture.find(f"{SVG}title").text for picture in pictures] == [group_heading(content, it) for it in groups]
    told = [picture.find(f"{SVG}desc").text for picture in pictures]
    assert told[0].startswith(summary(content, forest, "forest.description"))
    for _, row in forest.iterrows():
        assert any(f"{row['label']}: {reported(content, row)}" in each for each in told)
    assert content.say("narrative.stamp") in [text.text for text in pictures[0].iter(f"{SVG}text")]
    assert sum(len(svg.encode()) for _, svg in made) < 45_000


def test_a_touched_row_says_who_what_and_how_it_was_read(content, forest):
    chart = forest_chart(content, forest)
    assert go.Figure(chart).data
    (points,) = (trace for trace in chart["data"] if "reported" in trace["meta"])
    assert points["x"] == [round(100 * seen) for seen in forest["seen"]]
    row = forest.iloc[0]
    said = points["text"][0].replace("<br>", " ")
    assert said.startswith(f"<b>{row['label']}</b>")
    for part in (protocol(content, row), reported(content, row), predicted(content, row), row["how_read"]):
        assert part in said
    headings = [note["text"] for note in chart["layout"]["annotations"]]
    groups = forest["group"].drop_duplicates()
    assert headings == [f"<b>{group_heading(content, group)}</b>" for group in groups]


def test_what_lies_outside_is_said(content, forest):
    outside = ~forest["seen"].between(forest["q2_5"], forest["q97_5"])
    assert 0 < outside.sum() < len(forest)
    words = [predicted(content, row) for _, row in forest.iterrows()]
    end = content.messages["forest.predicted_outside"].rpartition(" ")[2]
    assert [each.endswith(end) for each in words] == list(outside)
