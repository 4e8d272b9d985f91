"""A link's code: eight characters where the course is the usual one, twelve where another was chosen.

The characters are the digits of a field with 23 elements, the last of them are checks, and each of the two forms is a
Reed-Solomon code: of distance 3 with its two checks, of distance 5 with its four. A character dropped, added or
doubled shows by the length, and no loss or addition of one or two turns one form into the other.
``docs/decisions/0005-link-code.md`` has the proof and the reasons.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import prod
from typing import Final

from scar_timeline.links.arrived import written_code
from scar_timeline.links.registry import SCAR_TYPES, SEVERITIES, VIEWS, View
from scar_timeline.links.version import Version
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.offered_courses import is_offered

ALPHABET: Final = "23456789CDFGHJKMNPRTVWX"
"""No vowels, so no words; none of 0 O Q, 1 I L, 2 Z, 5 S, 8 B side by side."""

_BASE: Final = len(ALPHABET)
_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}


@dataclass(frozen=True)
class _Form:
    """How fields stand in a code: their digits, then the checks.

    ``shifts`` are added to the digits, so that codes have no runs such as 3333, which are hard to read aloud, and
    ``check_shifts`` to the checks, so that equal characters are never a code. Both are permanent.
    """

    shifts: tuple[int, ...]
    check_shifts: tuple[int, ...]

    @property
    def length(self) -> int:
        return len(self.shifts) + len(self.check_shifts)

    def written(self, fields: Sequence[int]) -> str:
        digits = [(field + shift) % _BASE for field, shift in zip(fields, self.shifts, strict=True)]
        return "".join(ALPHABET[digit] for digit in [*digits, *self._checks(digits)])

    def fields(self, digits: Sequence[int]) -> list[int]:
        """The fields of a code.

        Raises:
            LinkUnreadableError: the checks are not those of the digits.
        """
        held = len(self.shifts)
        if self._checks(digits[:held]) != list(digits[held:]):
            raise LinkUnreadableError(Problem.CHECK)
        return [(digit - shift) % _BASE for digit, shift in zip(digits, self.shifts, strict=False)]

    def _checks(self, digits: Sequence[int]) -> list[int]:
        """What makes the sum of all digits, each times a power of its place, the same for every code.

        The powers go up to the number of checks less 1. For the check at place j this comes to the digit at each place
        i times the polynomial that is 1 at j and 0 at the places of the other checks.
        """
        return [
            (shift - sum(digit * part for digit, part in zip(digits, parts, strict=True))) % _BASE
            for shift, parts in zip(self.check_shifts, self._parts, strict=True)
        ]

    @cached_property
    def _parts(self) -> list[list[int]]:
        """For each check, the value of its polynomial at each place of a field."""
        held = range(1, len(self.shifts) + 1)
        checks = range(held.stop, held.stop + len(self.check_shifts))
        parts = []
        for at in checks:
            others = [place for place in checks if place != at]
            to_one = pow(prod(at - other for other in others), -1, _BASE)
            parts.append([prod(place - other for other in others) * to_one % _BASE for place in held])
        return parts


USUAL: Final = _Form((17, 6, 12, 2, 20, 9), (7, 0))
"""Scar type, severity, view, major version, two for the minor version; two checks. The course is the usual one."""
CHOSEN: Final = _Form((7, 17, 13, 16, 20, 14, 2, 14), (6, 7, 15, 10))
"""Scar type, severity, view, sessions, weeks between them, major version, two for the minor version; four checks."""
LENGTHS: Final = (USUAL.length, CHOSEN.length)


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
    """The code of a link, characters of ``ALPHABET``: eight for the usual course, twelve for another.

    Raises:
        ValueError: the choice has no permanent number, its course is not offered, or the version is beyond 22.528.
    """
    major, minor = link.version
    scar_type, severity, course = link.choice.scar_type, link.choice.severity, link.choice.course
    if scar_type not in SCAR_TYPES or severity not in SEVERITIES:
        raise ValueError(f"{scar_type} {severity} has no number in links/registry.py")
    if not (0 <= major < _BASE and 0 <= minor < _BASE**2):
        raise ValueError(f"content version {link.version} does not fit into a link")
    choice = (SCAR_TYPES[scar_type], SEVERITIES[severity], VIEWS[link.view])
    version = (major, *divmod(minor, _BASE))
    if course is None:
        return USUAL.written((*choice, *version))
    if not is_offered(course):
        raise ValueError(f"{course.name} is not among the courses offered")
    return CHOSEN.written((*choice, course.sessions, course.spacing_weeks, *version))


def read_code(text: str, newest: Version) -> Link:
    """What a code opens; spaces, hyphens, small letters and signs around it do no harm.

    Args:
        text: the code as it arrived.
        newest: the content version in use here; a code from a later one is refused.

    Raises:
        LinkUnreadableError: it opens nothing; ``problem`` says why.
    """
    digits = _digits(text)
    form = USUAL if len(digits) == USUAL.length else CHOSEN
    scar_type, severity, view, *between, major, high, low = form.fields(digits)
    version = Version(major, high * _BASE + low)
    if version > newest:
        raise LinkUnreadableError(Problem.NEWER)
    try:
        choice = Choice(_TYPE_OF[scar_type], _SEVERITY_OF[severity], _course(between))
        return Link(choice, _VIEW_OF[view], version)
    except (KeyError, ValueError) as error:
        raise LinkUnreadableError(Problem.CHOICE) from error


def grouped(code: str) -> str:
    """A code in groups for reading aloud: ``3K7R-2C4F``, ``CRK-PXN-4KP-V9W``.

    A group of twelve that is left out leaves nine characters, so it is not taken for the other form.
    """
    size = 4 if len(code) == USUAL.length else 3
    return "-".join(code[start : start + size] for start in range(0, len(code), size))


def _course(fields: Sequence[int]) -> Course | None:
    """The course of the fields, none for none.

    Raises:
        ValueError: it is not offered, or is one that another code has.
    """
    if not fields:
        return None
    course = Course.weekly(*fields)
    if not is_offered(course):
        raise ValueError(f"{course.name} is not among the courses offered")
    return course


def _digits(text: str) -> list[int]:
    characters = written_code(text)
    if not characters:
        raise LinkUnreadableError(Problem.EMPTY)
    if any(character not in _VALUES for character in characters):
        raise LinkUnreadableError(Problem.CHARACTER)
    if len(characters) not in LENGTHS:
        raise LinkUnreadableError(Problem.LENGTH)
    return [_VALUES[character] for character in characters]


_TYPE_OF: Final = {number: scar_type for scar_type, number in SCAR_TYPES.items()}
_SEVERITY_OF: Final = {number: severity for severity, number in SEVERITIES.items()}
_VIEW_OF: Final = {number: view for view, number in VIEWS.items()}
