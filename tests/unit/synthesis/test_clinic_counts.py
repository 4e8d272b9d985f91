"""A clinic's own counts move its picture the way they point, only so far, and never out of bounds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.synthesis.clinic_counts import HALF_OF_THE_LIMIT, Counted, log_chances, log_score, of_this_clinic
from scar_timeline.synthesis.draws import contrasts
from scar_timeline.synthesis.people import people_of_a_new_clinic
from scar_timeline.synthesis.study import Plan
from tests.unit.synthesis.test_people import RANKS, WEEKS, course, ranks, severities

EDGES = (0.25, 0.5, 0.75)
cells = st.tuples(*[st.integers(0, 60)] * 4)
courses = st.tuples(st.integers(1, 8), st.integers(1, 8))
weeks_after = st.integers(4, 52)


def counted(cells, rank="between", severity="moderate", of=(4, 4), after=12):
    weeks = course(*of)
    plan = Plan(weeks, weeks[-1] + after, sum(cells), "judged", *contrasts(rank, severity))
    return Counted(plan, EDGES, cells)


def people(draws, rank="between", severity="moderate", of=(4, 4)):
    return people_of_a_new_clinic(draws, rank, severity, course(*of), WEEKS)


def test_nobody_counted_changes_nothing(draws):
    assert of_this_clinic(draws, []) is draws
    assert of_this_clinic(draws, [counted((0, 0, 0, 0)), counted((0, 0, 0, 0), "least")]) is draws


@given(cells=cells, rank=ranks, severity=severities, of=courses, after=weeks_after)
def test_nobody_is_worse_than_before_or_more_than_healed_and_later_and_more_sessions_are_never_less(
    draws, cells, rank, severity, of, after
):
    mine = of_this_clinic(draws, [counted(cells, rank, severity, of, after)])
    for shown in RANKS:
        drawn = people(mine, shown, severity, of)
        assert np.all(drawn[:, 0] == 0)
        assert np.all((drawn >= 0) & (drawn < 1))
        assert np.all(np.diff(drawn, axis=0) >= 0)
        assert np.all(np.diff(drawn, axis=1) >= 0)
        assert np.all(people(mine, shown, severity, (of[0] + 1, of[1])) >= drawn)
        assert np.all(people(mine, shown, "severe", of) <= drawn)


@given(cells=cells, rank=ranks, severity=severities, of=courses, after=weeks_after, place=st.integers(0, 2))
def test_a_person_counted_in_a_higher_band_never_lowers_anybody(draws, cells, rank, severity, of, after, place):
    cells = (*cells[:place], cells[place] + 1, *cells[place + 1 :])
    for higher in range(place + 1, 4):
        moved = list(cells)
        moved[place] -= 1
        moved[higher] += 1
        lower, upper = (
            of_this_clinic(draws, [counted(tuple(each), rank, severity, of, after)]) for each in (cells, moved)
        )
        for shown in RANKS:
            assert np.all(people(upper, shown) >= people(lower, shown))


@given(cells=cells, rank=ranks, of=courses, after=weeks_after)
def test_one_more_person_with_a_lot_never_lowers_and_one_with_little_never_raises(draws, cells, rank, of, after):
    cells = (cells[0] + 1, *cells[1:])
    now = people(of_this_clinic(draws, [counted(cells, rank, of=of, after=after)]))
    more = people(of_this_clinic(draws, [counted((*cells[:3], cells[3] + 1), rank, of=of, after=after)]))
    less = people(of_this_clinic(draws, [counted((cells[0] + 1, *cells[1:]), rank, of=of, after=after)]))
    assert np.all(more >= now)
    assert np.all(less <= now)


def test_counts_as_the_studies_expect_leave_the_middle_and_draw_the_clinics_together(draws):
    chances = np.exp(log_chances(draws, counted((0, 0, 0, 1)))).mean(axis=(0, 1))
    expected = tuple(round(200 * each) for each in chances)
    mine = of_this_clinic(draws, [counted(expected)])
    assert np.all(mine.tau < draws.tau)
    assert np.abs(people(mine) - people(draws))[5:7].max() < 0.05
    assert np.ptp(people(mine)[:, -1]) < np.ptp(people(draws)[:, -1])


def test_rows_of_the_same_people_say_the_same_however_they_are_split(draws):
    whole = of_this_clinic(draws, [counted((4, 6, 2, 8))])
    split = of_this_clinic(draws, [counted((4, 0, 2, 3)), counted((0, 6, 0, 5))])
    assert whole.mu == pytest.approx(split.mu)


@pytest.mark.hazard("HZ-26")
@pytest.mark.parametrize("luck", [0, 3])
def test_more_people_of_one_luck_move_it_further_up_to_a_limit(draws, luck):
    def moved(number):
        lucky = tuple(number if place == luck else 0 for place in range(4))
        return np.abs(people(of_this_clinic(draws, [counted(lucky)])) - people(draws))[:, -1]

    six, half, many, more = (moved(number).max() for number in (6, HALF_OF_THE_LIMIT, 5_000, 500_000))
    assert six < half < many
    assert more == pytest.approx(many, abs=0.005)


@pytest.mark.hazard("HZ-26")
def test_however_many_people_are_counted_the_studies_keep_at_least_half_of_the_weight(draws):
    """Half of the weight leaves half of the variance of where a clinic stands, in deviations of all clinics."""

    def spread(**options):
        mine = of_this_clinic(draws, [counted((0, 250_000, 250_000, 0))], **options)
        return np.std((mine.mu - draws.mu) * np.hypot(draws.tau, draws.xi) / draws.tau**2)

    assert spread() > np.sqrt(1 / 2)
    assert spread(limited=False) < 0.5


def test_the_chances_of_a_person_add_up_and_agree_with_people_drawn_at_random(draws):
    one = counted((0, 0, 0, 1), "most", "severe", (3, 4), 14)
    chances = np.exp(log_chances(draws, one))
    assert chances.sum(axis=-1) == pytest.approx(1)
    random, draw, place = np.random.default_rng(1), 3, 20  # the middle place
    theta = draws.mu[draw] + draws.shift("judged", *contrasts("most", "severe"))[draw]
    latent = theta + draws.sigma[draw] * random.normal(size=40_000)
    work = draws.work(one.plan.session_weeks, np.array([one.plan.week]))[draw, 0]
    shares = 1 - (1 + np.exp(latent)) ** -work
    seen, _ = np.histogram(shares, [0, *EDGES, 1])
    assert chances[draw, place] == pytest.approx(seen / shares.size, abs=0.01)


def test_chances_far_out_keep_their_order(draws):
    """Rounded to 0, or cut at one small number, a person moved up would weigh nothing, or the other way round."""
    far = log_chances(draws, counted((0, 0, 0, 1), "least", "severe", (1, 1), 4))
    assert np.all(np.isfinite(far))
    for lower, upper in ((0, 1), (1, 2), (2, 3)):
        assert np.all(np.diff(far[..., upper] - far[..., lower], axis=1) > 0)


def test_likelier_counts_have_the_better_score(draws):
    good, odd = (log_score(draws, counted(cells)).mean() for cells in ((8, 8, 3, 1), (8, 1, 3, 8)))
    assert good > odd
    assert log_score(draws, counted((0, 0, 0, 0))) == pytest.approx(0)
