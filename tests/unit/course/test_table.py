"""The weekly table a clinician audits."""

import pytest

from scar_timeline.course.course import Course
from scar_timeline.course.scenario import scenario
from scar_timeline.course.table import weekly_table

COLUMNS = [
    "week",
    "session",
    "settling",
    "calming",
    "building",
    "remodelling",
    *(f"journey_{number}" for number in range(1, 13)),
    "article_smooth",
    "measured_notice",
    "measured_skin",
]


def test_it_has_one_row_for_each_week_and_the_columns_of_the_three_lanes(timeline):
    table = weekly_table(timeline)
    assert list(table) == COLUMNS
    assert table["week"] == list(range(53))
    assert all(len(column) == 53 for column in table.values())


def test_sessions_and_settling_days_stand_in_their_weeks(timelines):
    table = weekly_table(timelines["rolling", "moderate"])
    assert {week: number for week, number in enumerate(table["session"]) if number} == {
        0: 1,
        4: 2,
        8: 3,
        12: 4,
    }
    assert [week for week, settling in enumerate(table["settling"]) if settling] == [0, 4, 8, 12]


def test_a_session_between_two_weeks_stands_in_the_week_it_falls_in(catalogue):
    table = weekly_table(scenario(catalogue, "rolling", "mild", Course(3, 10)))
    assert {week: number for week, number in enumerate(table["session"]) if number} == {0: 1, 1: 2, 2: 3}


def test_the_journeys_are_those_of_the_timeline(dented):
    table = weekly_table(dented)
    for journey in dented.journeys:
        assert table[f"journey_{journey.number}"] == list(journey.grades)


def test_raised_scars_leave_the_journeys_empty(timelines):
    table = weekly_table(timelines["raised", "severe"])
    assert all(set(table[f"journey_{number}"]) == {None} for number in range(1, 13))
    assert set(table["article_smooth"]) == {None}


def test_weeks_in_which_somebody_measured_are_marked(catalogue, dented):
    table = weekly_table(dented)
    for lane in ("notice", "skin"):
        marked = {week for week, mark in enumerate(table[f"measured_{lane}"]) if mark}
        assert marked == {mark.weeks for mark in catalogue.measurements if mark.lane == lane}


@pytest.mark.parametrize(("sessions", "spacing"), [(1, 1), (12, 1), (12, 12), (1, 12)])
def test_every_course_gives_a_full_table(catalogue, sessions, spacing):
    table = weekly_table(scenario(catalogue, "mixed", "severe", Course.weekly(sessions, spacing)))
    assert sum(number is not None for number in table["session"]) == min(sessions, 52 // spacing + 1)
