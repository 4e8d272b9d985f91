"""A link's code: eight characters for a scar type, a severity, a view and a content version.

The characters are the digits of a field with 23 elements, two of them are checks, and the whole is a
Reed-Solomon code of distance 3: with any one or two characters changed, or any two exchanged, it is never
another code. All codes are equally long, so a character dropped, added or doubled shows too.
``docs/decisions/0005-link-code.md`` has the proof and the reasons.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from scar_timeline.links.arrived import written_code
from scar_timeline.links.registry import SCAR_TYPES, SEVERITIES, VIEWS, View
from scar_timeline.links.version import Version
from scar_timeline.timeline.choice import Choice

ALPHABET: Final = "23456789CDFGHJKMNPRTVWX"
"""No vowels, so no words; none of 0 O Q, 1 I L, 2 Z, 5 S, 8 B side by side."""

LENGTH: Final = 8
"""Scar type, severity, view, major version, two for the minor version, two checks."""

_BASE: Final = len(ALPHABET)
_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}
# Added to each place, so that codes have no runs such as 3333, which are hard to read aloud. Permanent.
_SHIFTS: Final = (17, 6, 12, 2, 20, 9)
# What the weighted sums of a code come to. Not 0 and 0, so that eight equal characters are never a code.
_SUMS: Final = (7, 3)


class Problem(StrEnum):
    """Why a code opens nothing."""

    EMPTY = "empty"
    CHARACTER = "character"
    LENGTH = "length"
    CHECK = "check"
    NEWER = "newer"
    CHOICE = "choice"


class LinkUnreadableError(ValueError):
    """A code that opens nothing, and why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.value)


@dataclass(frozen=True)
class Link:
    """What a code stands for: a choice, a view, the content version. Nothing about a person."""

    choice: Choice
    view: View
    version: Version


def encode(link: Link) -> str:
    """The code of a link, eight characters of ``ALPHABET``.

    Raises:
        ValueError: the choice has no permanent number, or the version is beyond 22.528.
    """
    major, minor = link.version
    scar_type, severity = link.choice.scar_type, link.choice.severity
    if scar_type not in SCAR_TYPES or severity not in SEVERITIES:
        raise ValueError(f"{scar_type} {severity} has no number in links/registry.py")
    if not (0 <= major < _BASE and 0 <= minor < _BASE**2):
        raise ValueError(f"content version {link.version} does not fit into a link")
    choice = (SCAR_TYPES[scar_type], SEVERITIES[severity], VIEWS[link.view])
    fields = (*choice, major, *divmod(minor, _BASE))
    digits = [(field + shift) % _BASE for field, shift in zip(fields, _SHIFTS, strict=True)]
    return "".join(ALPHABET[digit] for digit in [*digits, *_checks(digits)])


def read_code(text: str, newest: Version) -> Link:
    """What a code opens; spaces, hyphens, small letters and signs around it do no harm.

    Args:
        text: the code as it arrived.
        newest: the content version in use here; a code from a later one is refused.

    Raises:
        LinkUnreadableError: it opens nothing; ``problem`` says why.
    """
    digits = _digits(text)
    if _sums(digits) != _SUMS:
        raise LinkUnreadableError(Problem.CHECK)
    fields = [(digit - shift) % _BASE for digit, shift in zip(digits[:-2], _SHIFTS, strict=True)]
    scar_type, severity, view, major, high, low = fields
    version = Version(major, high * _BASE + low)
    if version > newest:
        raise LinkUnreadableError(Problem.NEWER)
    try:
        return Link(Choice(_TYPE_OF[scar_type], _SEVERITY_OF[severity]), _VIEW_OF[view], version)
    except KeyError as error:
        raise LinkUnreadableError(Problem.CHOICE) from error


def grouped(code: str) -> str:
    """A code in two halves, for reading aloud: ``3K7R-2C4F``."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def _digits(text: str) -> list[int]:
    characters = written_code(text)
    if not characters:
        raise LinkUnreadableError(Problem.EMPTY)
    if any(character not in _VALUES for character in characters):
        raise LinkUnreadableError(Problem.CHARACTER)
    if len(characters) != LENGTH:
        raise LinkUnreadableError(Problem.LENGTH)
    return [_VALUES[character] for character in characters]


def _sums(digits: list[int]) -> tuple[int, int]:
    """The plain sum, and the sum weighted by place (1 to 8), modulo 23."""
    weighted = sum(place * digit for place, digit in enumerate(digits, start=1))
    return sum(digits) % _BASE, weighted % _BASE


def _checks(digits: list[int]) -> tuple[int, int]:
    """The last two digits c, d: c + d makes up the plain sum, 7c + 8d the weighted one."""
    plain, weighted = _sums(digits)
    plain, weighted = _SUMS[0] - plain, _SUMS[1] - weighted
    last = weighted - (LENGTH - 1) * plain
    return (plain - last) % _BASE, last % _BASE


_TYPE_OF: Final = {number: scar_type for scar_type, number in SCAR_TYPES.items()}
_SEVERITY_OF: Final = {number: severity for severity, number in SEVERITIES.items()}
_VIEW_OF: Final = {number: view for view, number in VIEWS.items()}
