"""Situations to read without code (``tests/situations/``): what is chosen, what is then drawn and said."""

import tomllib
from pathlib import Path

import pytest

from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.narrative import in_words
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from tests.said import said

SITUATIONS = sorted((Path(__file__).parents[1] / "situations").glob("*.toml"))
CHOOSE = {"scar_type", "severity", "sessions", "spacing_weeks"}
NUMBERS = {"sessions_in_weeks", "review", "judge", "top_up", "clear_or_more", "little_or_none"}


@pytest.mark.parametrize("path", SITUATIONS, ids=lambda path: path.stem)
def test_it_is_drawn_and_said_as_the_situation_expects(catalogue, path):
    situation = tomllib.loads(path.read_text(encoding="utf-8"))
    chosen, expected = situation["choose"], situation["expect"]
    assert set(chosen) <= CHOOSE
    assert set(expected) <= NUMBERS | {"says", "never_says"}, "a line is misspelt"
    course = Course.weekly(chosen["sessions"], chosen["spacing_weeks"]) if "sessions" in chosen else None
    drawn = scenario(catalogue, Choice(chosen["scar_type"], chosen["severity"], course))

    assert found(drawn) == {name: expected.get(name) for name in NUMBERS}
    text = "\n".join(
        [answer.text for headline in headlines(catalogue, drawn) for answer in headline.answers]
        + [line.text for passage in in_words(catalogue, drawn) for line in passage.statements]
    )
    for key in expected["says"]:
        assert said(catalogue, f"narrative.{key}").search(text), key
    for key in expected["never_says"]:
        assert not said(catalogue, f"narrative.{key}").search(text), key


def found(drawn):
    weeks = {name: drawn.event(name) for name in ("review", "judge", "top_up")}
    return {
        "sessions_in_weeks": [event.from_week for event in drawn.events if event.id == "session"],
        **{name: event and [event.from_week, event.to_week] for name, event in weeks.items()},
        "clear_or_more": drawn.clear_or_more(52),
        "little_or_none": drawn.little_or_none(52),
    }
