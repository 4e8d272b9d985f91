"""The days a patient reads for a first-session date."""

from datetime import date, timedelta

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.course import Course
from scar_timeline.course.scenario import all_scenarios, scenario
from scar_timeline.takehome.dates import DateProblem, appointments, date_problem, when

FIRST = date(2027, 2, 1)


def read(catalogue: Catalogue, scar_type: str, severity: str, course: Course | None = None) -> dict[str, str]:
    timeline = scenario(catalogue, scar_type, severity, course)
    return {a.title: when(catalogue, a) for a in appointments(catalogue, timeline, FIRST)}


def test_sessions_are_days_and_visits_are_ranges_in_words(catalogue: Catalogue) -> None:
    assert read(catalogue, "rolling", "mild") == {
        "Session 1": "Monday 1 February 2027",
        "Session 2": "Monday 1 March 2027",
        "Session 3": "Monday 29 March 2027",
        "Review visit": "some day from 26 April to 24 May 2027",
        "Top-up talk": "some day from 28 June to 30 August 2027",
    }


def test_a_range_over_new_year_names_both_years(catalogue: Catalogue) -> None:
    timeline = scenario(catalogue, "rolling", "mild")
    review = appointments(catalogue, timeline, date(2026, 10, 5))[3]
    assert when(catalogue, review) == "some day from 28 December 2026 to 25 January 2027"


def test_a_visit_that_may_come_after_the_year_says_or_later(catalogue: Catalogue) -> None:
    assert read(catalogue, "rolling", "mild", Course.weekly(10, 4))["Top-up talk"].endswith(", or later")


def test_a_spacing_in_days_keeps_to_the_day(catalogue: Catalogue) -> None:
    timeline = scenario(catalogue, "rolling", "mild", Course(4, 30))
    days = [a.first - FIRST for a in appointments(catalogue, timeline, FIRST) if a.id == "session"]
    assert days == [timedelta(days=30 * number) for number in range(4)]


def test_raised_scars_have_no_top_up_talk(catalogue: Catalogue) -> None:
    assert "Top-up talk" not in read(catalogue, "raised", "severe")


def test_every_choice_has_its_sessions_and_a_review_and_no_range_is_turned_round(
    catalogue: Catalogue,
) -> None:
    for timeline in all_scenarios(catalogue).values():
        planned = appointments(catalogue, timeline, FIRST)
        assert [a.number for a in planned if a.id == "session"] == list(range(1, timeline.course.sessions + 1))
        assert [a.id for a in planned].count("review") == 1
        assert all(a.first <= a.last for a in planned)
        assert planned == tuple(sorted(planned, key=lambda a: a.first))
        assert all("yours may differ" in a.says or "Clinics differ" in a.says for a in planned)


@pytest.mark.parametrize(
    ("days", "problem"),
    [(-367, DateProblem.TOO_EARLY), (-366, None), (0, None), (732, None), (733, DateProblem.TOO_LATE)],
)
def test_dates_far_away_are_refused(days: int, problem: DateProblem | None) -> None:
    today = date(2026, 11, 22)
    assert date_problem(today + timedelta(days=days), today) is problem


@pytest.mark.parametrize("problem", list(DateProblem))
def test_every_problem_asks_to_pick_again(catalogue: Catalogue, problem: DateProblem) -> None:
    assert "Please pick" in catalogue.say(f"calendar.problem.{problem}")
