"""A content file as text, whatever program saved it."""

import unicodedata
from pathlib import Path
from typing import Final

from scar_timeline.content.errors import ContentError

_LAYOUT: Final = frozenset("\n\r\t")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode's kinds of letters that nobody sees, that turn the direction of others, or that mean nothing."""


def read_text(path: Path, name: str) -> str:
    """Text of a content file.

    Args:
        path: where it is.
        name: how to call it in an error.

    Raises:
        ContentError: the file is missing, or is not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ContentError(name, None, None, "the file is missing or cannot be read") from error
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[:200].count(0) > len(raw[:200]) // 4:
        raise ContentError(name, None, None, "the file is saved as UTF-16 (choose 'CSV UTF-8' when saving)")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        raise ContentError(
            name, row, None, "the file is not saved as UTF-8 (choose 'CSV UTF-8' when saving)"
        ) from error


def unseen_letter(text: str) -> str | None:
    """The first letter that no page can show as it is meant, by number and name; ``None`` where there is none.

    Such letters come from broken saves and from other programs: they vanish, hide a digit, or turn words round.
    """
    if text.isprintable() and "\ufffd" not in text:  # nearly every cell; letter by letter took a quarter of a start
        return None
    for letter in text:
        if letter == "\ufffd" or (letter not in _LAYOUT and unicodedata.category(letter) in _UNSEEN):
            return f"U+{ord(letter):04X} ({unicodedata.name(letter, 'a control character').lower()})"
    return None
