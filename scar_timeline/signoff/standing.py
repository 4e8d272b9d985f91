"""Which statements are signed as they are today, and how that is said."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.signatures import Signature
from scar_timeline.signoff.statements import SeenStatement, seen_statements

_QUOTED: Final = 3
"""Up to so many unsigned statements are quoted; of more, the number is said."""
_QUOTE_LENGTH: Final = 90
NO_CHOICE: Final = ("", "")
"""In place of a choice: only statements that are the same for every choice."""


@dataclass(frozen=True)
class Standing:
    """A statement, and the signature it was last given; ``None`` where it never had one."""

    statement: SeenStatement
    signature: Signature | None

    @property
    def is_signed(self) -> bool:
        """Whether it is signed as it is today: a changed statement is unsigned again by itself."""
        return self.signature is not None and self.signature.digest == self.statement.digest

    @property
    def was(self) -> str:
        """What it said when it was signed, where it says something else today; else empty."""
        if self.signature is None or self.is_signed or self.signature.words == self.statement.words:
            return ""
        return self.signature.words


@lru_cache(maxsize=4)
def standings(catalogue: Catalogue) -> tuple[Standing, ...]:
    """Every statement with its signature."""
    return tuple(Standing(each, catalogue.signatures.get(each.id)) for each in seen_statements(catalogue))


def sign_off_line(catalogue: Catalogue, place: str = "", choice: tuple[str, str] | None = None) -> str:
    """Who signed what stands in a place, and what of it nobody has.

    Args:
        catalogue: the content.
        place: see ``places.py``; empty for all places together.
        choice: of statements that differ by choice, those of this one only; ``None`` for all choices.
    """
    if catalogue.is_translated:  # signatures are for what was written
        return catalogue.say("web.languages.mark")
    if not catalogue.signatures:  # at once: what could be signed need not be known
        return catalogue.say("footer.review.unsigned")
    here = [each for each in standings(catalogue) if _is_shown(each.statement, place, choice)]
    signed, waiting = [each for each in here if each.is_signed], [each for each in here if not each.is_signed]
    if not signed:
        return catalogue.say("footer.review.unsigned")
    if not waiting:
        return catalogue.say("footer.review.signed", names=signers(signed))
    if len(waiting) > _QUOTED:
        return catalogue.say("footer.review.partly", names=signers(signed), count=len(waiting), all=len(here))
    said = " ".join(catalogue.say("footer.review.quote", words=_short(each.statement.words)) for each in waiting)
    return catalogue.say("footer.review.all_but", names=signers(signed), statements=said)


def signers(signed: Iterable[Standing]) -> str:
    """Name and role of all who signed, those who signed the most first."""
    names = Counter(each.signature.signer for each in signed if each.signature)
    return "; ".join(", ".join(signer) for signer, _ in names.most_common())


def signed_by_file(catalogue: Catalogue) -> Mapping[str, tuple[int, int]]:
    """For each content file that holds statements: how many are signed, of how many."""
    counts: dict[str, tuple[int, int]] = {}
    for each in standings(catalogue):
        signed, all_of_it = counts.get(each.statement.file, (0, 0))
        counts[each.statement.file] = (signed + each.is_signed, all_of_it + 1)
    return counts


def _is_shown(statement: SeenStatement, place: str, choice: tuple[str, str] | None) -> bool:
    if place and place not in statement.places:
        return False
    return choice is None or statement.choice in (None, choice)


def _short(words: str) -> str:
    return words if len(words) <= _QUOTE_LENGTH else f"{words[:_QUOTE_LENGTH].rsplit(' ', 1)[0]} …"
