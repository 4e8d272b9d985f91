"""What a link goes through: a sentence, a mail filter, a form or a tracker adds to it. One rule for all doors.

Nothing here mends a letter: a code that was changed stays changed, and is refused.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, unquote

_ENCODED_AT_MOST: Final = 3
"""How often an address may have been percent-encoded: by a mail filter, by a form, by a browser."""
_ENDS: Final = re.compile(r"^[\W_]+|[\W_]+$")
_SIGNS: Final = re.compile(r"[\W_]+")
_AFTER_THE_CODE: Final = re.compile(r"[?&#]")
_LOOK_ALIKES: Final = str.maketrans("СНКМРТХЈΗΚΜΝΡΤΧ", "CHKMPTXJHKMNPTX")
"""Cyrillic and Greek capitals that a keyboard may put in place of the same-looking Latin ones."""


@dataclass(frozen=True)
class Arrived:
    """A link taken apart: the code's place, the ending of its file, and the parameters after it."""

    code: str
    ending: str
    parameters: Mapping[str, str]


def arrived(name: str, parameters: Mapping[str, str], endings: Sequence[str]) -> Arrived:
    """Take apart what stands after ``/s/`` and behind the question mark.

    Args:
        name: the rest of the path.
        parameters: of the query, decoded once. One that was encoded with its neighbours is split again.
        endings: of files, such as ``.pdf``.
    """
    code, found = _split(name)
    for key, value in parameters.items():
        first, more = _split("".join(sign for sign in value if unicodedata.category(sign) != "Cf"))
        found |= {key: first} | more
    code = _ENDS.sub("", code)
    ending = next((each for each in endings if code.lower().endswith(each)), "")
    return Arrived(code.removesuffix(code[len(code) - len(ending) :]) if ending else code, ending, found)


def written_code(text: str) -> str:
    """The letters of a code in capitals, without what people and programs put around and between them.

    That is whatever is no letter and no digit: spaces, hyphens, dashes, a minus, marks that nobody sees.
    """
    letters = unicodedata.normalize("NFKC", _split(text)[0]).upper().translate(_LOOK_ALIKES)
    return _SIGNS.sub("", letters)


def _split(text: str) -> tuple[str, dict[str, str]]:
    """What stands before the first ``?``, ``&`` or ``#``, and the parameters after it."""
    for _ in range(_ENCODED_AT_MOST):
        text = unquote(text)
    first, *rest = _AFTER_THE_CODE.split(text, maxsplit=1)
    return first, dict(parse_qsl(rest[0])) if rest else {}
