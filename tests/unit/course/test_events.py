"""What happens when: sessions, settling days, reviews and talks on the axis of 52 weeks."""

import pytest

from scar_timeline.course.course import Course
from scar_timeline.course.scenario import scenario


def weeks(timeline, event_id):
    return [(event.from_week, event.to_week) for event in timeline.events if event.id == event_id]


def test_each_session_has_its_number_and_its_settling_days(timelines):
    timeline = timelines["rolling", "moderate"]
    sessions = [event for event in timeline.events if event.id == "session"]
    assert [(event.number, event.from_week) for event in sessions] == [(1, 0), (2, 4), (3, 8), (4, 12)]
    assert weeks(timeline, "settle") == [(0, 1), (4, 5), (8, 9), (12, 13)]


def test_follow_ups_count_from_the_last_session(timelines):
    timeline = timelines["rolling", "moderate"]
    assert weeks(timeline, "review") == [(16, 20)]
    assert weeks(timeline, "top_up") == [(25, 34)]
    assert weeks(timeline, "judge") == [(25, 52)]


def test_what_goes_on_after_month_12_is_cut_and_says_so(timelines):
    judge = timelines["rolling", "severe"].event("judge")
    assert (judge.to_week, judge.continues) == (52, True)
    review = timelines["rolling", "severe"].event("review")
    assert not review.continues


def test_nothing_is_drawn_after_week_52(catalogue):
    timeline = scenario(catalogue, "rolling", "severe", Course.weekly(12, 12))
    assert [event.number for event in timeline.events if event.id == "session"] == [1, 2, 3, 4, 5]
    assert timeline.event("judge") is None
    assert all(0 <= event.from_week <= event.to_week <= 52 for event in timeline.events)


def test_events_stand_in_order_of_time(timeline):
    starts = [event.from_week for event in timeline.events]
    assert starts == sorted(starts)


def test_raised_scars_begin_with_asking_a_dermatologist(timelines):
    timeline = timelines["raised", "mild"]
    assert timeline.events[0].id == "ask_first"
    assert "Many clinics ask for a dermatologist's view" in timeline.events[0].says
    assert timeline.event("top_up") is None
    assert timeline.event("judge") is None


def test_only_raised_scars_do(dented):
    assert dented.event("ask_first") is None


@pytest.mark.parametrize("event_id", ["session", "review", "top_up"])
def test_what_clinics_arrange_is_not_an_order(timelines, event_id):
    event = timelines["mixed", "mild"].event(event_id)
    assert "Many clinics arrange" in event.says or "Clinics differ" in event.says
    assert event.sources
