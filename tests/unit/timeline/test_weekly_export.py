"""The weekly table a clinician audits."""

import pytest

from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.weekly_export import weekly_table

COLUMNS = [
    *("week", "session", "settling", "calming", "building", "remodelling"),
    *(f"journey_{number}" for number in range(1, 13)),
    *("article_smooth", "measured_notice", "measured_skin"),
]


def held(table, column):
    """The weeks of a column that hold something, with what they hold."""
    return {week: cell for week, cell in enumerate(table[column]) if cell}


def test_it_has_one_row_for_each_week_and_the_columns_of_the_three_lanes(timeline):
    table = weekly_table(timeline)
    assert list(table) == COLUMNS
    assert table["week"] == list(range(53))
    assert all(len(column) == 53 for column in table.values())


def test_what_happens_stands_in_its_week(catalogue, timelines):
    table = weekly_table(timelines["rolling", "moderate"])
    assert held(table, "session") == {0: 1, 6: 2, 12: 3, 18: 4, 24: 5}
    assert list(held(table, "settling")) == [0, 6, 12, 18, 24]
    assert (list(held(table, "measured_notice")), list(held(table, "measured_skin"))) == ([20, 30], [10])
    between = weekly_table(scenario(catalogue, "rolling", "mild", Course(3, 10)))
    assert held(between, "session") == {0: 1, 1: 2, 2: 3}


def test_the_lines_are_those_of_the_timeline_and_raised_scars_leave_journeys_empty(timeline):
    table = weekly_table(timeline)
    assert table["building"] == list(timeline.proliferation)
    drawn = {journey.number: list(journey.grades) for journey in timeline.journeys}
    for number in range(1, 13):
        assert table[f"journey_{number}"] == drawn.get(number, [None] * 53)
    assert table["article_smooth"] == list(timeline.article_smooth or [None] * 53)


@pytest.mark.parametrize(("sessions", "spacing"), [(1, 1), (12, 1), (12, 12), (1, 12)])
def test_every_course_gives_a_full_table(catalogue, sessions, spacing):
    table = weekly_table(scenario(catalogue, "mixed", "mild", Course.weekly(sessions, spacing)))
    assert len(held(table, "session")) == min(sessions, 52 // spacing + 1)
