"""The days a patient reads for a first-session date."""

from datetime import date, timedelta

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.appointments import DateProblem, appointments, date_problem, when
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.timeline import Timeline

FIRST = date(2027, 2, 1)


def read(catalogue: Catalogue, timeline: Timeline, first: date = FIRST) -> list[tuple[str, str]]:
    return [(a.title, when(catalogue, a)) for a in appointments(catalogue, timeline, first)]


def test_sessions_are_days_and_visits_are_ranges_in_words(catalogue: Catalogue) -> None:
    session = catalogue.say("calendar.numbered", name="Round", number="{}").format
    assert read(catalogue, scenario(catalogue, Choice("rolling", "mild"))) == [
        (session(1), "Monday 1 February 2027"),
        (session(2), "Monday 22 February 2027"),
        ("Look", catalogue.say("calendar.range", first="29 March", last="26 April 2027")),
        ("Talk", catalogue.say("calendar.range", first="17 May", last="12 July 2027")),
    ]


def test_a_range_over_new_year_names_both_years(catalogue: Catalogue) -> None:
    look = dict(read(catalogue, scenario(catalogue, Choice("rolling", "mild")), date(2026, 10, 5)))["Look"]
    assert look == catalogue.say("calendar.range", first="30 November", last="28 December 2026")
    talk = dict(read(catalogue, scenario(catalogue, Choice("rolling", "mild")), date(2026, 9, 1)))["Talk"]
    assert talk == catalogue.say("calendar.range", first="15 December 2026", last="9 February 2027")


def test_a_visit_that_may_come_after_the_year_says_so(catalogue: Catalogue) -> None:
    timeline = scenario(catalogue, Choice("rolling", "mild", Course.weekly(10, 4)))
    talk = appointments(catalogue, timeline, FIRST)[-1]
    assert talk.continues
    first, last = "3 January", "31 January 2028"
    assert when(catalogue, talk) == catalogue.say("calendar.range_continues", first=first, last=last)


def test_a_spacing_in_days_keeps_to_the_day(catalogue: Catalogue) -> None:
    timeline = scenario(catalogue, Choice("rolling", "mild", Course(4, 30)))
    days = [a.first - FIRST for a in appointments(catalogue, timeline, FIRST) if a.id == "session"]
    assert days == [timedelta(days=30 * number) for number in range(4)]


def test_every_dated_follow_up_of_a_timeline_is_there_in_order_and_no_range_is_turned_round(
    catalogue: Catalogue, timeline: Timeline
) -> None:
    planned = appointments(catalogue, timeline, FIRST)
    dated = [event for event in timeline.events if "calendar" in event.shown_on]
    assert [(a.id, a.number, a.says) for a in planned] == [(e.id, e.number, e.says) for e in dated]
    assert ("top_up" in {a.id for a in planned}) == timeline.draws_change
    assert all(a.first <= a.last for a in planned)
    assert planned == tuple(sorted(planned, key=lambda a: a.first))


@pytest.mark.parametrize(
    ("days", "problem"),
    [(-367, DateProblem.TOO_EARLY), (-366, None), (0, None), (732, None), (733, DateProblem.TOO_LATE)],
)
def test_dates_far_away_are_refused_in_words(catalogue: Catalogue, days: int, problem: DateProblem | None) -> None:
    today = date(2026, 11, 22)
    assert date_problem(today + timedelta(days=days), today) is problem
    assert problem is None or catalogue.say(f"calendar.problem.{problem}")
