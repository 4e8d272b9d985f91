"""The course in words: whose it is, and what nobody has tested."""

import pytest

from scar_timeline.narrative.comparison import comparison
from scar_timeline.narrative.course import course_notes, course_sources, course_statement, course_words
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.narrative import in_words
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario

UNTESTED, BEYOND = "narrative.course.untested", "narrative.course.beyond"


@pytest.fixture
def drawn(catalogue):
    return lambda name, severity="mild", scar_type="rolling": scenario(
        catalogue, Choice(scar_type, severity, Course.named(name))
    )


@pytest.mark.hazard("HZ-03")
def test_beside_a_course_that_is_not_the_usual_one_stands_that_nobody_has_tested_it(catalogue, drawn, timelines):
    def keys(timeline):
        return [note.key for note in course_notes(catalogue, timeline)]

    assert keys(drawn("2x3")) == keys(timelines["rolling", "mild"]) == []
    assert keys(drawn("3x6")) == [UNTESTED]
    assert keys(drawn("4x6")) == [UNTESTED, BEYOND]
    assert keys(timelines["rolling", "moderate"]) == [BEYOND]  # five, and no study gave more than three


def test_it_stands_in_the_short_answers_and_in_words(catalogue, drawn):
    said = catalogue.say(UNTESTED)
    answers = next(each.answers for each in headlines(catalogue, drawn("3x6")) if each.id == "course")
    assert said in [answer.text for answer in answers]
    assert said in [each.text for each in in_words(catalogue, drawn("3x6"))[0].statements]


def test_it_is_nobodys_and_never_the_clinics_own(catalogue, drawn):
    said = course_statement(catalogue, drawn("3x6"))
    assert said.who == "drawn"
    assert said.sources == course_sources(catalogue, drawn("3x6")) == catalogue.statements[UNTESTED].sources
    spacing = catalogue.count("narrative.span.weeks", 6)
    assert course_words(catalogue, Course.weekly(3, 6)) == catalogue.count("explore.chip.course", 3, spacing=spacing)


@pytest.mark.parametrize("pair", [("mild", "moderate"), ("moderate", "mild"), ("mild", "mild")])
def test_two_choices_with_a_course_of_their_own_are_not_said_to_have_the_usual_one(catalogue, drawn, pair):
    first, second = (drawn("3x6", severity) for severity in pair)
    clear = [each.clear_or_more(each.judged_week) for each in (first, second)]
    than = "same" if clear[0] == clear[1] else "more" if clear[1] > clear[0] else "fewer"
    expected = "identical" if first is second else f"{than}_clear_chosen"
    assert comparison(catalogue, first, second).differs.key == f"narrative.compare.{expected}"
