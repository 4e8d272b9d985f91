"""A few questions to ask, where a page has no room for all or none were picked."""

from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.question_prompts import QuestionPrompt

_TOPICS: Final = ("change", "harms", "options")


def first_questions(catalogue: Catalogue) -> tuple[QuestionPrompt, ...]:
    """The first question about change, about harm and about other options, as far as there are any."""
    prompts = catalogue.decision.question_prompts
    firsts = (next((row for row in prompts if row.topic == topic), None) for topic in _TOPICS)
    return tuple(row for row in firsts if row)
