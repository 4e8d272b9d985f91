"""What a new study would report: checked against people drawn one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.synthesis.study import LEVELS, OUTCOMES, Plan, Reported, counted, predict_study

FOUR_MONTHLY = (0.0, 4.0, 8.0, 12.0)


def drawn_one_by_one(draws, plan, reports, times=4000, seed=5):
    """The number reported by many studies whose people are drawn one by one."""
    random = np.random.default_rng(seed)
    rows = random.integers(0, draws.mu.size, times)
    middle = (draws.mu + draws.shift(plan.kind, plan.ice_pick, plan.wide, plan.severe))[rows]
    study = middle + np.hypot(draws.tau, draws.xi)[rows] * random.normal(size=times)
    people = study[:, None] + draws.sigma[rows, None] * random.normal(size=(times, plan.people))
    work = draws.work(plan.session_weeks, np.array([plan.week]))[rows]
    shares = 1 - (1 + np.exp(people)) ** -work
    return np.array([reports(one) for one in shares])


@pytest.mark.parametrize(
    ("outcome", "threshold", "reports"),
    [
        ("mean", 0.0, np.mean),
        ("share_at_least", 0.5, lambda shares: np.mean(shares >= 0.5)),
        ("share_below", 0.25, lambda shares: np.mean(shares < 0.25)),
    ],
)
@pytest.mark.parametrize("plan", [Plan(FOUR_MONTHLY, 24, 36), Plan((0.0, 2.0), 6, 40, "grade", severe=0.5)])
def test_it_agrees_with_people_drawn_one_by_one(draws, plan, outcome, threshold, reports):
    reported = drawn_one_by_one(draws, plan, reports)
    said = predict_study(draws, plan, outcome, threshold)
    for level in (0.1, 0.25, 0.5, 0.75, 0.9):
        assert said.quantile(level) == pytest.approx(np.quantile(reported, level), abs=0.06)


plans = st.builds(
    lambda sessions, spacing, week, people: Plan(
        tuple(float(number * spacing) for number in range(sessions)), float(week), people
    ),
    st.integers(1, 12),
    st.integers(1, 12),
    st.integers(0, 104),
    st.integers(1, 200),
)


@given(plan=plans, outcome=st.sampled_from(OUTCOMES), threshold=st.floats(0, 1))
def test_the_five_numbers_are_shares_in_order(draws, plan, outcome, threshold):
    said = predict_study(draws, plan, outcome, threshold)
    numbers = list(said.quantiles().values())
    assert list(said.quantiles()) == list(LEVELS)
    assert numbers == sorted(numbers)
    assert 0 <= numbers[0] <= numbers[-1] <= 1
    assert said.chances.sum() == pytest.approx(1)


@given(plan=plans, threshold=st.floats(0.01, 0.99))
def test_below_and_at_least_are_two_sides_of_one_number(draws, plan, threshold):
    at_least = predict_study(draws, plan, "share_at_least", threshold)
    below = predict_study(draws, plan, "share_below", threshold)
    assert np.allclose(at_least.chances, below.chances[::-1])


@given(sessions=st.integers(1, 11), threshold=st.floats(0.05, 0.95))
def test_one_more_session_never_reports_less(draws, sessions, threshold):
    fewer, more = (
        predict_study(draws, Plan([4.0 * n for n in range(count)], 52, 30), "share_at_least", threshold)
        for count in (sessions, sessions + 1)
    )
    assert all(more.quantile(level) >= fewer.quantile(level) for level in LEVELS.values())


def test_before_the_first_session_nothing_has_gone(draws):
    plan = Plan(FOUR_MONTHLY, 0, 20)
    assert predict_study(draws, plan, "mean").quantile(0.5) == 0
    assert predict_study(draws, plan, "share_at_least", 0.1).quantile(0.975) == 0
    assert predict_study(draws, plan, "share_at_least", 0.0).quantile(0.025) == 1


def test_a_larger_study_is_less_at_the_mercy_of_luck_but_studies_still_differ(draws):
    def width(people):
        numbers = predict_study(draws, Plan(FOUR_MONTHLY, 24, people), "mean").quantiles()
        return numbers["q97_5"] - numbers["q2_5"]

    assert width(4) > width(40) > 0.3
    assert width(40) - width(4000) < 0.02


def test_one_person_is_counted_as_nobody_or_everybody(draws):
    said = predict_study(draws, Plan(FOUR_MONTHLY, 24, 1), "share_at_least", 0.5)
    assert list(said.values) == [0, 1]


def test_a_certain_chance_is_counted_in_full():
    assert counted(np.array([1.0]), 7).quantile(0.025) == 1
    assert counted(np.array([0.0]), 7).quantile(0.975) == 0


def test_the_score_of_a_sure_forecast_is_its_distance():
    sure = Reported(np.array([0.4]), np.array([1.0]))
    assert sure.crps(0.4) == 0
    assert sure.crps(0.7) == pytest.approx(0.3)


def test_the_score_agrees_with_its_definition():
    said = Reported(np.array([0.1, 0.4, 0.9]), np.array([0.2, 0.5, 0.3]))
    grid = np.linspace(0, 1, 100_001)
    below = np.interp(grid, [0, 0.1, 0.1, 0.4, 0.4, 0.9, 0.9, 1], [0, 0, 0.2, 0.2, 0.7, 0.7, 1, 1])
    area = np.mean((below - (grid >= 0.6)) ** 2)
    assert said.crps(0.6) == pytest.approx(area, abs=1e-4)
