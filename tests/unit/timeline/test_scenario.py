"""What is drawn for each choice, and for any course of 1 to 12 sessions, 1 to 12 weeks apart."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import LAST_WEEK, Course
from scar_timeline.timeline.scenario import UnknownChoiceError, scenario
from scar_timeline.timeline.weekly_table import COLUMNS, JOURNEYS
from tests.unit.conftest import DENTED_CHOICES, SEVERITIES

courses = st.builds(Course.weekly, st.integers(1, 12), st.integers(1, 12))


def test_the_weekly_table_has_its_columns_in_hundredths_for_each_week_from_0_to_52(timeline):
    table = timeline.weekly
    assert list(table.columns) == [column.name for column in COLUMNS]
    assert all(column.unit for column in COLUMNS)
    assert tuple(table.index) == timeline.weeks == tuple(range(53))
    assert table.equals(table.round(2))


def test_twelve_people_start_at_nothing_never_fall_and_never_cross(dented):
    assert [journey.number for journey in dented.journeys] == list(range(1, 13))
    shares = dented.weekly[list(JOURNEYS)]
    assert (shares.loc[0] == 0).all()
    assert (shares.diff().dropna() >= 0).all(axis=None)
    assert (shares.diff(axis=1).iloc[:, 1:] >= 0).all(axis=None)
    assert shares.max(axis=None) <= 1


def test_a_first_change_is_when_half_show_some(dented):
    shown = [sum(j.shares[week] >= dented.bands[1].low for j in dented.journeys) >= 6 for week in dented.weeks]
    assert dented.first_some_week() == (shown.index(True) if True in shown else None)
    never = replace(dented, weekly=dented.weekly * 0)
    assert never.first_some_week() is None


@pytest.mark.parametrize(
    ("share", "band"),
    [(0, "little_or_none"), (0.24, "little_or_none"), (0.25, "some"), (0.5, "clear"), (0.74, "clear"), (0.75, "a_lot")],
)
def test_a_band_begins_at_its_share(timelines, share, band):
    assert timelines["rolling", "mild"].band(share).id == band


def test_everybody_is_in_one_band_each_week(dented):
    for week in dented.weeks:
        counts = dented.counts(week)
        assert list(counts) == ["little_or_none", "some", "clear", "a_lot"]
        assert sum(counts.values()) == 12
        assert dented.clear_or_more(week) + dented.some(week) + dented.little_or_none(week) == 12


@pytest.mark.parametrize("severity", SEVERITIES)
def test_raised_scars_have_healing_but_no_journeys(timelines, severity):
    raised = timelines["raised", severity]
    assert (raised.journeys, raised.range, raised.smooth_weeks, raised.measured) == ((), None, None, ())
    assert raised.weekly[[*JOURNEYS, "article_smooth"]].isna().all(axis=None)
    assert raised.first_some_week() is None
    assert max(raised.line("remodelling")) > 0.5


def test_the_range_is_where_the_journeys_lie(dented):
    for week, shares in enumerate(zip(*(journey.shares for journey in dented.journeys), strict=True)):
        limits, ordered = dented.range, sorted(shares)
        found = (limits.low[week], limits.middle_low[week], limits.middle_high[week], limits.high[week])
        assert found == tuple(ordered[place] for place in (0, 3, 8, 11))


def test_healing_does_not_depend_on_the_type_of_scar(timelines):
    healing = ["calming", "building", "remodelling", "collagen_so_far"]
    for severity in SEVERITIES:
        first, *others = (timelines[scar, severity].weekly[healing] for scar in ("rolling", "ice_pick", "raised"))
        assert all(other.equals(first) for other in others)


def test_new_collagen_only_adds_up_and_stays_when_activity_is_over(timeline):
    collagen = timeline.weekly["collagen_so_far"]
    assert collagen.iloc[0] == 0
    assert collagen.is_monotonic_increasing
    assert collagen.iloc[-1] > 0.9


@pytest.mark.hazard("HZ-21")
def test_the_article_speaks_of_fewer_months_where_it_says_the_change_lasts_less_long(timelines):
    """Both ends and the start, after the longest usual course, are our reading of it."""
    longer, less = (timelines["rolling", severity].smooth_weeks for severity in SEVERITIES)
    assert longer == pytest.approx((24, 24 + 4 * 52 / 12))
    assert less == pytest.approx((24, 24 + 2 * 52 / 12))
    weeks = timelines["rolling", "mild"].weekly["article_smooth"]
    assert list(weeks[weeks == 1].index) == list(range(24, 42))


@settings(max_examples=25)
@given(courses, st.sampled_from(DENTED_CHOICES))
def test_any_course_can_be_drawn_and_stays_within_bounds(catalogue, course, choice):
    drawn = scenario(catalogue, Choice(*choice, course))
    assert all(0 <= share <= 1 for journey in drawn.journeys for share in journey.shares)
    assert all(0 <= value <= course.sessions for value in drawn.line("remodelling"))
    assert all(0 <= event.from_week <= event.to_week <= LAST_WEEK for event in drawn.events)
    start, end = drawn.smooth_weeks
    assert min(course.last_week, LAST_WEEK) <= start <= end <= LAST_WEEK


@settings(max_examples=25)
@given(courses)
def test_after_the_same_course_the_article_never_lasts_longer_where_it_says_less_long(catalogue, course):
    longer, less = (scenario(catalogue, Choice("rolling", severity, course)).smooth_weeks for severity in SEVERITIES)
    assert less[0] == longer[0]
    assert less[1] <= longer[1]


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
