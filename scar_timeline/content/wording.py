"""Words and number formats that a visible text may not use, and where visible text stands.

The rules follow the NHS service manual, IPDAS and the education side of the device line. An exception needs a
reason (``wording_exceptions.csv``); one that no longer applies is itself a fault.
"""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import ClassVar, Final

from pydantic import Field

from scar_timeline.content.glossary import MEDICAL_TERMS_FILE
from scar_timeline.content.messages import read_messages
from scar_timeline.content.tables import Row, read_lines, read_table

EXCEPTIONS_FILE: Final = "wording_exceptions.csv"

_WORDS: Final = {
    "will": r"will|won't|\w+'ll",
    "guarantee": r"guarant\w+",
    "permanent": r"permanent\w*",
    "cure": r"cures?|cured|curing|curative",
    "erase": r"eras(?:e|es|ed|ing)|eliminat\w+|remov(?:e|es|ed|al) (?:your |the |acne )?scars?",
    "your result": r"your (?:own )?(?:results?|outcomes?|timeline)",
    "best": r"best",
    "predict": r"predict\w*",
    "safe": r"safe|safer|safely|safest|safety|risk-free",
    "recommend": r"recommend\w*",
    "risk": r"risk|risks|risky",
    "promise": r"miracle|proven|flawless|perfect|painless|transform\w*|amazing|clinically tested",
    "device": r"diagnos\w+|monitor(?:s|ed|ing)?|calculat\w+|detect\w*|alarms?|screening",
}
_RULES: Final[Mapping[str, re.Pattern[str]]] = {
    **{name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in _WORDS.items()},
    "bare percentage": re.compile(r"\d+(?:\.\d+)?\s?%|\bper ?cent\b", re.IGNORECASE),
    "hyphen range": re.compile(r"(?<![\w.-])\d+\s?[-–—]\s?\d+(?![\w-])"),
    "decimal": re.compile(r"(?<![\w.])\d+\.\d+(?![\w.]|\.\d)"),
    "1 in X": re.compile(r"\b(?:1|one) (?:in|out of) \d+\b(?! 00)", re.IGNORECASE),
    "exclamation": re.compile(r"!"),
}
RULES: Final = (*_RULES, "number without group and time")

_IN_100 = re.compile(r"\bin 100\b")
_GROUP = re.compile(r"\{group\}|\b(?:people|adults|patients|scars|journeys|person)\b", re.IGNORECASE)
_TIME = re.compile(
    r"\{(?:time|week|month)\}|\b(?:days?|weeks?|months?|years?|sessions?|course|follow-up|afterwards|survey|trial|before)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|doi\.org/|10\.\d{4,}/)\S+")
_ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_MARKUP = re.compile(
    r"<!--.*?-->|<style.*?</style>|<script.*?</script>|{%.*?%}|{#.*?#}|{{.*?}}|<[^>]*>", re.DOTALL
)

_TYPST_WORDS = re.compile(r'"([^"]*)"|\[([^][]*)\]')

_NOT_WORDS: Final = frozenset(
    {
        "id",
        "sources",
        "links",
        "claims",
        "tests",
        "proof",
        "topics",
        "places",
        "file",
        "kind",
        "rule",
        "key",
        "citation",
        "version",
    }
)
"""Columns that hold ids, addresses or titles of papers: not our words."""
_NOT_SHOWN: Final = frozenset({EXCEPTIONS_FILE, MEDICAL_TERMS_FILE})
"""Tables of words to look for; nobody reads them on a screen."""
_SAYS_WHO_AND_WHEN: Final = frozenset(
    {
        "harms.csv",
        "evidence.csv",
        "measurements.csv",
        "published_results.csv",
        "studies.csv",
        "study_results.csv",
        "harm_counts.csv",
    }
)
"""Tables whose rows carry the group and the time in columns of their own, shown beside the number."""
_TEMPLATES: Final = ("*.html", "*.j2", "*.jinja", "*.typ")


@dataclass(frozen=True)
class VisibleText:
    """One text a person may read; ``place`` is its file, ``key`` the message key or row and column."""

    place: str
    key: str
    text: str


@dataclass(frozen=True)
class Fault:
    """One breach of a rule; ``words`` is what breaks it."""

    text: VisibleText
    rule: str
    words: str

    def __str__(self) -> str:
        return f"{self.text.place} [{self.text.key}] {self.rule}: '{self.words}' in: {self.text.text}"


class WordingException(Row):
    """Words that may stand in one place although a rule forbids them, and why.

    ``where`` is a message key or a column; ``words`` are the exact words around the breach, or ``*`` for any.
    """

    key: ClassVar[tuple[str, ...]] = ("file", "rule", "where", "words")
    needs_sources: ClassVar[bool] = False
    file: str = Field(min_length=1)
    rule: str = Field(min_length=1)
    where: str = Field(min_length=1)
    words: str = Field(min_length=1)
    reason: str = Field(min_length=10)

    def covers(self, fault: Fault) -> bool:
        """Whether the fault stands in this place and inside these words."""
        text = fault.text
        if (text.place, fault.rule) != (self.file, self.rule) or self.where != text.key.split(", ")[-1]:
            return False
        inside = (
            self.words.casefold() in text.text.casefold() and fault.words.casefold() in self.words.casefold()
        )
        return self.words == "*" or inside


def faults_in(text: VisibleText) -> Iterator[Fault]:
    """Every breach in one text, in the order of the rules."""
    words = _ISO_DATE.sub(" ", _ADDRESS.sub(" ", text.text))
    for rule, pattern in _RULES.items():
        for match in pattern.finditer(words):
            yield Fault(text, rule, match.group())
    if _IN_100.search(words) and text.place not in _SAYS_WHO_AND_WHEN:
        missing = [
            name for name, pattern in (("group", _GROUP), ("time", _TIME)) if not pattern.search(words)
        ]
        if missing:
            yield Fault(text, RULES[-1], "in 100")


def lint(
    texts: Iterable[VisibleText], exceptions: Sequence[WordingException]
) -> tuple[list[Fault], list[WordingException]]:
    """The faults no exception covers, and the exceptions that cover nothing any more."""
    used: set[int] = set()
    faults = []
    for text in texts:
        for fault in faults_in(text):
            covering = [number for number, exception in enumerate(exceptions) if exception.covers(fault)]
            used.update(covering)
            if not covering:
                faults.append(fault)
    return faults, [exception for number, exception in enumerate(exceptions) if number not in used]


def read_exceptions(folder: Path) -> tuple[WordingException, ...]:
    """All rows of ``wording_exceptions.csv``.

    Raises:
        ContentError: a cell is wrong.
    """
    return read_table(folder, EXCEPTIONS_FILE, WordingException)


def visible_texts(folder: Path, templates: Path) -> Iterator[VisibleText]:
    """Every message, setting and table cell with words, and every line of a template below ``templates``.

    Raises:
        ContentError: a text file cannot be read.
    """
    for language in sorted(path.name for path in (folder / "text").iterdir() if path.is_dir()):
        for key, text in read_messages(folder, language).items():
            area = key.split(".")[0]
            yield VisibleText(f"text/{language}/{area}.toml", key, text)
    for path in sorted(folder.glob("*.toml")):
        for key, value in tomllib.loads(read_lines(path, path.name)).items():
            if key not in _NOT_WORDS and isinstance(value, str) and value.strip():
                yield VisibleText(path.name, key, value.strip())
    for path in sorted(folder.glob("*.csv")):
        if path.name not in _NOT_SHOWN:
            yield from _cells(folder, path.name)
    for pattern in _TEMPLATES:
        for path in sorted(templates.rglob(pattern)):
            yield from _template_lines(path)


def _cells(folder: Path, name: str) -> Iterator[VisibleText]:
    reader = csv.DictReader(read_lines(folder / name, name).splitlines(keepends=True))
    for row in reader:
        for column, cell in row.items():
            if column not in _NOT_WORDS and isinstance(cell, str) and re.search(r"[A-Za-z]{2}", cell):
                yield VisibleText(name, f"row {reader.line_num}, {column}", cell.strip())


def _template_lines(path: Path) -> Iterator[VisibleText]:
    lines = _MARKUP.sub(" ", path.read_text(encoding="utf-8")).splitlines()
    for number, line in enumerate(lines, start=1):
        # Typst is a program: its words stand in quotes or square brackets.
        words = (
            " ".join("".join(found) for found in _TYPST_WORDS.findall(line))
            if path.suffix == ".typ"
            else line
        )
        if words.strip():
            yield VisibleText(path.name, f"line {number}", unescape(words.strip()))
