"""Where visible text stands, which breaches of a rule have a reason, which medical words are explained.

The rules themselves are ``scar_timeline/content/lint/plain_language.py``; a clinic's own words must keep to
them as well.
"""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import ClassVar, Final

from pydantic import Field

from scar_timeline.content.csv_reader import Row, read_table
from scar_timeline.content.inventory import INVENTORY_FILE
from scar_timeline.content.lint.plain_language import Fault, VisibleText, faults_in
from scar_timeline.content.messages import read_messages
from scar_timeline.content.tables.glossary import GLOSSARY_FILE, Term
from scar_timeline.content.tables.medical_terms import MEDICAL_TERMS_FILE
from scar_timeline.content.tables.signatures import SIGNATURES_FILE
from scar_timeline.content.text_file import read_text

EXCEPTIONS_FILE: Final = "wording_exceptions.csv"

_NOT_WORDS: Final = frozenset(
    {
        *("id", "sources", "links", "claims", "proof", "topics"),
        *("places", "file", "kind", "kinds", "rule", "key", "message", "citation", "version", "shape"),
    }
)
"""Columns that hold ids, addresses or titles of papers: not our words."""
_NOT_SHOWN: Final = frozenset({EXCEPTIONS_FILE, MEDICAL_TERMS_FILE, INVENTORY_FILE, SIGNATURES_FILE})
"""Tables of words to look for, of ids and of what was signed; nobody reads them on a screen."""
_TEMPLATES: Final = ("*.html", "*.j2", "*.jinja", "*.typ")
_MARKUP = re.compile(r"<!--.*?-->|<style.*?</style>|<script.*?</script>|{%.*?%}|{#.*?#}|{{.*?}}|<[^>]*>", re.DOTALL)
_TYPST_WORDS = re.compile(r'"([^"]*)"|\[([^][]*)\]')


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
        inside = self.words.casefold() in text.text.casefold() and fault.words.casefold() in self.words.casefold()
        return self.words == "*" or inside


def read_exceptions(folder: Path) -> tuple[WordingException, ...]:
    """All rows of ``wording_exceptions.csv``."""
    return read_table(folder, EXCEPTIONS_FILE, WordingException)


def lint(
    texts: Iterable[VisibleText], exceptions: Sequence[WordingException]
) -> tuple[list[Fault], list[WordingException]]:
    """The faults no exception covers, and the exceptions that cover nothing any more."""
    faults, idle = [], list(exceptions)
    for fault in (fault for text in texts for fault in faults_in(text)):
        covering = [exception for exception in exceptions if exception.covers(fault)]
        idle = [exception for exception in idle if exception not in covering]
        if not covering:
            faults.append(fault)
    return faults, idle


def visible_texts(folder: Path, templates: Path) -> Iterator[VisibleText]:
    """Every English message, setting and table cell with words, and every line of a template below ``templates``."""
    for key, text in read_messages(folder).items():
        yield VisibleText(f"text/en/{key.split('.')[0]}.toml", key, text)
    for path in sorted(folder.glob("*.toml")):
        for key, value in tomllib.loads(read_text(path, path.name)).items():
            if key not in _NOT_WORDS and isinstance(value, str) and value.strip():
                yield VisibleText(path.name, key, value.strip())
    for path in sorted(folder.glob("*.csv")):
        if path.name not in _NOT_SHOWN:
            yield from _cells(path)
    for pattern in _TEMPLATES:
        for path in sorted(templates.rglob(pattern)):
            yield from _template_lines(path)


def _cells(path: Path) -> Iterator[VisibleText]:
    reader = csv.DictReader(read_text(path, path.name).splitlines(keepends=True))
    for row in reader:
        for column, cell in row.items():
            if column not in _NOT_WORDS and isinstance(cell, str) and re.search(r"[A-Za-z]{2}", cell):
                yield VisibleText(path.name, f"row {reader.line_num}, {column}", cell.strip())


def _template_lines(path: Path) -> Iterator[VisibleText]:
    lines = _MARKUP.sub(" ", path.read_text(encoding="utf-8")).splitlines()
    for number, line in enumerate(lines, start=1):
        # Typst is a program: its words stand in quotes or square brackets.
        typst = " ".join("".join(found) for found in _TYPST_WORDS.findall(line))
        words = typst if path.suffix == ".typ" else line
        if words.strip():
            yield VisibleText(path.name, f"line {number}", unescape(words.strip()))


def unexplained(
    texts: Iterable[VisibleText], medical: Iterable[str], glossary: Sequence[Term]
) -> list[tuple[str, str]]:
    """Every medical word that is neither a name in the glossary nor part of one, with its text."""
    explained = _pattern(name for term in glossary for name in term.names)
    looked_for = _pattern(medical)
    return [
        (match.group(), f"{text.place} [{text.key}] {text.text}")
        for text in texts
        for match in looked_for.finditer(explained.sub(" · ", text.text))
    ]


def idle(texts: Iterable[VisibleText], glossary: Sequence[Term]) -> list[str]:
    """The names in the glossary that nothing else uses."""
    words = "\n".join(text.text for text in texts if text.place != GLOSSARY_FILE)
    return [name for term in glossary for name in term.names if not _pattern([name]).search(words)]


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Whole words, longest first, in the singular or plural; a space may be a hyphen or a line's end."""
    forms = "|".join(_form(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


def _form(name: str) -> str:
    written = r"[\s-]+".join(re.escape(part) for part in name.split())
    return rf"{written[:-1]}(?:y|ies)" if name.endswith("y") else rf"{written}(?:s|es)?"
