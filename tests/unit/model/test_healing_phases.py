"""Healing after needling: what holds for any course of 1 to 12 sessions, 1 to 12 weeks apart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.model.healing_phases import Residence, course_response, session_response

WEEKS = np.arange(53, dtype=np.float64)

residences = st.builds(
    lambda inflammation, proliferation, remodelling: Residence(
        inflammation, inflammation + proliferation, inflammation + proliferation + remodelling
    ),
    *(st.floats(0.2, 2), st.floats(0.5, 8), st.floats(0.5, 12)),
)
courses = st.builds(
    lambda sessions, spacing: tuple(float(number * spacing) for number in range(sessions)),
    *(st.integers(1, 12), st.integers(1, 12)),
)


def lanes(response):
    """Inflammation, proliferation, remodelling and settled, one row each."""
    return np.array([response.inflammation, response.proliferation, response.remodelling, response.settled])


@given(residences, st.floats(0, 40))
def test_nothing_happens_before_the_session_and_after_it_all_of_it_is_somewhere(residence, session):
    found = lanes(session_response(WEEKS, session, residence))
    assert np.all(found[:, session > WEEKS] == 0)
    assert found[:, session <= WEEKS].sum(axis=0) == pytest.approx(1)
    assert np.all((found >= 0) & (found <= 1 + 1e-9))
    assert np.all(np.diff(found[3]) >= -1e-9), "what is settled stays settled"


@given(residences)
def test_the_phases_peak_in_their_order(residence):
    peaks = lanes(session_response(np.linspace(0, 52, 2000), 0, residence)).argmax(axis=1)
    assert peaks[0] == 0 < peaks[1] < peaks[2] <= peaks[3]


@given(residences, courses)
def test_the_response_to_a_course_is_the_sum_of_its_sessions(residence, sessions):
    course = lanes(course_response(WEEKS, sessions, residence))
    assert course == pytest.approx(sum(lanes(session_response(WEEKS, each, residence)) for each in sessions))


def test_the_equations_hold():
    """The closed form against small steps of the differential equations."""
    residence, step = Residence(0.6, 5, 7), 0.001
    weeks = np.arange(0, 20, step)
    inflammation, proliferation, remodelling = 1.0, 0.0, 0.0
    k = residence.rates
    for _ in weeks[1:]:
        out = (k[0] * inflammation, k[1] * proliferation, k[2] * remodelling)
        inflammation -= out[0] * step
        proliferation += (out[0] - out[1]) * step
        remodelling += (out[1] - out[2]) * step
    closed = lanes(session_response(weeks[-1:], 0, residence))
    assert closed[:3, 0] == pytest.approx([inflammation, proliferation, remodelling], abs=1e-3)


@pytest.mark.parametrize("times", [(0, 5, 7), (5, 0.6, 7), (0.6, 5, 5), (-1, 5, 7)])
def test_phases_out_of_order_are_refused(times):
    with pytest.raises(ValueError, match="increase from phase to phase"):
        Residence(*times)
