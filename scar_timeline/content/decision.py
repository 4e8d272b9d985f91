"""What helps a person decide: options, days after a session, harms, who should ask first, questions, help."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from scar_timeline.content.errors import ContentError
from scar_timeline.content.evidence import read_evidence_tables
from scar_timeline.content.tables import CellError, Many, Row, read_table

OPTION_COLUMNS = ("no_treatment", "microneedling", "other_treatments")
"""The options as shown; "no treatment now" stands first so that no habit favours treatment (NICE-1)."""


def _none_if_empty(cell: Any) -> Any:
    return None if isinstance(cell, str) and not cell.strip() else cell


MaybeInt = Annotated[int | None, BeforeValidator(_none_if_empty)]
Words = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
ShortId = Annotated[str, Field(pattern=r"^[a-z]{2,8}$")]
"""Short and never changed: it stands in links and on paper."""


class OptionRow(Row):
    """One row of the options table: the same thing said about each option, none left out."""

    id: Slug
    row: Words
    no_treatment: Words
    microneedling: Words
    other_treatments: Words
    sources: Many


class ExperienceRow(Row):
    """One day after a session: how it feels first, then how it looks on brown, black and white skin."""

    id: Slug
    day: Words
    feel: Words
    brown_skin: Words
    black_skin: Words
    white_skin: Words
    mind: Words
    plans: Words
    sources: Many


class HarmRow(Row):
    """One harm in one group of people. Counts are people in 100; both are empty where nobody counted."""

    id: Slug
    harm: Words
    meaning: Words
    in_100_low: MaybeInt = Field(ge=0, le=100)
    in_100_high: MaybeInt = Field(ge=0, le=100)
    counted: Words
    people: MaybeInt = Field(ge=1)
    group: Words
    time: Words
    note: Words
    sources: Many

    @model_validator(mode="after")
    def _a_whole_range(self) -> "HarmRow":
        low, high = self.in_100_low, self.in_100_high
        if (low is None) != (high is None):
            raise CellError("in_100_low", "in_100_low and in_100_high are both filled in, or both empty")
        if low is not None and high is not None:
            if low > high:
                raise CellError("in_100_low", "in_100_low is above in_100_high")
            if self.people is None:
                raise CellError("people", "a number in 100 needs the number of people it was counted in")
        return self

    @property
    def is_counted(self) -> bool:
        """Whether somebody counted it, so that it can be drawn as people in 100."""
        return self.in_100_low is not None


class AskFirstRow(Row):
    """One reason to speak to a clinician before anything else. A list to read, never a form to fill in.

    ``on_card`` says that it stands on the staff card too: what comes up most at the first glance.
    """

    id: Slug
    text: Words
    note: str
    on_card: bool
    sources: Many


class ValueCard(Row):
    """One thing that may matter to a person. It is sorted by them and never scored."""

    needs_sources: ClassVar[bool] = False
    id: ShortId
    text: Words


class TellBackRow(Row):
    """One answer to one tell-it-back question, with a reply and the part of the page it belongs to.

    ``harm`` names the row of ``harms.csv`` that is shown again where the part is the harms; else it is empty.
    """

    key: ClassVar[tuple[str, ...]] = ("question", "answer")
    question: Slug
    text: Words
    answer: Slug
    says: Words
    fits: bool
    reply: Words
    opens: Literal["options", "lasts", "harms"]
    harm: str
    sources: Many


class HelpRow(Row):
    """One sign after a session, and what to do about it."""

    id: Slug
    urgency: Literal["now", "today", "soon"]
    sign: Words
    act: Words
    sources: Many


class QuestionRow(Row):
    """One question a person may want to bring along."""

    needs_sources: ClassVar[bool] = False
    id: ShortId
    text: Words
    topic: Literal["change", "course", "harms", "later", "options"]


@dataclass(frozen=True)
class DecisionTables:
    """The eight tables, in file order."""

    options: tuple[OptionRow, ...]
    experience: tuple[ExperienceRow, ...]
    harms: tuple[HarmRow, ...]
    ask_first: tuple[AskFirstRow, ...]
    values: tuple[ValueCard, ...]
    tell_back: tuple[TellBackRow, ...]
    help: tuple[HelpRow, ...]
    questions: tuple[QuestionRow, ...]

    def harms_by_name(self) -> Mapping[str, tuple[HarmRow, ...]]:
        """The rows of each harm together: one harm may be counted in several groups of people."""
        names = dict.fromkeys(row.harm for row in self.harms)
        return {name: tuple(row for row in self.harms if row.harm == name) for name in names}

    def tell_back_questions(self) -> Mapping[str, tuple[TellBackRow, ...]]:
        """The answers to each tell-it-back question, by question id."""
        ids = dict.fromkeys(row.question for row in self.tell_back)
        return {name: tuple(row for row in self.tell_back if row.question == name) for name in ids}

    def question(self, question_id: str) -> QuestionRow:
        """One question to ask.

        Raises:
            KeyError: there is none of that id.
        """
        for row in self.questions:
            if row.id == question_id:
                return row
        raise KeyError(question_id)


def read_decision_tables(folder: Path) -> DecisionTables:
    """Read and check the eight tables of ``folder``.

    Raises:
        ContentError: a cell is wrong, a source is not known, or a tell-it-back question has not exactly
            one answer that fits.
    """
    evidence = read_evidence_tables(folder)
    tables = DecisionTables(
        options=read_table(folder, "options.csv", OptionRow),
        experience=read_table(folder, "experience.csv", ExperienceRow),
        harms=read_table(folder, "harms.csv", HarmRow),
        ask_first=read_table(folder, "ask_first.csv", AskFirstRow),
        values=read_table(folder, "values.csv", ValueCard),
        tell_back=read_table(folder, "tell_back.csv", TellBackRow),
        help=read_table(folder, "help.csv", HelpRow),
        questions=read_table(folder, "questions.csv", QuestionRow),
    )
    evidence.check_sources("options.csv", tables.options)
    evidence.check_sources("experience.csv", tables.experience)
    evidence.check_sources("harms.csv", tables.harms)
    evidence.check_sources("ask_first.csv", tables.ask_first)
    evidence.check_sources("tell_back.csv", tables.tell_back)
    evidence.check_sources("help.csv", tables.help)
    _check_tell_back(tables)
    return tables


def _check_tell_back(tables: DecisionTables) -> None:
    for question, answers in tables.tell_back_questions().items():
        fitting = [answer for answer in answers if answer.fits]
        if len(fitting) != 1:
            reason = f"'{question}' needs exactly one answer that fits, and has {len(fitting)}"
            raise ContentError("tell_back.csv", answers[0].line, "fits", reason)
        for answer in answers:
            if (answer.opens == "harms") != (answer.harm in {row.id for row in tables.harms}):
                reason = "names a row of harms.csv where 'opens' says harms, and nothing elsewhere"
                raise ContentError("tell_back.csv", answer.line, "harm", reason)
        for answer in answers[1:]:
            if (answer.text, answer.opens) != (answers[0].text, answers[0].opens):
                reason = f"the answers to '{question}' must share one question text and one part"
                raise ContentError("tell_back.csv", answer.line, "text", reason)
