"""What the drawn numbers claim about scars: the order that studies found, room for no change, no promise."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.narrative.headline import headlines
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.course import LAST_WEEK, Course
from scar_timeline.timeline.scenario import all_scenarios, scenario
from tests.unit.clinic_counts import counting, counts

LEAST_WITH_LITTLE_OR_NO_CHANGE = 2
HARDLY = 0.06
"""Of the scar: what six people of one luck may move."""


def ordered(timeline):
    """Change as a share of the scar for each week, from the person who changes least to the one who changes most."""
    return [sorted(shares) for shares in zip(*(journey.shares for journey in timeline.journeys), strict=True)]


def middle(timeline):
    return [week[5] + week[6] for week in ordered(timeline)]


def of_band(content, *bands):
    return [scar.id for scar in content.scar_types.values() if scar.response_rank in bands]


@pytest.mark.hazard("HZ-02")
@pytest.mark.standard("NICE-6")
def test_every_timeline_draws_people_with_little_or_no_change(drawn):
    for timeline in drawn.values():
        assert timeline.little_or_none(LAST_WEEK) >= LEAST_WITH_LITTLE_OR_NO_CHANGE


@pytest.mark.hazard("HZ-21")
def test_severe_never_looks_longer_lasting(drawn):
    for scar_type in {scar_type for scar_type, _ in drawn}:
        severe, *others = (drawn[scar_type, severity].smooth_weeks for severity in ("severe", "mild", "moderate"))
        assert all(severe[1] < other[1] and severe[0] == other[0] for other in others)


@pytest.mark.hazard("HZ-17")
def test_severes_first_answer_is_the_articles(content, drawn):
    for (_, severity), timeline in drawn.items():
        first = headlines(content, timeline)[0].answers[0].text
        assert (first == content.say("narrative.words.severe")) is (severity == "severe")


def test_the_words_of_the_bands_are_those_of_the_sentence_that_counts(content):
    sentence = content.messages["narrative.headline.change.drawn"]
    assert all(band.words in sentence for band in content.synthesis.bands)


def test_the_kind_that_changes_least_is_never_drawn_above_another(content, drawn):
    """F09, at every place in the order of people and every week."""
    (least,) = of_band(content, "least")
    for (scar_type, severity), more in drawn.items():
        low = drawn[least, severity]
        assert all(
            a <= b
            for one, other in zip(low.journeys, more.journeys, strict=True)
            for a, b in zip(one.shares, other.shares, strict=True)
        ), (scar_type, severity)


@settings(max_examples=15)
@given(st.data())
def test_nor_after_any_other_course(content, data):
    course = data.draw(st.builds(Course.weekly, st.integers(1, 12), st.integers(1, 12)))
    severity = data.draw(st.sampled_from(list(content.severities)))
    (least,) = of_band(content, "least")
    other = data.draw(st.sampled_from([*of_band(content, "most", "between"), "mixed"]))
    low, high = (scenario(content, Choice(scar, severity, course)) for scar in (least, other))
    assert all(a <= b for a, b in zip(middle(low), middle(high), strict=True))


def test_severe_is_never_above_moderate_in_typical_change(drawn):
    """The article, F46; by our assumption, week by week."""
    for scar_type in {scar_type for scar_type, _ in drawn}:
        severe, moderate = (middle(drawn[scar_type, severity]) for severity in ("severe", "moderate"))
        assert all(deep <= less for deep, less in zip(severe, moderate, strict=True))


def test_kinds_that_studies_do_not_tell_apart_are_drawn_alike(content, drawn):
    """The sentence under the picture says so."""
    for severity in content.severities:
        for one, other in combinations(of_band(content, "most"), 2):
            assert drawn[one, severity].journeys == drawn[other, severity].journeys


def test_a_mix_lies_between_the_least_and_the_most(content, drawn):
    for severity in content.severities:
        own = [
            drawn[scar.id, severity].clear_or_more(LAST_WEEK)
            for scar in content.scar_types.values()
            if scar.kind is Kind.ATROPHIC
        ]
        assert min(own) <= drawn["mixed", severity].clear_or_more(LAST_WEEK) <= max(own)


@pytest.mark.hazard("HZ-17")
def test_raised_scars_get_no_visible_change_and_whom_to_ask_first(content, timelines):
    raised = [timeline for timeline in timelines.values() if timeline.scar_type.kind is Kind.HYPERTROPHIC]
    assert len(raised) == len(content.severities)
    for timeline in raised:
        assert (timeline.journeys, timeline.smooth_weeks) == ((), None)
        assert timeline.events[0].id == "ask_first"
        first = headlines(content, timeline)[0].answers[0]
        assert first.text == content.say("narrative.headline.raised.answer")
        assert "dermatologist" in first.text


def moved(content, *rows):
    """How far one of the twelve is moved at most when it is time to judge, and how many change their band."""
    own, farthest, flipped = with_clinic_people(counting(content, *rows)), 0.0, 0
    for choice, timeline in all_scenarios(own).items():
        if timeline.draws_change:
            week, before = timeline.judged_week, scenario(content, choice)
            pairs = list(zip(timeline.journeys, before.journeys, strict=True))
            farthest = max(farthest, *(abs(one.shares[week] - same.shares[week]) for one, same in pairs))
            other_bands = [
                one for one, same in pairs if before.band(one.shares[week]) != before.band(same.shares[week])
            ]
            flipped = max(flipped, len(other_bands))
    return farthest, flipped


@pytest.mark.hazard("HZ-26")
@pytest.mark.parametrize("luck", ["a lot", "little or none"])
def test_good_or_bad_luck_with_six_people_hardly_moves_the_picture(content, luck):
    for scar in content.scar_types.values():
        if scar.kind is Kind.HYPERTROPHIC:
            continue
        for severity in content.severities:
            cells = (0, 0, 0, 6) if luck == "a lot" else (6, 0, 0, 0)
            farthest, flipped = moved(content, counts(*cells, scar_type=scar.id, severity=severity))
            assert 0 < round(farthest, 2) <= HARDLY
            assert flipped <= 2, (scar.id, severity)


@pytest.mark.hazard("HZ-26")
def test_a_clinic_like_the_studies_changes_little_and_a_large_one_cannot_take_the_picture_over(content):
    usual, _ = moved(content, counts(9, 13, 11, 7))
    assert round(usual, 2) <= HARDLY
    forty, many = (moved(content, counts(0, 0, 0, number))[0] for number in (40, 4000))
    assert forty < many < 0.35


@pytest.mark.hazard("HZ-03")
def test_six_lucky_people_take_no_poor_result_out_of_a_picture(content):
    own = with_clinic_people(counting(content, counts(0, 0, 0, 6)))
    assert all(each.little_or_none(each.judged_week) >= 1 for each in all_scenarios(own).values() if each.draws_change)
