"""What is drawn for each choice, and for any course of 1 to 12 sessions, 1 to 12 weeks apart."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import UnknownChoiceError, scenario
from tests.unit.conftest import DENTED_CHOICES, SEVERITIES

courses = st.builds(Course.weekly, st.integers(1, 12), st.integers(1, 12))


def lines(timeline):
    healing = [timeline.inflammation, timeline.proliferation, timeline.remodelling]
    return [*healing, *(journey.grades for journey in timeline.journeys)]


def test_every_line_has_one_value_in_hundredths_for_each_week_from_0_to_52(timeline):
    assert timeline.weeks == tuple(range(53))
    for line in lines(timeline):
        assert len(line) == 53
        assert all(value == round(value, 2) for value in line)


def test_there_are_12_journeys_from_nothing_and_one_has_a_setback(dented):
    assert [journey.number for journey in dented.journeys] == list(range(1, 13))
    assert all(journey.grades[0] == 0 for journey in dented.journeys)
    worse = [j.number for j in dented.journeys if dented.scale.word(min(j.grades)) == "worse"]
    assert worse == [journey.number for journey in dented.journeys if journey.setback]
    assert len(worse) == 1


def test_a_first_little_change_is_when_half_show_it(dented):
    week = dented.first_little_week()
    shown = [sum(j.grades[at] >= dented.scale.no_change for j in dented.journeys) for at in (week - 1, week)]
    assert shown[0] < 6 <= shown[1]
    never = replace(dented, journeys=tuple(replace(j, grades=(0.0,) * 53) for j in dented.journeys))
    assert never.first_little_week() is None


@pytest.mark.parametrize(
    ("grades", "word"),
    [
        (-0.2, "worse"),
        (-0.19, "none"),
        (0.19, "none"),
        (0.2, "little"),
        (0.59, "little"),
        (0.6, "clear"),
        (1.39, "clear"),
        (1.4, "lot"),
    ],
)
def test_a_word_begins_at_its_number(timelines, grades, word):
    assert timelines["rolling", "mild"].scale.word(grades) == word


def test_a_mix_pools_the_dented_types(timelines):
    for severity in SEVERITIES:
        low, mixed, high = (timelines[scar, severity] for scar in ("ice_pick", "mixed", "rolling"))
        assert low.clear_or_more(52) < mixed.clear_or_more(52) < high.clear_or_more(52)
        assert mixed.range.high[52] == high.range.high[52]


@pytest.mark.parametrize("severity", SEVERITIES)
def test_raised_scars_have_healing_but_no_journeys(timelines, severity):
    raised = timelines["raised", severity]
    assert (raised.journeys, raised.range, raised.article_smooth, raised.measured) == ((), None, None, ())
    assert raised.first_little_week() is None
    assert max(raised.remodelling) > 0.5


def test_the_range_is_where_the_journeys_lie(dented):
    for week, grades in enumerate(zip(*(journey.grades for journey in dented.journeys), strict=True)):
        limits, ordered = dented.range, sorted(grades)
        found = (limits.low[week], limits.middle_low[week], limits.middle_high[week], limits.high[week])
        assert found == tuple(ordered[place] for place in (0, 3, 8, 11))


def test_healing_does_not_depend_on_the_type_of_scar(timelines):
    for severity in SEVERITIES:
        healing = {tuple(lines(timelines[scar, severity])[:3]) for scar in ("rolling", "ice_pick", "raised", "mixed")}
        assert len(healing) == 1


@settings(max_examples=25)
@given(courses, st.sampled_from(DENTED_CHOICES))
def test_any_course_can_be_drawn_and_stays_within_bounds(catalogue, course, choice):
    drawn = scenario(catalogue, Choice(*choice, course))
    assert all(-1 <= value <= drawn.severity.most_grades for j in drawn.journeys for value in j.grades)
    assert all(0 <= value <= course.sessions for value in drawn.remodelling)
    assert all(0 <= event.from_week <= event.to_week <= 52 for event in drawn.events)


@pytest.mark.parametrize(
    ("scar_type", "severity", "said"),
    [
        ("keloid", "mild", "'keloid' is not a scar type; choose one of ice_pick, rolling, raised, mixed"),
        ("rolling", "awful", "'awful' is not a severity; choose one of mild, moderate"),
    ],
)
def test_an_unknown_choice_says_what_there_is(catalogue, scar_type, severity, said):
    with pytest.raises(UnknownChoiceError, match=said):
        scenario(catalogue, Choice(scar_type, severity))
