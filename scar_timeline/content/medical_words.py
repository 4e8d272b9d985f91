"""Holds the glossary against all that can be read: no medical word unexplained, no explanation idle."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scar_timeline.content.glossary import GLOSSARY_FILE, MedicalTerm, Term
from scar_timeline.content.wording import VisibleText


@dataclass(frozen=True)
class Unexplained:
    """A medical word in a text; ``word`` as it stands there."""

    text: VisibleText
    word: str

    def __str__(self) -> str:
        return f"{self.text.place} [{self.text.key}] '{self.word}' is not in the glossary: {self.text.text}"


def unexplained(
    texts: Iterable[VisibleText], medical: Sequence[MedicalTerm], glossary: Sequence[Term]
) -> Iterator[Unexplained]:
    """Every use of a medical word that is neither a name in the glossary nor part of one."""
    explained = _pattern(name for term in glossary for name in term.names)
    looked_for = _pattern(row.term for row in medical)
    for text in texts:
        for match in looked_for.finditer(explained.sub(" · ", text.text)):
            yield Unexplained(text, match.group())


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
