"""Words explained (``glossary.csv``)."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, Final

from pydantic import Field, model_validator

from scar_timeline.content.csv_reader import CellError, Many, Row, read_table, require
from scar_timeline.content.errors import ContentError
from scar_timeline.content.evidence import EvidenceTables

GLOSSARY_FILE: Final = "glossary.csv"


COMMON_WORD: Final = "common word"
"""What stands in ``sources`` where a meaning is the dictionary's and says nothing of its own."""


class Term(Row):
    """A word with its meaning in plain words; ``also`` are its other names. Plurals need none."""

    key: ClassVar[tuple[str, ...]] = ("term",)
    term: str = Field(min_length=2)
    meaning: str = Field(min_length=1)
    also: Many
    sources: Many

    @model_validator(mode="after")
    def _sources_or_common_word(self) -> "Term":
        if COMMON_WORD in self.sources and len(self.sources) > 1:
            raise CellError("sources", f"'{COMMON_WORD}' stands alone, or not at all")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """The word and its other names."""
        return (self.term, *self.also)

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources; empty for a common word."""
        return () if self.sources == (COMMON_WORD,) else self.sources


def read_glossary(folder: Path, evidence: EvidenceTables) -> tuple[Term, ...]:
    """All words of ``glossary.csv``, in the order of the alphabet.

    Raises:
        ContentError: a cell is wrong, a source is not known, or a name is explained twice.
    """
    terms = read_table(folder, GLOSSARY_FILE, Term)
    for term in terms:
        require(GLOSSARY_FILE, term, "sources", term.source_ids, evidence.source_ids)
    _check_each_name_once(terms)
    return tuple(sorted(terms, key=lambda term: term.term.casefold()))


def _check_each_name_once(terms: Iterable[Term]) -> None:
    seen: dict[str, int] = {}
    for term in terms:
        for name in term.names:
            before = seen.setdefault(name.casefold(), term.line)
            if before != term.line or term.names.count(name) > 1:
                column = "term" if name == term.term else "also"
                raise ContentError(GLOSSARY_FILE, term.line, column, f"'{name}' is explained in row {before}")
