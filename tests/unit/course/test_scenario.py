"""What is drawn for each choice, and for any course of 1 to 12 sessions, 1 to 12 weeks apart."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scar_timeline.course.course import Course
from scar_timeline.course.scenario import UnknownChoiceError, scenario
from tests.unit.conftest import DENTED_CHOICES, SEVERITIES

courses = st.builds(Course.weekly, st.integers(1, 12), st.integers(1, 12))
any_course = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def ordered(timeline):
    """Change in grades for each week, from the person who changes least to the one who changes most."""
    return [sorted(grades) for grades in zip(*(journey.grades for journey in timeline.journeys), strict=True)]


def test_every_line_has_one_value_for_each_week_from_0_to_52(timeline):
    lines = [timeline.calming, timeline.building, timeline.remodelling]
    lines += [journey.grades for journey in timeline.journeys]
    assert timeline.weeks == tuple(range(53))
    assert all(len(line) == 53 for line in lines)


def test_numbers_are_rounded_once_to_hundredths(timeline):
    lines = [timeline.calming, timeline.building, timeline.remodelling]
    lines += [journey.grades for journey in timeline.journeys]
    assert all(value == round(value, 2) for line in lines for value in line)


def test_there_are_12_journeys_and_one_has_a_setback(dented):
    assert [journey.number for journey in dented.journeys] == list(range(1, 13))
    setbacks = [journey for journey in dented.journeys if journey.setback]
    assert len(setbacks) == 1
    assert dented.scale.word(min(setbacks[0].grades)) == "worse"
    assert setbacks[0].grades[52] > 0
    worse = [j.number for j in dented.journeys if dented.scale.word(min(j.grades)) == "worse"]
    assert worse == [setbacks[0].number]


def test_at_least_3_of_12_show_little_or_no_change_in_the_end(dented):
    assert dented.little_or_none(52) >= 3


def test_gain_and_no_gain_add_up_at_every_week(dented):
    for week in dented.weeks:
        assert dented.clear_or_more(week) + dented.little_or_none(week) == 12
        assert sum(dented.counts(week).values()) == 12


def test_nothing_has_changed_at_the_first_session(dented):
    assert dented.little_or_none(0) == 12
    assert all(journey.grades[0] == 0 for journey in dented.journeys)


def test_change_goes_on_for_months_after_the_last_session(dented):
    last = int(dented.course.last_week)
    rising = [j for j in dented.journeys if j.grades[last + 13] > j.grades[last] + 0.05]
    assert len(rising) >= 6


def test_no_journey_leaves_the_scale(dented):
    for journey in dented.journeys:
        assert min(journey.grades) >= -1
        assert max(journey.grades) <= dented.severity.most_grades


@pytest.mark.parametrize("severity", SEVERITIES)
@pytest.mark.parametrize("other", ["rolling", "boxcar", "mixed"])
def test_ice_pick_is_never_above_another_type(timelines, severity, other):
    """F09, at every place in the order of people and every week, but for the journey with the setback."""
    least, more = timelines["ice_pick", severity], timelines[other, severity]
    for low, high in zip(least.journeys, more.journeys, strict=True):
        assert all(a <= b for a, b in zip(low.grades, high.grades, strict=True))


@pytest.mark.parametrize("scar_type", ["ice_pick", "rolling", "boxcar", "mixed"])
def test_severe_is_never_above_moderate_in_typical_change(timelines, scar_type):
    """F16, week by week: the middle of the twelve journeys."""
    severe, moderate = ordered(timelines[scar_type, "severe"]), ordered(timelines[scar_type, "moderate"])
    for deep, less in zip(severe, moderate, strict=True):
        assert deep[5] + deep[6] <= less[5] + less[6]


def test_boxcar_and_rolling_are_drawn_alike_because_studies_disagree(timelines):
    for severity in SEVERITIES:
        assert timelines["boxcar", severity].journeys == timelines["rolling", severity].journeys


def test_a_mix_lies_between_the_least_and_the_most(timelines):
    for severity in SEVERITIES:
        low, mixed, high = (timelines[scar, severity] for scar in ("ice_pick", "mixed", "rolling"))
        assert low.clear_or_more(52) <= mixed.clear_or_more(52) <= high.clear_or_more(52)
        assert mixed.range.high[52] == high.range.high[52]


@pytest.mark.parametrize("severity", SEVERITIES)
def test_raised_scars_have_healing_but_no_journeys(timelines, severity):
    raised = timelines["raised", severity]
    assert raised.journeys == ()
    assert raised.range is None
    assert raised.article_smooth is None
    assert not raised.measured
    assert max(raised.remodelling) > 0.5
    assert raised.first_clear_week() is None
    assert raised.first_little_week() is None


def test_the_range_is_where_the_journeys_lie(dented):
    for week, grades in enumerate(ordered(dented)):
        limits = dented.range
        found = (limits.low[week], limits.middle_low[week], limits.middle_high[week], limits.high[week])
        assert found == (grades[0], grades[3], grades[8], grades[11])


def test_healing_does_not_depend_on_the_type_of_scar(timelines):
    for severity in SEVERITIES:
        first, *others = (timelines[scar, severity] for scar in ("rolling", "ice_pick", "raised", "mixed"))
        for other in others:
            assert (other.calming, other.building, other.remodelling) == (
                first.calming,
                first.building,
                first.remodelling,
            )


@any_course
@given(courses, st.sampled_from(DENTED_CHOICES))
def test_any_course_can_be_drawn_and_stays_within_bounds(catalogue, course, choice):
    drawn = scenario(catalogue, *choice, course)
    assert drawn == scenario(catalogue, *choice, course)
    assert all(-1 <= value <= drawn.severity.most_grades for j in drawn.journeys for value in j.grades)
    assert all(0 <= value <= course.sessions for value in drawn.remodelling)
    assert all(event.from_week <= 52 and event.to_week <= 52 for event in drawn.events)


@any_course
@given(courses, st.sampled_from(SEVERITIES))
def test_ice_pick_stays_below_for_any_course(catalogue, course, severity):
    least, more = (ordered(scenario(catalogue, scar, severity, course)) for scar in ("ice_pick", "rolling"))
    for low, high in zip(least, more, strict=True):
        assert low[5] + low[6] <= high[5] + high[6]
        assert low[11] <= high[11]


@pytest.mark.parametrize(
    ("scar_type", "severity", "said"),
    [
        ("keloid", "mild", "'keloid' is not a scar type; choose one of ice_pick, boxcar, rolling"),
        ("rolling", "awful", "'awful' is not a severity; choose one of mild, moderate, severe"),
    ],
)
def test_an_unknown_choice_says_what_there_is(catalogue, scar_type, severity, said):
    with pytest.raises(UnknownChoiceError, match=said):
        scenario(catalogue, scar_type, severity)
