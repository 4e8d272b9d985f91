"""Whose people are drawn is said wherever the twelve are counted, and what to keep in mind of a clinic's counts."""

import pytest

from scar_timeline.graphics.charts.timeline_chart import chart_alt
from scar_timeline.narrative.alt_text import picture_description
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.narrative import in_words
from scar_timeline.narrative.result import facts, in_one_sentence
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.scenario import scenario
from tests.unit.clinic_counts import counting, counts

ABOUT = ("counted", "kind", "missing", "limit")


@pytest.fixture(scope="module")
def drawn(catalogue):
    """``drawn("mixed")``: content and timeline with 40 people of this clinic, 10 of whom have mixed scars."""
    own = with_clinic_people(counting(catalogue, counts(1, 2, 3, 4), counts(9, 9, 9, 3, scar_type="rolling")))
    return lambda scar_type: (own, scenario(own, Choice(scar_type, "moderate")))


def about(statements):
    return [each.text for each in statements if each.key.startswith("narrative.this_clinic.")]


@pytest.mark.hazard("HZ-26")
def test_picture_answer_and_chart_name_the_studies_and_how_many_people_of_the_clinic(drawn, catalogue):
    own, timeline = drawn("mixed")
    people = catalogue.count("narrative.this_clinic.people", 40)
    whose = catalogue.say("narrative.this_clinic.whose", people=people)
    assert "40" in people
    for said in (in_one_sentence(own, timeline), picture_description(own, timeline)):
        assert said.startswith(whose)
    assert whose in chart_alt(own, timeline)


@pytest.mark.hazard("HZ-26")
def test_answers_facts_and_words_say_who_counted_that_nobody_checked_and_that_the_pull_is_limited(drawn, catalogue):
    own, timeline = drawn("mixed")
    fields = {"kind": {"people": catalogue.count("narrative.this_clinic.people", 40), "n": 10}}
    said = [catalogue.say(f"narrative.this_clinic.{key}", **fields.get(key, {})) for key in ABOUT]
    change = next(each for each in headlines(own, timeline) if each.id == "change")
    words = next(each for each in in_words(own, timeline) if each.id == "notice")
    for statements in (change.answers, words.statements):
        assert about(statements) == said
    assert about(facts(own, timeline)) == said[:1]


def test_where_nobody_counted_had_this_kind_of_scar_it_is_an_assumption(drawn, catalogue):
    assumed = catalogue.say("narrative.this_clinic.other_kinds")
    own, timeline = drawn("ice_pick")
    assert assumed in about(facts(own, timeline))
    assert assumed in about(headlines(own, timeline)[0].answers)


def test_of_studies_alone_and_of_raised_scars_nothing_is_said_of_a_clinics_counts(drawn, catalogue):
    own = counting(catalogue, counts(1, 2, 3, 4))
    alone = scenario(own, Choice("mixed", "moderate"))
    assert in_one_sentence(own, alone) == in_one_sentence(catalogue, scenario(catalogue, Choice("mixed", "moderate")))
    for content, timeline in ((own, alone), drawn("raised")):
        told = [answer for headline in headlines(content, timeline) for answer in headline.answers]
        told += [each for passage in in_words(content, timeline) for each in passage.statements]
        assert not any("this_clinic" in each.key for each in told)
