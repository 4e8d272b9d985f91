"""The statements in three parts, each to be read and signed at one sitting."""

from collections.abc import Iterable
from typing import Final

from scar_timeline.signoff.statements import SeenStatement

PARTS: Final = ("care", "screens", "sources")
"""Scars, harm, help and what is drawn; the other words on screens; the studies behind both. The first matters most."""
WORDS_A_MINUTE: Final = 240
"""An adult's usual speed for plain text in silence: 238 (Brysbaert 2019, J Mem Lang, a review of 190 studies)."""
_SOURCES: Final = frozenset({"evidence.csv", "study_results.csv"})
_SCREENS: Final = frozenset({"glossary.csv", "changes.csv"})


def part_of(statement: SeenStatement) -> str:
    """One of :data:`PARTS`."""
    if statement.file in _SOURCES:
        return "sources"
    if statement.file.startswith("text/") and statement.choice is None and not statement.sources:
        return "screens"
    return "screens" if statement.file in _SCREENS else "care"


def minutes_to_read(texts: Iterable[str]) -> int:
    """How long reading takes, each text once; whole minutes, at least 1 where there is anything."""
    words = sum(len(text.split()) for text in set(texts))
    return -(-words // WORDS_A_MINUTE)
