"""The questions a patient picked, as ids in an address: ``?q=change.marks``. No words of theirs are sent."""

from dataclasses import dataclass
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.decision import QuestionRow

PARAMETER: Final = "q"
_BETWEEN: Final = "."
_LONGEST: Final = 400
"""More characters than all ids together; a longer parameter is not looked at."""


@dataclass(frozen=True)
class PickedQuestions:
    """Questions in the order of ``questions.csv``, and whether the address named any that are not in it."""

    questions: tuple[QuestionRow, ...]
    some_unknown: bool

    @property
    def parameter(self) -> str:
        """The ids as they stand in an address; empty where there are none."""
        return _BETWEEN.join(question.id for question in self.questions)


def read_questions(catalogue: Catalogue, parameter: str) -> PickedQuestions:
    """The questions an address names; unknown ids are left out and noticed."""
    asked = set(parameter.split(_BETWEEN)) - {""} if len(parameter) <= _LONGEST else {parameter}
    found = tuple(question for question in catalogue.decision.questions if question.id in asked)
    return PickedQuestions(found, some_unknown=len(found) < len(asked))
