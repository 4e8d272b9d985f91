"""The timeline in words."""

import pytest

from scar_timeline.course.course import Course
from scar_timeline.course.scenario import scenario
from scar_timeline.describe.words import busiest_week, in_words, lowest_week


def said(catalogue, timeline):
    return {
        passage.id: [statement.text for statement in passage.statements]
        for passage in in_words(catalogue, timeline)
    }


def test_the_lanes_stand_in_the_order_of_the_picture(catalogue, timeline):
    assert [passage.heading for passage in in_words(catalogue, timeline)] == [
        "What you do",
        "What you may notice",
        "Under the skin",
        "What this picture cannot tell",
    ]


def test_what_you_do(catalogue, timelines):
    do = said(catalogue, timelines["rolling", "moderate"])["do"]
    assert do[0] == "There are 4 sessions, about 4 weeks apart. The last is about week 12."
    assert "Redness and swelling usually last hours to 3 days, and can last up to 7 days." in do
    assert len(do) == len(set(do))


def test_one_session_is_said_as_one(catalogue):
    do = said(catalogue, scenario(catalogue, "rolling", "mild", Course.weekly(1, 4)))["do"]
    assert do[0] == "There is 1 session."


@pytest.mark.parametrize(("month", "week"), [(3, 13), (6, 26), (12, 52)])
def test_what_you_may_notice_counts_the_journeys_drawn(catalogue, dented, month, week):
    sentence = (
        f"By month {month}, {dented.clear_or_more(week)} of the 12 journeys drawn show a clear change or "
        f"more, and {dented.little_or_none(week)} show little or none."
    )
    assert sentence in said(catalogue, dented)["notice"]


def test_the_setback_is_told_with_its_time(catalogue, dented):
    setback = next(journey for journey in dented.journeys if journey.setback)
    text = next(text for text in said(catalogue, dented)["notice"] if "gets worse for a while" in text)
    assert text.endswith(f"Its lowest point comes about week {lowest_week(setback.grades)}.")


@pytest.mark.parametrize(
    ("choice", "reason"),
    [
        (("rolling", "moderate"), "drawn alike, because studies disagree"),
        (("ice_pick", "moderate"), "Ice pick scars changed least in most studies"),
        (("mixed", "moderate"), "Most people have a mix of scars"),
        (("boxcar", "severe"), "In 1 study deeper scars changed less"),
        (("boxcar", "mild"), "A mild scar has at most 1 grade to gain"),
    ],
)
def test_why_it_is_drawn_so(catalogue, timelines, choice, reason):
    assert reason in " ".join(said(catalogue, timelines[choice])["notice"])


def test_a_moderate_scar_needs_no_word_about_severe_ones(catalogue, timelines):
    assert "severe" not in " ".join(said(catalogue, timelines["rolling", "moderate"])["notice"])


def test_raised_scars_have_no_journeys_and_say_why(catalogue, timelines):
    words = said(catalogue, timelines["raised", "severe"])
    assert words["notice"] == [
        "No journeys are drawn for raised scars, because no study found measured them after acne."
    ]
    assert words["do"][1].startswith("Some raised scars can grow.")


def test_the_busiest_weeks_are_those_of_the_lines(catalogue, timeline):
    skin = " ".join(said(catalogue, timeline)["skin"])
    assert f"most around week {busiest_week(timeline.building)}," in skin
    assert f"busiest around week {busiest_week(timeline.remodelling)} " in skin
    assert max(timeline.building) == timeline.building[busiest_week(timeline.building)]


def test_the_unhopeful_trials_are_told(catalogue, dented):
    limits = " ".join(said(catalogue, dented)["limits"])
    assert (
        "A blinded trial found no significant change in about 40 people with microneedling alone." in limits
    )
    assert "the change was small" in limits
    assert "Nobody has measured what comes after month 12." in limits
