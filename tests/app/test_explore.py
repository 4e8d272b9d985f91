"""The front page: what the explorer is told, what a link and a tap do, and the chart."""

import json

import pytest
from plotly.graph_objects import Figure

from scar_timeline.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.course.scenario import scenario
from scar_timeline.links.numbers import View
from scar_timeline.links.opening import code_for
from tests.app.opened import charts, go_to, texts, told, visit

SCREEN = "explore"


def explorer(page) -> dict[str, str]:
    """What the explorer is told to show first."""
    return told(page, "scar_timeline_explorer")["choice"]


def tap(scar_type, severity, view, code=None):
    choice = {"scar_type": scar_type, "severity": severity, "view": view}
    return visit(SCREEN, code, explorer={"choice": choice})


def test_before_a_choice_nothing_is_selected_and_no_chart_is_there(rendered):
    page = rendered(SCREEN)
    assert explorer(page) == {"view": "picture"}
    assert not [*charts(page), *page.warning]


def test_a_tapped_choice_loads_no_chart_goes_along_and_ends_the_words_about_a_bad_link():
    page = tap("boxcar", "mild", "picture", code="nonsense")
    assert not [*charts(page), *page.warning]
    compare = go_to(page, "compare")
    assert [control.value for control in compare.segmented_control] == ["boxcar", "mild"] * 2


@pytest.mark.parametrize("choice", [("rolling", "severe"), ("raised", "mild"), ("mixed", "moderate")])
def test_the_chart_comes_with_its_words_stamp_and_cautions(content, choice):
    page, timeline = tap(*choice, "chart"), scenario(content, *choice)
    (chart,) = charts(page)
    assert chart.figure == json.loads(Figure(timeline_chart(content, timeline)).to_json())
    assert chart.alt == chart_alt(content, timeline)
    assert content.say("describe.stamp") in json.dumps(chart.figure)
    assert {caution.text for caution in content.evidence.disclaimers_for("picture")} <= set(texts(page))


def test_a_link_opens_its_choice_and_view(content):
    page = visit(SCREEN, code_for(content, "ice_pick", "moderate", View.TABLE))
    assert explorer(page) == {"view": "table", "scar_type": "ice_pick", "severity": "moderate"}
    assert not page.warning


@pytest.mark.parametrize("code", ["", "VCJ5VDDQ", "<script>"])
def test_a_link_that_cannot_be_read_shows_plain_words_and_no_choice(content, code):
    page = visit(SCREEN, code)
    assert explorer(page) == {"view": "picture"}
    assert [block.value for block in page.warning] == [content.say("links.banner.unreadable")]
    assert all(control.value is None for control in go_to(page, "compare").segmented_control)
