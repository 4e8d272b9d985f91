"""Healing after needling: what holds for any course of 1 to 12 sessions, 1 to 12 weeks apart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.model.cascade import Residence, course_response, session_response

WEEKS = np.arange(53, dtype=np.float64)
LANES = ("calming", "building", "remodelling", "settled")

residences = st.builds(
    lambda calming, building, remodelling: Residence(
        calming, calming + building, calming + building + remodelling
    ),
    st.floats(0.2, 2),
    st.floats(0.5, 8),
    st.floats(0.5, 12),
)
courses = st.builds(
    lambda sessions, spacing: tuple(float(number * spacing) for number in range(sessions)),
    st.integers(1, 12),
    st.integers(1, 12),
)


@given(residences, st.floats(0, 40))
def test_nothing_happens_before_the_session(residence, session):
    response = session_response(WEEKS, session, residence)
    for lane in LANES:
        assert np.all(getattr(response, lane)[session > WEEKS] == 0)


@given(residences)
def test_all_of_a_session_is_somewhere(residence):
    response = session_response(WEEKS, 0, residence)
    total = response.calming + response.building + response.remodelling + response.settled
    assert total == pytest.approx(np.ones(53))
    for lane in LANES:
        assert np.all(getattr(response, lane) >= 0)
        assert np.all(getattr(response, lane) <= 1 + 1e-9)


@given(residences)
def test_the_phases_peak_in_their_order(residence):
    fine = np.linspace(0, 52, 2000)
    response = session_response(fine, 0, residence)
    peaks = [int(np.argmax(getattr(response, lane))) for lane in LANES]
    assert peaks[0] == 0
    assert peaks == sorted(peaks)
    assert peaks[1] < peaks[2]


@given(residences)
def test_what_is_settled_stays_settled(residence):
    settled = session_response(WEEKS, 0, residence).settled
    assert np.all(np.diff(settled) >= -1e-9)


@given(residences, courses)
def test_the_response_to_a_course_is_the_sum_of_its_sessions(residence, sessions):
    course = course_response(WEEKS, sessions, residence)
    singles = [session_response(WEEKS, session, residence) for session in sessions]
    for lane in LANES:
        total = sum(getattr(single, lane) for single in singles)
        assert getattr(course, lane) == pytest.approx(total)
        assert np.all(getattr(course, lane) <= len(sessions) + 1e-9)


def test_the_equations_hold():
    """The closed form against small steps of the differential equations."""
    residence, step = Residence(0.6, 5, 7), 0.001
    weeks = np.arange(0, 20, step)
    calming, building, remodelling = 1.0, 0.0, 0.0
    k = residence.rates
    for _ in weeks[1:]:
        out = (k[0] * calming, k[1] * building, k[2] * remodelling)
        calming -= out[0] * step
        building += (out[0] - out[1]) * step
        remodelling += (out[1] - out[2]) * step
    closed = session_response(weeks[-1:], 0, residence)
    assert closed.calming[0] == pytest.approx(calming, abs=1e-3)
    assert closed.building[0] == pytest.approx(building, abs=1e-3)
    assert closed.remodelling[0] == pytest.approx(remodelling, abs=1e-3)


@pytest.mark.parametrize("times", [(0, 5, 7), (5, 0.6, 7), (0.6, 5, 5), (-1, 5, 7)])
def test_phases_out_of_order_are_refused(times):
    with pytest.raises(ValueError, match="increase from phase to phase"):
        Residence(*times)
