"""Which courses can be chosen, how the steppers move between them, and what a chosen one draws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.synthesis.people import people_of_a_new_clinic
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import LAST_WEEK, Course
from scar_timeline.timeline.offered_courses import (
    Step,
    Stop,
    is_offered,
    offered_courses,
    one_name,
    read_course,
    stands,
    step,
)
from scar_timeline.timeline.scenario import chosen, draws_of, scenario, usual_course
from scar_timeline.timeline.weekly_table import JOURNEYS

BACK = {Step.FEWER: Step.MORE, Step.MORE: Step.FEWER, Step.CLOSER: Step.WIDER, Step.WIDER: Step.CLOSER}
courses = st.sampled_from(offered_courses())


def test_67_of_88_can_be_stood_on_and_57_are_courses_of_their_own():
    places = list(stands())
    assert len(places) == len(set(places)) == 67
    assert len(offered_courses()) == len(set(offered_courses())) == 57
    assert {one_name(place) for place in places} == set(offered_courses())
    assert max(place.last_week for place in places) <= 39


@given(courses)
def test_the_time_to_judge_is_on_the_axis(catalogue, course):
    drawn = scenario(catalogue, Choice("rolling", "mild", course))
    assert drawn.event("judge") is not None
    assert drawn.event("judge").from_week <= drawn.judged_week <= LAST_WEEK


def test_every_place_is_reached_by_steps_and_each_step_leads_back():
    reached, waiting = set(), [Course.weekly(4, 4)]
    while waiting:
        here = waiting.pop()
        if here in reached:
            continue
        reached.add(here)
        for to in Step:
            there = step(here, to)
            if isinstance(there, Course):
                assert step(there, BACK[to]) == here
                waiting.append(there)
    assert reached == set(stands())


@pytest.mark.parametrize(
    ("course", "to", "why"),
    [
        ("1x4", Step.FEWER, Stop.FEWEST),
        ("8x2", Step.MORE, Stop.MOST),
        ("3x2", Step.CLOSER, Stop.CLOSEST),
        ("2x12", Step.WIDER, Stop.WIDEST),
        ("5x9", Step.MORE, Stop.TOO_LATE),
        ("8x5", Step.WIDER, Stop.TOO_LATE),
        ("1x4", Step.WIDER, Stop.NOTHING_BETWEEN),
    ],
)
def test_where_there_is_no_step_it_is_said_why(course, to, why):
    assert step(Course.named(course), to) is why


def test_from_a_usual_course_beyond_what_is_offered_a_step_leads_into_it():
    assert is_offered(step(Course.weekly(12, 1), Step.FEWER))


NO_COURSES = ["", "4", "4x", "x4", "04x4", "4x4x4", "9x2", "1x3", "3x1", "8x6", "٤x٤", None, 44, "4x4\n"]


@pytest.mark.parametrize("name", NO_COURSES)
def test_a_name_that_is_no_course_offered_is_none(name):
    assert read_course(name) is None


def test_a_name_leads_to_its_course():
    assert [read_course(course.name) for course in offered_courses()] == list(offered_courses())


def test_a_usual_course_and_raised_scars_have_none_of_their_own(catalogue):
    usual = usual_course(catalogue, "moderate")
    assert chosen(catalogue, "rolling", "moderate", usual) == Choice("rolling", "moderate")
    assert chosen(catalogue, "rolling", "mild", usual) == Choice("rolling", "mild", usual)
    assert chosen(catalogue, "raised", "mild", usual) == Choice("raised", "mild")
    assert scenario(catalogue, Choice("rolling", "moderate", usual)).is_usual
    assert not scenario(catalogue, Choice("rolling", "mild", usual)).is_usual


@given(courses, st.sampled_from(["ice_pick", "rolling", "mixed"]), st.sampled_from(["mild", "moderate"]))
def test_more_sessions_draw_no_more_than_the_fit_supports(catalogue, course, scar_type, severity):
    """The lines are the fit's; a session that no fitted study gave adds nothing."""
    most = catalogue.synthesis.most_sessions
    assert most == 3
    drawn = scenario(catalogue, Choice(scar_type, severity, course)).weekly[list(JOURNEYS)].to_numpy().T
    rank = catalogue.scar_types[scar_type].response_rank
    held = course.session_weeks[:most]
    fitted = people_of_a_new_clinic(draws_of(catalogue.fitted_synthesis), rank, severity, held, np.arange(53.0))
    assert drawn == pytest.approx(fitted, abs=0.0051)
