"""The headline answers a patient reads first; which of them a choice has: ``tests/situations/``."""

import pytest

from scar_timeline.narrative.course import course_statement
from scar_timeline.narrative.headline import accounts, headlines
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


def test_how_much_may_change_pairs_gain_with_no_gain_and_says_what_is_assumed_and_how_studies_differ(
    catalogue, timelines
):
    timeline = timelines["rolling", "mild"]
    assert timeline.judged_week == 13
    drawn, *assumed, studies = answers(catalogue, timeline)["change"]
    counts = {"clear": timeline.clear_or_more(13), "some": timeline.some(13), "little": timeline.little_or_none(13)}
    assert drawn == ("drawn", catalogue.say("narrative.headline.change.drawn", month=3, **counts))
    keys = ("type_most", "severity_mild")
    assert assumed == [("drawn", catalogue.say(f"narrative.assumed.{key}")) for key in keys]
    assert studies == ("studies", catalogue.say("narrative.headline.change.studies", least=90, most=90))


def test_where_the_article_says_less_long_its_answer_comes_first(catalogue, timelines):
    first = answers(catalogue, timelines["rolling", "moderate"])["change"][0]
    assert first == ("article", catalogue.say("narrative.words.severe"))


def test_when_to_judge_counts_from_the_first_session(catalogue, timelines):
    """10 weeks after the last, which is in week 24."""
    start = catalogue.count("narrative.span.months", 8)
    text = catalogue.say("narrative.headline.judge.expert", start=start)
    assert answers(catalogue, timelines["rolling", "moderate"])["judge"] == [("expert", text)]


@pytest.mark.hazard("HZ-21")
def test_how_long_it_may_last_has_three_accounts_unblended(catalogue, dented):
    say, lasts = catalogue.say, dented.severity.lasts
    months = {"longer": 4, "less_long": 2}[lasts]
    assert answers(catalogue, dented)["lasts"] == [
        ("studies", say("narrative.headline.lasts.studies")),
        ("article", say(f"narrative.headline.lasts.{lasts}", from_months=2, to_months=4)),
    ]
    reading, top_ups = accounts(catalogue, dented)[2:]
    assert (reading.who, reading.text) == ("drawn", say("narrative.headline.lasts.reading", months=months))
    assert (top_ups.who, top_ups.text) == ("studies", say("narrative.headline.lasts.top_ups"))


def test_raised_scars_lead_with_whom_to_ask(catalogue, timelines):
    assert list(answers(catalogue, timelines["raised", "moderate"])) == ["ask_first", "unmeasured"]
