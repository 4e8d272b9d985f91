"""The headline answers a patient reads first; which of them a choice has: ``tests/situations/``."""

import pytest

from scar_timeline.narrative.headline import course_statement, headlines, outcome_sources
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario


def answers(catalogue, timeline):
    return {
        headline.id: [(answer.who, answer.text) for answer in headline.answers]
        for headline in headlines(catalogue, timeline)
    }


@pytest.mark.parametrize(
    ("severity", "sessions", "apart", "total"),
    [("mild", 2, ("weeks", 3), ("weeks", 3)), ("moderate", 5, ("weeks", 6), ("months", 6))],
)
def test_how_long_a_course_takes(catalogue, timelines, severity, sessions, apart, total):
    spacing, whole = (catalogue.count(f"narrative.span.{unit}", n) for unit, n in (apart, total))
    said = catalogue.say("narrative.headline.course.many", sessions=sessions, spacing=spacing, total=whole)
    assert course_statement(catalogue, timelines["rolling", severity]).text == said


def test_a_course_of_one_session_is_said_as_one(catalogue):
    one = scenario(catalogue, Choice("rolling", "mild", Course.weekly(1, 4)))
    assert course_statement(catalogue, one).text == catalogue.say("narrative.headline.course.one_session")


def test_when_a_first_change_may_show_pairs_gain_with_no_gain(catalogue, timelines):
    drawn, measured = answers(catalogue, timelines["rolling", "moderate"])["first"]
    assert drawn == ("drawn", catalogue.say("narrative.headline.first.drawn", week=9, little=3))
    assert measured == ("studies", catalogue.say("narrative.headline.first.measured"))


def test_when_to_judge_counts_from_the_first_session(catalogue, timelines):
    """10 weeks after the last, which is in week 24."""
    start = catalogue.count("narrative.span.months", 8)
    text = catalogue.say("narrative.headline.judge.expert", start=start)
    assert answers(catalogue, timelines["rolling", "moderate"])["judge"] == [("expert", text)]


def test_how_long_it_may_last_has_the_articles_and_the_studies_answer_unblended(catalogue, dented):
    article = catalogue.say("narrative.headline.lasts.article", from_months=2, to_months=4)
    studies = catalogue.say("narrative.headline.lasts.studies")
    assert answers(catalogue, dented)["lasts"] == [("article", article), ("studies", studies)]


def test_raised_scars_lead_with_whom_to_ask(catalogue, timelines):
    assert list(answers(catalogue, timelines["raised", "moderate"])) == ["ask_first", "course", "unmeasured"]


def test_a_mix_names_the_sources_of_all_dented_types(catalogue, timelines):
    mixed, *own = (
        set(outcome_sources(catalogue, timelines[scar, "mild"])) for scar in ("mixed", "ice_pick", "rolling")
    )
    assert mixed == own[0] | own[1]
