"""What happens when on the axis of 52 weeks; where each stands in a usual course: ``tests/situations/``."""

from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario


def test_each_session_has_its_number_and_its_settling_days(timelines):
    events = timelines["rolling", "mild"].events
    assert [(event.number, event.from_week) for event in events if event.id == "session"] == [(1, 0), (2, 3)]
    assert [(event.from_week, event.to_week) for event in events if event.id == "downtime"] == [(0, 1), (3, 4)]


def test_what_goes_on_after_month_12_is_cut_and_says_so(timelines):
    timeline = timelines["rolling", "moderate"]
    assert (timeline.event("judge").to_week, timeline.event("judge").continues) == (52, True)
    assert not timeline.event("review").continues


def test_nothing_is_drawn_after_week_52(catalogue):
    timeline = scenario(catalogue, Choice("rolling", "mild", Course.weekly(12, 12)))
    assert [event.number for event in timeline.events if event.id == "session"] == [1, 2, 3, 4, 5]
    assert timeline.event("judge") is None
    assert all(0 <= event.from_week <= event.to_week <= 52 for event in timeline.events)


def test_events_stand_in_order_of_time_with_their_sources(timeline):
    starts = [event.from_week for event in timeline.events]
    assert starts == sorted(starts)
    assert all(event.sources for event in timeline.events)


def test_asking_first_is_for_raised_scars_and_comes_before_all_else(timelines):
    asked = {choice[0] for choice, timeline in timelines.items() if timeline.event("ask_first")}
    assert asked == {"raised"}
    assert timelines["raised", "mild"].events[0].id == "ask_first"
