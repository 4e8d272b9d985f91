"""The headline answers a patient reads first."""

import pytest

from scar_timeline.course.course import Course
from scar_timeline.course.scenario import scenario
from scar_timeline.describe.headline import course_text, headlines, outlook_sources


def answers(catalogue, timeline):
    return {
        headline.id: [(answer.who, answer.text) for answer in headline.answers]
        for headline in headlines(catalogue, timeline)
    }


@pytest.mark.parametrize(
    ("severity", "text"),
    [
        ("mild", "3 sessions, about 4 weeks apart: 8 weeks from first to last."),
        ("moderate", "4 sessions, about 4 weeks apart: 12 weeks from first to last."),
        ("severe", "6 sessions, about 4 weeks apart: 5 months from first to last."),
    ],
)
def test_how_long_a_course_takes(catalogue, timelines, severity, text):
    assert course_text(catalogue, timelines["rolling", severity]) == text


def test_a_course_of_one_session_is_said_as_one(catalogue):
    assert course_text(catalogue, scenario(catalogue, "rolling", "mild", Course.weekly(1, 4))) == "1 session."


def test_when_a_first_change_may_show_pairs_gain_with_no_gain(catalogue, timelines):
    timeline = timelines["rolling", "moderate"]
    drawn, measured = answers(catalogue, timeline)["first"]
    week, little = timeline.first_little_week(), timeline.little_or_none(52)
    assert drawn == (
        "drawn",
        f"By week {week}, half of the 12 journeys drawn show a little change. "
        f"By month 12, {little} of 12 still show little or none.",
    )
    assert measured[0] == "studies"
    assert "28 of 30 people were rated better within 60 days of 1 session" in measured[1]


def test_half_of_the_journeys_show_a_little_change_at_the_week_that_is_named(dented):
    week = dented.first_little_week()
    assert sum(j.grades[week] >= dented.scale.no_change for j in dented.journeys) >= 6
    assert sum(j.grades[week - 1] >= dented.scale.no_change for j in dented.journeys) < 6


def test_when_to_judge_counts_from_the_first_session(catalogue, timelines):
    ((who, text),) = answers(catalogue, timelines["rolling", "moderate"])["judge"]
    assert who == "expert"
    assert text == (
        "At least 3 months after the last session, and better 6 to 12 months after. "
        "Here that starts about 6 months after the first session."
    )


def test_how_long_it_may_last_has_the_articles_and_the_studies_answer_unblended(catalogue, dented):
    (article, article_text), (studies, studies_text) = answers(catalogue, dented)["lasts"]
    assert (article, studies) == ("article", "studies")
    assert (
        article_text == "Smoother skin for roughly 3 to 5 months, then top-ups. This is a clinic's statement."
    )
    assert "No trial found measured such a fading." in studies_text
    assert "6 months" in studies_text


def test_raised_scars_lead_with_whom_to_ask(catalogue, timelines):
    found = headlines(catalogue, timelines["raised", "moderate"])
    assert [headline.id for headline in found] == ["ask_first", "course", "unmeasured"]
    assert found[0].answers[0].text.startswith("Ask a dermatologist first.")
    assert found[2].answers[0].text.startswith("Nobody has measured this for raised acne scars.")
    said = " ".join(answer.text for headline in found[2:] for answer in headline.answers)
    assert "of the 12 journeys" not in said


def test_a_mix_names_the_sources_of_all_dented_types(catalogue, timelines):
    mixed = set(outlook_sources(catalogue, timelines["mixed", "severe"]))
    for scar in ("ice_pick", "boxcar", "rolling"):
        assert set(outlook_sources(catalogue, timelines[scar, "severe"])) <= mixed
