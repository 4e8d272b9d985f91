"""Each screen on Streamlit: a place for every block of its list, in order, and its widgets."""

import json
from datetime import timedelta

import pytest
from plotly.graph_objects import Figure

from scar_timeline.blocks import block_id, frame
from scar_timeline.blocks.screen import Widget, framed
from scar_timeline.graphics.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.handout.appointments import MOST_DAYS_AGO, MOST_DAYS_AHEAD, appointments, when
from scar_timeline.handout.formats import written_date
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario
from scar_timeline.ui.navigation import screens
from tests.app.opened import charts, html_of, labels, places, texts, visit


@pytest.fixture(params=[screen.name for screen in screens()])
def screen(request):
    return next(screen for screen in screens() if screen.name == request.param)


@pytest.fixture(scope="module")
def code(content):
    return code_for(content, Choice("rolling", "mild"))


@pytest.mark.parametrize("chosen", [True, False], ids=["chosen", "nothing"])
def test_every_block_has_its_place_in_the_order_of_the_first_html(screen, code, chosen):
    page = visit(screen.name, code if chosen else None)
    assert places(page) == [block_id(part) for part in framed(screen.parts()) if not isinstance(part, Widget)]
    assert not page.error


def test_the_foot_comes_last_and_an_overdue_check_first():
    first, *_, last = places(visit("sources"))
    assert (first, last) == (block_id(frame.overdue_review), block_id(frame.foot))


@pytest.mark.parametrize("choice", [("rolling", "severe"), ("raised", "mild"), ("mixed", "moderate")])
def test_the_chart_comes_with_its_words_stamp_and_cautions(content, choice):
    page = visit("explore", code_for(content, Choice(*choice), View.CHART))
    timeline = scenario(content, Choice(*choice))
    (chart,) = charts(page)
    assert chart.figure == json.loads(Figure(timeline_chart(content, timeline)).to_json())
    assert chart.alt == chart_alt(content, timeline)
    assert content.say("narrative.stamp") in json.dumps(chart.figure)
    assert {caution.text for caution in content.evidence.disclaimers_for("picture")} <= set(texts(page))


def test_no_other_view_loads_a_chart(content, code):
    assert not charts(visit("explore"))
    assert not charts(visit("explore", code))
    assert not charts(visit("explore", "nonsense"))


def test_without_a_choice_take_home_asks_for_no_date():
    assert not visit("take_home").text_input


@pytest.mark.standard("DEV-2")
def test_a_date_becomes_dates_and_stays_out_of_the_address(content, today, code):
    page = visit("take_home", code)
    assert [field.key for field in page.text_input] == ["first_session"]
    assert not page.text_area
    before = dict(page.query_params)
    day = today + timedelta(days=60)
    page.text_input(key="first_session").set_value(f"{day:%d/%m/%Y}").run()
    shown = html_of(page)
    assert content.say("take_home.dates.caption", day=written_date(content, day)) in shown
    for each in appointments(content, scenario(content, Choice("rolling", "mild")), day):
        assert f">{each.title}<" in shown
        assert f">{when(content, each)}<" in shown
    assert '<div role="status">' in shown
    assert dict(page.query_params) == before
    assert labels(page, "download_button") == [content.say("take_home.dates.save")]
    assert page.checkbox(key="telling").value is False


def test_a_date_far_away_is_answered_in_plain_words(content, today, code):
    page = visit("take_home", code)
    for days, problem in ((-MOST_DAYS_AGO - 1, "too_early"), (MOST_DAYS_AHEAD + 1, "too_late")):
        page.text_input(key="first_session").set_value(str(today + timedelta(days=days))).run()
        assert [block.value for block in page.warning] == [content.say(f"calendar.problem.{problem}")]
        assert not labels(page, "download_button")
    for typed, problem in (("31/02/2027", "impossible"), ("soon", "unreadable")):
        page.text_input(key="first_session").set_value(typed).run()
        assert [block.value for block in page.warning] == [content.say(f"calendar.problem.{problem}")]
        assert not labels(page, "download_button")


def test_a_screen_appears_when_its_script_does(tmp_path):
    for name in ("sources", "explore", "shell"):
        (tmp_path / f"{name}.py").touch()
    assert [(found.name, found.url_path) for found in screens(tmp_path)] == [("explore", "/"), ("sources", "/sources")]
