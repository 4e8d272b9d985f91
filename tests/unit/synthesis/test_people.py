"""People of a new clinic: bounded, in order, never less with more sessions or more time."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.synthesis.people import PEOPLE, equally_likely, people_of_a_new_clinic, share_in_bands

WEEKS = np.arange(0.0, 53.0, 4.0)

RANKS = ("least", "between", "most")
ranks = st.sampled_from(RANKS)
severities = st.sampled_from(("mild", "moderate", "severe"))
sessions = st.integers(1, 12)
spacings = st.integers(1, 12)


def course(count: int, spacing: int) -> list[float]:
    return [float(number * spacing) for number in range(count)]


@given(rank=ranks, severity=severities, count=sessions, spacing=spacings)
def test_nobody_is_worse_than_before_or_more_than_healed(draws, rank, severity, count, spacing):
    people = people_of_a_new_clinic(draws, rank, severity, course(count, spacing), WEEKS)
    assert people.shape == (PEOPLE, WEEKS.size)
    assert np.all(people[:, 0] == 0)
    assert np.all((people >= 0) & (people < 1))
    assert np.all(np.diff(people, axis=0) >= 0)


@given(rank=ranks, severity=severities, count=sessions, spacing=spacings)
def test_later_is_never_less(draws, rank, severity, count, spacing):
    people = people_of_a_new_clinic(draws, rank, severity, course(count, spacing), WEEKS)
    assert np.all(np.diff(people, axis=1) >= 0)


@given(rank=ranks, severity=severities, count=st.integers(1, 11), spacing=spacings)
def test_one_more_session_is_never_less(draws, rank, severity, count, spacing):
    fewer = people_of_a_new_clinic(draws, rank, severity, course(count, spacing), WEEKS)
    more = people_of_a_new_clinic(draws, rank, severity, course(count + 1, spacing), WEEKS)
    assert np.all(more >= fewer)
    # The added session counts as soon as it has taken place, and only then.
    done = count * spacing < WEEKS
    assert np.all(more[:, done] > fewer[:, done])
    assert np.all(more[:, ~done] == fewer[:, ~done])


@given(rank=ranks, count=sessions, spacing=spacings)
def test_severe_never_keeps_more_than_mild_or_moderate(draws, rank, count, spacing):
    severe = people_of_a_new_clinic(draws, rank, "severe", course(count, spacing), WEEKS)
    for severity in ("mild", "moderate"):
        other = people_of_a_new_clinic(draws, rank, severity, course(count, spacing), WEEKS)
        assert np.all(severe[:, 1:] < other[:, 1:])


def test_ice_pick_is_least_and_a_mix_stands_between(draws):
    by_rank = {rank: people_of_a_new_clinic(draws, rank, "moderate", course(4, 4), WEEKS)[:, -1] for rank in RANKS}
    assert np.all(by_rank["least"] < by_rank["between"])
    assert np.all(by_rank["between"] < by_rank["most"])


def test_raised_scars_have_no_answer(draws):
    with pytest.raises(ValueError, match="no study gives a result for raised"):
        people_of_a_new_clinic(draws, "none", "mild", course(3, 4), WEEKS)


def test_the_same_question_has_the_same_answer(draws):
    first, second = (people_of_a_new_clinic(draws, "between", "moderate", course(4, 4), WEEKS) for _ in range(2))
    assert np.array_equal(first, second)


def test_bands_hold_everyone_and_agree_with_the_twelve(draws):
    lows = (0, 0.25, 0.5, 0.75)
    bands = share_in_bands(draws, "between", "moderate", course(4, 4), 40.0, lows)
    assert sum(bands) == pytest.approx(1)
    people = people_of_a_new_clinic(draws, "between", "moderate", course(4, 4), np.array([40.0]))[:, 0]
    counted, _ = np.histogram(people, [*lows, 1])
    assert np.abs(counted / PEOPLE - bands).max() <= 1 / PEOPLE


def test_equally_likely_places_have_the_spread_of_a_normal_distribution():
    places = equally_likely(1001)
    assert places.mean() == pytest.approx(0, abs=1e-9)
    assert places.std() == pytest.approx(1, abs=0.01)
    assert np.mean(np.abs(places) < 1.96) == pytest.approx(0.95, abs=0.002)
