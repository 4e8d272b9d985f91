"""Twelve possible journeys: bounded, ordered, the same every time, and one with a setback."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.model.healing_phases import Residence
from scar_timeline.model.outcome_trajectories import (
    COUNT,
    LOWEST_GRADES,
    SETBACK,
    Dose,
    OutcomeDistribution,
    journeys,
    pool,
)

WEEKS = np.arange(53, dtype=np.float64)
RESIDENCE = Residence(0.6, 5, 7)
DOSE = Dose(usual_sessions=4, saturation=0.35, pace_spread=0.2, setback_depth=0.7, setback_weeks=9)
NO_SETBACK = Dose(usual_sessions=4, saturation=0.35, pace_spread=0.2, setback_depth=0, setback_weeks=9)

amounts = st.lists(st.floats(0, 3), min_size=COUNT, max_size=COUNT).map(lambda found: tuple(sorted(found)))
courses = st.builds(
    lambda sessions, spacing: tuple(float(number * spacing) for number in range(sessions)),
    st.integers(1, 12),
    st.integers(1, 12),
)


def draw(session_weeks, sizes, most=3.0, dose=DOSE):
    return np.array(journeys(WEEKS, session_weeks, sizes, most, RESIDENCE, dose))


@given(courses, amounts, st.floats(1, 3))
def test_journeys_start_at_nothing_and_stay_within_the_scale(sessions, sizes, most):
    lines = draw(sessions, sizes, most)
    assert lines.shape == (COUNT, 53)
    assert np.all(np.abs(lines[:, 0]) < 1e-12)
    assert np.all(lines >= LOWEST_GRADES)
    assert np.all(lines <= most)


@given(courses, amounts)
def test_without_a_setback_change_is_only_gained(sessions, sizes):
    assert np.all(np.diff(draw(sessions, sizes, dose=NO_SETBACK), axis=1) >= -1e-9)


@given(st.integers(1, 11), st.integers(1, 4), amounts)
def test_one_more_session_never_takes_change_away(sessions, spacing, sizes):
    fewer, more = (
        draw([float(number * spacing) for number in range(count)], sizes, dose=NO_SETBACK)
        for count in (sessions, sessions + 1)
    )
    assert np.all(more >= fewer - 1e-9)


@given(amounts)
def test_each_further_session_adds_less(sizes):
    ends = [draw([0.0] * count, sizes, most=99, dose=NO_SETBACK)[:, -1] for count in (1, 2, 3)]
    assert np.all(ends[2] - ends[1] <= ends[1] - ends[0] + 1e-9)


def test_only_one_journey_has_a_setback_and_it_recovers():
    sessions, sizes = (0.0, 4.0, 8.0, 12.0), (1.0,) * COUNT
    with_it, without = draw(sessions, sizes), draw(sessions, sizes, dose=NO_SETBACK)
    touched = [index for index in range(COUNT) if not np.allclose(with_it[index], without[index])]
    assert touched == [SETBACK]
    dip = with_it[SETBACK]
    assert dip.min() < -0.2
    assert 4 < int(dip.argmin()) < 12
    assert dip[-1] > 0.9 * without[SETBACK][-1]
    assert draw([0.0], (0.5,) * COUNT)[SETBACK].min() < -0.2, "after a single session too"
    assert SETBACK < COUNT / 2, "not for somebody who does well"


def spreads(share, typical):
    return st.builds(OutcomeDistribution, share, st.just(0.5), typical, st.floats(1.5, 3), st.just(3.0))


few, many = (
    spreads(st.floats(0.05, 0.49), st.floats(0.5, 1.5)),
    spreads(st.floats(0.51, 0.9), st.floats(0.05, 0.49)),
)


@given(few | many)
def test_the_amounts_rise_and_hold_the_share_of_little_or_no_change(spread):
    sizes = spread.amounts()
    assert len(sizes) == COUNT
    assert list(sizes) == sorted(sizes)
    assert sizes[0] >= 0
    assert sizes[-1] <= spread.strong
    little = sum(size < spread.clear_change for size in sizes)
    assert abs(little - COUNT * spread.little_or_no_share) <= 1
    assert sizes[5] <= spread.typical <= sizes[6], "half change less than the typical change"


@pytest.mark.parametrize(("share", "typical"), [(0.3, 0.2), (0.7, 1.2)])
def test_a_share_and_a_typical_change_that_contradict_each_other_are_refused(share, typical):
    with pytest.raises(ValueError, match="a share of little or no change"):
        OutcomeDistribution(share, 0.5, typical, 2, 3)


@given(st.lists(amounts, min_size=1, max_size=4))
def test_a_mix_spans_its_groups_and_adds_nothing(groups):
    mixed = pool(groups)
    everyone = [size for group in groups for size in group]
    assert len(mixed) == COUNT
    assert list(mixed) == sorted(mixed)
    assert (mixed[0], mixed[-1]) == (min(everyone), max(everyone))
    assert set(mixed) <= set(everyone)
