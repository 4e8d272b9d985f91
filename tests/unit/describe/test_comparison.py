"""The difference between two choices, in sentences."""

import itertools

import pytest

from scar_timeline.describe.comparison import comparison, drawn_alike
from tests.unit.conftest import CHOICES


def said(catalogue, timelines, a, b):
    return [statement.text for statement in comparison(catalogue, timelines[a], timelines[b])]


def test_two_types_of_the_same_depth(catalogue, timelines):
    assert said(catalogue, timelines, ("rolling", "moderate"), ("ice_pick", "moderate")) == [
        "By month 12, 9 of 12 journeys drawn for Rolling, moderate show a clear change or more, "
        "and 5 of 12 for Ice pick, moderate.",
        "Little or no change: 3 of 12 for Rolling, moderate, and 7 of 12 for Ice pick, moderate.",
        "The usual course is the same for both: 4 sessions, about 4 weeks apart.",
        "The order of kinds of scar rests on a few small studies. Read it as an order, not as amounts.",
    ]


def test_boxcar_and_rolling_are_drawn_alike_and_say_why(catalogue, timelines):
    for severity in ("mild", "moderate", "severe"):
        sentences = said(catalogue, timelines, ("boxcar", severity), ("rolling", severity))
        assert sentences[-1] == (
            "Both are drawn alike, because studies disagree on which of these scars changes more."
        )
        assert sentences[0].endswith("for both.")


def test_two_depths_name_the_study_and_the_courses(catalogue, timelines):
    sentences = said(catalogue, timelines, ("rolling", "moderate"), ("rolling", "severe"))
    assert (
        "The usual course differs too: 4 sessions for Rolling, moderate, 6 for Rolling, severe." in sentences
    )
    assert sentences[-1].startswith("In 1 study of 25 people deeper scars changed less.")


def test_the_same_choice_twice_has_no_difference(catalogue, timelines, choice):
    assert said(catalogue, timelines, choice, choice) == ["These are the same choice. Change one to compare."]


@pytest.mark.parametrize("other", ["rolling", "mixed"])
def test_a_raised_scar_is_not_set_beside_another(catalogue, timelines, other):
    for pair in (("raised", "mild"), (other, "mild")), ((other, "mild"), ("raised", "mild")):
        sentences = said(catalogue, timelines, *pair)
        assert sentences[0].startswith(
            "No journeys are drawn for raised scars, so there is nothing to set beside"
        )
        assert "Ask a dermatologist first." in sentences[0]
        assert not any("of 12" in sentence for sentence in sentences)


def test_two_raised_scars(catalogue, timelines):
    sentences = said(catalogue, timelines, ("raised", "mild"), ("raised", "severe"))
    assert sentences[0].endswith("no study found measured them after acne. Ask a dermatologist first.")


@pytest.mark.parametrize(("a", "b"), list(itertools.combinations(CHOICES, 2)), ids=str)
def test_every_pair_pairs_gain_with_no_gain_and_agrees_with_the_timelines(catalogue, timelines, a, b):
    one, other = timelines[a], timelines[b]
    sentences = said(catalogue, timelines, a, b)
    if not (one.draws_change and other.draws_change):
        return
    clear = (one.clear_or_more(52), other.clear_or_more(52))
    little = (one.little_or_none(52), other.little_or_none(52))
    for sentence, numbers in zip(sentences[:2], (clear, little), strict=True):
        for number in numbers:
            assert f"{number} of 12" in sentence
    assert drawn_alike(one, other) == (one.journeys == other.journeys)
