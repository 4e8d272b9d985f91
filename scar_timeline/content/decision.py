"""The tables that help a person decide, read and checked together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scar_timeline.content.csv_reader import read_table
from scar_timeline.content.errors import ContentError
from scar_timeline.content.evidence import read_evidence_tables
from scar_timeline.content.tables.cautions import Caution
from scar_timeline.content.tables.harms import HarmRow
from scar_timeline.content.tables.options import OptionRow
from scar_timeline.content.tables.question_prompts import QuestionPrompt
from scar_timeline.content.tables.recovery_days import RecoveryDay
from scar_timeline.content.tables.red_flags import RedFlag
from scar_timeline.content.tables.teach_back import TeachBackAnswer
from scar_timeline.content.tables.values import ValueCard


@dataclass(frozen=True)
class DecisionTables:
    """The eight tables, in file order."""

    options: tuple[OptionRow, ...]
    recovery_days: tuple[RecoveryDay, ...]
    harms: tuple[HarmRow, ...]
    cautions: tuple[Caution, ...]
    values: tuple[ValueCard, ...]
    teach_back: tuple[TeachBackAnswer, ...]
    red_flags: tuple[RedFlag, ...]
    question_prompts: tuple[QuestionPrompt, ...]

    def harms_by_name(self) -> Mapping[str, tuple[HarmRow, ...]]:
        """The rows of each harm together: one harm may be counted in several groups of people."""
        names = dict.fromkeys(row.harm for row in self.harms)
        return {name: tuple(row for row in self.harms if row.harm == name) for name in names}

    def teach_back_questions(self) -> Mapping[str, tuple[TeachBackAnswer, ...]]:
        """The answers to each teach-back question, by question id."""
        ids = dict.fromkeys(row.question for row in self.teach_back)
        return {name: tuple(row for row in self.teach_back if row.question == name) for name in ids}

    def question_prompt(self, question_id: str) -> QuestionPrompt:
        """One question to ask.

        Raises:
            KeyError: there is none of that id.
        """
        for row in self.question_prompts:
            if row.id == question_id:
                return row
        raise KeyError(question_id)


def read_decision_tables(folder: Path) -> DecisionTables:
    """Read and check the eight tables of ``folder``.

    Raises:
        ContentError: a cell is wrong, a source is not known, or a teach-back question has not exactly
            one answer that fits.
    """
    evidence = read_evidence_tables(folder)
    tables = DecisionTables(
        options=read_table(folder, "options.csv", OptionRow),
        recovery_days=read_table(folder, "recovery_days.csv", RecoveryDay),
        harms=read_table(folder, "harms.csv", HarmRow),
        cautions=read_table(folder, "cautions.csv", Caution),
        values=read_table(folder, "values.csv", ValueCard),
        teach_back=read_table(folder, "teach_back.csv", TeachBackAnswer),
        red_flags=read_table(folder, "red_flags.csv", RedFlag),
        question_prompts=read_table(folder, "question_prompts.csv", QuestionPrompt),
    )
    evidence.check_sources("options.csv", tables.options)
    evidence.check_sources("recovery_days.csv", tables.recovery_days)
    evidence.check_sources("harms.csv", tables.harms)
    evidence.check_sources("cautions.csv", tables.cautions)
    evidence.check_sources("teach_back.csv", tables.teach_back)
    evidence.check_sources("red_flags.csv", tables.red_flags)
    _check_teach_back(tables)
    _check_figures(tables)
    return tables


def _check_figures(tables: DecisionTables) -> None:
    """A figure that a text leaves to be worked out, such as ``{line_marks_high}``, is an end of a counted harm."""
    known = {f"{row.id}_{end}" for row in tables.harms if row.is_counted for end in ("low", "high")}
    for file, rows in (("options.csv", tables.options), ("teach_back.csv", tables.teach_back)):
        for row in rows:
            for column, text in row:
                for name in re.findall(r"{(.*?)}", text) if isinstance(text, str) else ():
                    if name not in known:
                        raise ContentError(
                            file, row.line, column, f"'{name}' is no figure; choose from {sorted(known)}"
                        )


def _check_teach_back(tables: DecisionTables) -> None:
    for question, answers in tables.teach_back_questions().items():
        fitting = [answer for answer in answers if answer.fits]
        if len(fitting) != 1:
            reason = f"'{question}' needs exactly one answer that fits, and has {len(fitting)}"
            raise ContentError("teach_back.csv", answers[0].line, "fits", reason)
        for answer in answers:
            if (answer.opens == "harms") != (answer.harm in {row.id for row in tables.harms}):
                reason = "names a row of harms.csv where 'opens' says harms, and nothing elsewhere"
                raise ContentError("teach_back.csv", answer.line, "harm", reason)
        for answer in answers[1:]:
            if (answer.text, answer.opens) != (answers[0].text, answers[0].opens):
                reason = f"the answers to '{question}' must share one question text and one part"
                raise ContentError("teach_back.csv", answer.line, "text", reason)
