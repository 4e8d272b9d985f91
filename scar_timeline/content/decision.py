"""The tables that help a person decide, read and checked together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from scar_timeline.content.csv_reader import Row, read_table
from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.evidence import EvidenceTables
from scar_timeline.content.tables.cautions import Caution
from scar_timeline.content.tables.harms import HarmRow
from scar_timeline.content.tables.options import OptionRow
from scar_timeline.content.tables.question_prompts import QuestionPrompt
from scar_timeline.content.tables.recovery_days import RecoveryDay
from scar_timeline.content.tables.red_flags import URGENCIES, RedFlag
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

    def by_file(self) -> dict[str, tuple[Row, ...]]:
        """The rows of each table."""
        return {f"{table.name}.csv": getattr(self, table.name) for table in fields(self)}


_ROWS: Final[Mapping[str, type[Row]]] = {
    "options": OptionRow,
    "recovery_days": RecoveryDay,
    "harms": HarmRow,
    "cautions": Caution,
    "values": ValueCard,
    "teach_back": TeachBackAnswer,
    "red_flags": RedFlag,
    "question_prompts": QuestionPrompt,
}


def read_decision_tables(folder: Path) -> DecisionTables:
    """Read the eight tables of ``folder``; the signs that need help stand in order of urgency.

    Raises:
        ContentError: a cell is wrong.
    """
    faults = Faults()
    found: dict[str, tuple[Any, ...]] = {}
    for table in fields(DecisionTables):
        with faults.noted():
            found[table.name] = read_table(folder, f"{table.name}.csv", _ROWS[table.name])
    faults.stop()
    # Whatever order a spreadsheet left them in: the most urgent sign stands first on every screen.
    found["red_flags"] = tuple(sorted(found["red_flags"], key=lambda sign: URGENCIES.index(sign.urgency)))
    return DecisionTables(**found)


def check_decision_tables(tables: DecisionTables, evidence: EvidenceTables) -> None:
    """Sources are known, a sign needs help at once, questions have their answer, figures their count.

    Raises:
        ContentError: something of that is not so.
    """
    faults = Faults()
    for file, rows in tables.by_file().items():
        with faults.noted():
            evidence.check_sources(file, rows)
    for check in (_check_urgent, _check_teach_back, _check_figures):
        with faults.noted():
            check(tables)
    faults.stop()


def _check_urgent(tables: DecisionTables) -> None:
    if tables.red_flags[0].urgency != URGENCIES[0]:
        raise ContentError("red_flags.csv", None, "urgency", f"no sign needs help at once ('{URGENCIES[0]}')")


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
