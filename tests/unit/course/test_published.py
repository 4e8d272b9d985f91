"""The model against published results: it may not drift away from what was documented."""

import pytest

from scar_timeline.course.published import Comparison, check


@pytest.fixture(scope="module")
def comparisons(catalogue):
    return {comparison.result.id: comparison for comparison in check(catalogue)}


def test_the_agreement_is_what_the_table_says(comparisons):
    """A change in either direction fails: a better agreement must be written down too."""
    differing = {
        name: f"drawn {found.drawn}, {found.agreement}; the table says {found.result.documented}"
        for name, found in comparisons.items()
        if not found.as_documented
    }
    assert not differing


@pytest.mark.parametrize("source", ["F07", "F08", "F10", "F11", "F13", "F14", "F15", "F16", "F23"])
def test_every_study_with_a_protocol_and_a_number_is_held_against(comparisons, source):
    assert any(source in found.result.sources for found in comparisons.values())


def test_the_studies_the_lines_were_not_set_with_are_the_larger_part(comparisons):
    used = [name for name, found in comparisons.items() if found.result.used_for_setting == "yes"]
    assert sorted(used) == ["dogra_points", "mean_all", "mean_rolling"]


@pytest.mark.parametrize(
    ("name", "drawn", "agreement"),
    [
        ("mean_all", pytest.approx(0.79, abs=0.005), "within"),
        ("alam_3", pytest.approx(2.42, abs=0.005), "within"),
        ("alam_6", pytest.approx(3.59, abs=0.005), "within"),
        ("negative_trial", pytest.approx(0.76, abs=0.005), "above"),
        ("one_grade_lower", 58, "below"),
        ("no_response_b", 17, "above"),
        ("first_change", 42, "below"),
    ],
)
def test_what_is_drawn_for_some_protocols(comparisons, name, drawn, agreement):
    assert (comparisons[name].drawn, comparisons[name].agreement) == (drawn, agreement)


def test_shares_of_twelve_journeys_are_shares(comparisons):
    for found in comparisons.values():
        if found.result.unit == "in_100":
            assert 0 <= found.drawn <= 100


@pytest.mark.parametrize(
    ("drawn", "agreement"),
    [(0.77, "below"), (0.78, "within"), (1.05, "within"), (1.06, "above")],
)
def test_the_ends_of_an_interval_belong_to_it(comparisons, drawn, agreement):
    assert Comparison(comparisons["mean_all"].result, drawn).agreement == agreement
