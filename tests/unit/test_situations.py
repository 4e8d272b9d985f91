"""Situations a clinician can read (``tests/situations/``): what is chosen, and what the app then says."""

import tomllib
from pathlib import Path

import pytest

from scar_timeline.course.course import Course
from scar_timeline.course.scenario import scenario
from scar_timeline.describe.headline import headlines
from scar_timeline.describe.words import in_words

SITUATIONS = sorted((Path(__file__).parents[1] / "situations").glob("*.toml"))


def read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(params=SITUATIONS, ids=lambda path: path.stem)
def situation(request):
    return read(request.param)


@pytest.fixture
def drawn(catalogue, situation):
    chosen = situation["choose"]
    course = Course.weekly(chosen["sessions"], chosen["spacing_weeks"]) if "sessions" in chosen else None
    return scenario(catalogue, chosen["scar_type"], chosen["severity"], course)


def test_sessions_and_follow_ups_stand_where_they_should(situation, drawn):
    expected = situation["expect"]
    sessions = [event.from_week for event in drawn.events if event.id == "session"]
    assert sessions == expected["sessions_in_weeks"]
    for event_id in ("review", "judge", "top_up"):
        event = drawn.event(event_id)
        found = None if event is None else [event.from_week, event.to_week]
        assert found == expected.get(event_id), event_id


def test_as_many_journeys_change_as_expected(situation, drawn):
    expected = situation["expect"]
    found = (drawn.clear_or_more(52), drawn.little_or_none(52))
    assert found == (expected["clear_or_more"], expected["little_or_none"])


def test_it_says_what_it_should_and_not_what_it_should_not(catalogue, situation, drawn):
    said = [answer.text for headline in headlines(catalogue, drawn) for answer in headline.answers]
    said += [statement.text for passage in in_words(catalogue, drawn) for statement in passage.statements]
    text = "\n".join(said)
    for words in situation["expect"]["says"]:
        assert words in text
    for words in situation["expect"]["never_says"]:
        assert words not in text


def test_every_situation_has_a_name_and_no_line_is_misspelt():
    known = {
        "sessions_in_weeks",
        "review",
        "judge",
        "top_up",
        "clear_or_more",
        "little_or_none",
        "says",
        "never_says",
    }
    assert SITUATIONS
    for path in SITUATIONS:
        situation = read(path)
        assert situation["name"].endswith(".")
        assert set(situation["choose"]) <= {"scar_type", "severity", "sessions", "spacing_weeks"}
        assert set(situation["expect"]) <= known
