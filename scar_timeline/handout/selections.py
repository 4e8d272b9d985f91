"""What a patient selected from our own lists, as ids in an address: ``?q=2.change.marks&v=2.texture.cost``.

How many there are stands first, so that an address that was cut short on the way is noticed.

Questions to ask, and cards of what matters. No words of theirs are sent, and nothing is weighed. ``people=clinic`` asks
for the twelve with the people whom the clinic counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.question_prompts import QuestionPrompt
from scar_timeline.content.tables.values import ValueCard

QUESTIONS: Final = "q"
VALUES: Final = "v"
PEOPLE: Final = "people"
CLINIC: Final = "clinic"
_BETWEEN: Final = "."
_LONGEST: Final = 400
"""More characters than all ids of a list together; a longer parameter is not looked at."""

Row = TypeVar("Row", QuestionPrompt, ValueCard)


@dataclass(frozen=True)
class SelectedRows(Generic[Row]):
    """Rows of one list in its own order; whether the address named any that are not in it, and lost some on the way."""

    rows: tuple[Row, ...] = ()
    some_unknown: bool = False
    some_lost: bool = False

    @property
    def parameter(self) -> str:
        """Number and ids as they stand in an address; empty where there are none."""
        return _BETWEEN.join([str(len(self.rows)), *(row.id for row in self.rows)]) if self.rows else ""


@dataclass(frozen=True)
class Selections:
    """Everything selected: questions to ask (``question_prompts.csv``) and what matters (``values.csv``).

    ``with_clinic`` says that the clinic's people are to be drawn with those of studies, ``clinic_gone`` that they were
    asked for and that the clinic counts nobody any more.
    """

    questions: SelectedRows[QuestionPrompt] = SelectedRows()
    values: SelectedRows[ValueCard] = SelectedRows()
    with_clinic: bool = False
    clinic_gone: bool = False

    @property
    def query(self) -> str:
        """The part of an address after the question mark; empty where nothing is picked."""
        people = CLINIC if self.with_clinic else ""
        parts = ((QUESTIONS, self.questions.parameter), (VALUES, self.values.parameter), (PEOPLE, people))
        return "&".join(f"{name}={ids}" for name, ids in parts if ids)

    def in_words_of(self, catalogue: Catalogue) -> "Selections":
        """The same rows as another language has them."""
        questions = {row.id: row for row in catalogue.decision.question_prompts}
        values = {row.id: row for row in catalogue.decision.values}
        return replace(
            self,
            questions=replace(self.questions, rows=tuple(questions[row.id] for row in self.questions.rows)),
            values=replace(self.values, rows=tuple(values[row.id] for row in self.values.rows)),
        )


def read_selections(catalogue: Catalogue, parameters: Mapping[str, str]) -> Selections:
    """What the parameters of an address name; unknown ids are left out and noticed."""
    tables, asked = catalogue.decision, parameters.get(PEOPLE) == CLINIC
    return Selections(
        questions=_read(tables.question_prompts, parameters.get(QUESTIONS, "")),
        values=_read(tables.values, parameters.get(VALUES, "")),
        with_clinic=asked and bool(catalogue.clinic_counts),
        clinic_gone=asked and not catalogue.clinic_counts,
    )


def _read(rows: Sequence[Row], parameter: str) -> SelectedRows[Row]:
    named = dict.fromkeys(parameter.split(_BETWEEN)) if len(parameter) <= _LONGEST else {parameter: None}
    named.pop("", None)
    counted = next((name for name in named if name.isdecimal()), None)
    named.pop(counted or "", None)
    found = tuple(row for row in rows if row.id in named)
    lost = counted is not None and int(counted) != len(named)
    return SelectedRows(found, some_unknown=len(found) < len(named) and not lost, some_lost=lost)
