"""Each screen on Streamlit: a place for every block of its list, in order, and its widgets."""

import json
import re
from base64 import b64decode
from datetime import timedelta
from html import unescape
from types import SimpleNamespace

import pytest

from scar_timeline.blocks import block_id, frame
from scar_timeline.blocks.explorer import short_answers
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.screen import Widget, framed
from scar_timeline.graphics.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.handout.appointments import MOST_DAYS_AGO, MOST_DAYS_AHEAD, appointments, when
from scar_timeline.handout.formats import written_date
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for, resolve_link
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.offered_courses import read_course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.ui.navigation import screens
from tests.app.opened import charts, html_of, places, visit
from tests.unit.clinic_counts import counting, counts


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
    assert (first, last) == (block_id(frame.notices), block_id(frame.foot))


@pytest.mark.parametrize("choice", [("rolling", "severe"), ("mixed", "moderate")])
def test_the_chart_comes_with_its_words_its_stamp_and_the_cautions(content, choice):
    page = visit("explore", code_for(content, Choice(*choice), View.CHART))
    timeline = scenario(content, Choice(*choice))
    (chart,) = charts(page)
    drawn = timeline_chart(content, timeline)
    assert chart.figure["data"] == [
        {name: part for name, part in trace.items() if name != "meta"} for trace in drawn["data"]
    ]
    assert chart.figure["layout"] == {name: part for name, part in drawn["layout"].items() if name != "template"}
    assert chart.alt == chart_alt(content, timeline)
    assert content.say("narrative.stamp") in json.dumps(chart.figure)
    opened = resolve_link(content, code_for(content, Choice(*choice), View.CHART))
    below = unescape(short_answers(Page(content, opened, content.release.written)))
    assert all(caution.text in below for caution in content.evidence.disclaimers_for("picture"))


def test_the_chart_is_of_the_people_that_the_explorer_says(content, with_content):
    told = {"scar_type": "mixed", "severity": "mild", "view": "chart"}
    own = counting(content, counts(0, 0, 5, 35))

    def drawn(people):
        state = SimpleNamespace(choice={**told, "people": people})
        (chart,) = charts(visit("explore", block_explorer_explorer=state))
        return chart

    studies = drawn("clinic")  # nobody was counted
    assert studies.alt == drawn("studies").alt
    with_content(own)
    whose = own.say("narrative.this_clinic.whose", people=own.count("narrative.this_clinic.people", 40))
    assert drawn("studies").alt == studies.alt
    assert whose in drawn("clinic").alt
    assert drawn("clinic").figure["data"] != studies.figure["data"]


@pytest.mark.parametrize("told", ["5x6", "1x2", "9x9"])
def test_the_chart_follows_the_course_that_the_explorer_tells(content, told):
    """One that is none is the usual one: it comes from a browser."""
    choice = {"scar_type": "rolling", "severity": "mild", "view": "chart", "course": told}
    page = visit("explore", block_explorer_explorer=SimpleNamespace(choice=choice))
    timeline = scenario(content, Choice("rolling", "mild", read_course(told)))
    (chart,) = charts(page)
    assert chart.alt == chart_alt(content, timeline)
    assert timeline.is_usual is (told == "9x9")


def test_the_chart_and_the_dates_follow_the_course_of_a_link(content, today):
    choice = Choice("rolling", "mild", Course.weekly(5, 6))
    (chart,) = charts(visit("explore", code_for(content, choice, View.CHART)))
    assert chart.alt == chart_alt(content, scenario(content, choice))
    day = today + timedelta(days=30)
    shown = html_of(dated(code_for(content, choice), f"{day:%d/%m/%Y}"))
    for each in appointments(content, scenario(content, choice), day):
        assert f">{when(content, each)}<" in shown


def test_no_other_view_loads_a_chart_and_raised_scars_have_none(content, code):
    assert not charts(visit("explore"))
    assert not charts(visit("explore", code_for(content, Choice("raised", "mild"), View.CHART)))
    assert not charts(visit("explore", code))
    assert not charts(visit("explore", "nonsense"))


def dated(code, day, **also):
    """Take home, after the browser told what was typed as the day of the first session."""
    return visit("take_home", code, block_take_home_dates=SimpleNamespace(calendar={"day": day, **also}))


def saved(page):
    """The files behind the buttons: one for each day, then all."""
    return [b64decode(file).decode() for file in re.findall(r'data-saves="([^"]+)"', html_of(page))]


@pytest.mark.standard("DEV-2")
def test_a_date_becomes_dates_and_files_and_stays_out_of_the_address_and_the_server(content, today, code):
    day = today + timedelta(days=60)
    page = dated(code, f"{day:%d/%m/%Y}")
    assert not page.text_area
    assert not page.text_input
    shown = html_of(page)
    assert content.say("take_home.dates.caption", day=written_date(content, day)) in shown
    planned = appointments(content, scenario(content, Choice("rolling", "mild")), day)
    for each in planned:
        assert f">{each.title}<" in shown
        assert f">{when(content, each)}<" in shown
    assert '<div role="status">' in shown
    assert dict(page.query_params) == {"p": code}
    assert not page.get("download_button")  # its file would stand on the server, for whoever has its address
    *single, whole = saved(page)
    assert [file.count("BEGIN:VEVENT") for file in single] == [1] * len(planned)
    assert whole.count("BEGIN:VEVENT") == len(planned)
    assert content.say("take_home.dates.count", count=len(planned)) in shown
    assert {uid for file in single for uid in re.findall("UID:.*", file)} == set(re.findall("UID:.*", whole))


def test_two_people_with_the_same_choice_and_day_do_not_move_each_others_entries(today, code):
    day = str(today + timedelta(days=30))
    ids = [set(re.findall("UID:.*", saved(dated(code, day, id=who))[-1])) for who in ("a" * 32, "b" * 32, "a" * 32, 7)]
    assert ids[0] == ids[2]
    assert not ids[0] & ids[1]
    assert not ids[3] & (ids[0] | ids[1])


def test_a_date_far_away_or_impossible_is_answered_in_plain_words_once_it_is_typed(content, today, code):
    too_early, too_late = today - timedelta(MOST_DAYS_AGO + 1), today + timedelta(MOST_DAYS_AHEAD + 1)
    for typed, problem in (
        (str(too_early), "too_early"),
        (str(too_late), "too_late"),
        ("31/02/2027", "impossible"),
        ("soon", "unreadable"),
    ):
        page = dated(code, typed)
        assert [block.value for block in page.warning] == [content.say(f"calendar.problem.{problem}")]
        assert not saved(page)
        assert not dated(code, typed, done=False).warning


@pytest.mark.parametrize("told", [None, [], "5 1 2027", {"day": 5}, {"day": "5" * 31}, {"day": ["5 1 2027"]}])
def test_what_is_no_day_at_all_is_no_day(code, told):
    page = visit("take_home", code, block_take_home_dates=SimpleNamespace(calendar=told))
    assert not saved(page)
    assert not page.error


def test_a_screen_appears_when_its_script_does(tmp_path):
    for name in ("sources", "explore", "shell"):
        (tmp_path / f"{name}.py").touch()
    assert [(found.name, found.url_path) for found in screens(tmp_path)] == [("explore", "/"), ("sources", "/sources")]
