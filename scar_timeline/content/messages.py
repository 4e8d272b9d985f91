"""Visible text: every sentence on a screen is a message in ``data/text/<language>/``."""

import tomllib
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Final

from babel import Locale

from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.figures import in_figures
from scar_timeline.content.text_file import read_text, unseen_letter

FIELDS_FILE: Final = Path(__file__).parent / "message_fields.txt"
"""Each key that code and templates ask for, with the ``{fields}`` they fill in; a line a message.

``*`` stands for the id of a scar type or a severity: how many there are, the tables say.
"""


class MessageMissingError(KeyError):
    """A screen asked for a message that no file holds, or left out one of its fields."""


class Messages(Mapping[str, str]):
    """Texts by key, in one language. The key is the file's name and the path inside it: ``explore.choose.title``."""

    def __init__(self, texts: Mapping[str, str], language: str = "en") -> None:
        self._texts = dict(texts)
        self.locale = Locale.parse(language)

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def say(self, key: str, **fields: object) -> str:
        """The message, its ``{fields}`` filled in; numbers as the language writes them.

        Raises:
            MessageMissingError: no such key, or a field the text needs was not given.
        """
        try:
            text = self._texts[key]
            return text.format(**{name: in_figures(value, self.locale) for name, value in fields.items()})
        except KeyError as error:
            raise MessageMissingError(f"{key}: {error}") from error

    def count(self, key: str, n: int, **fields: object) -> str:
        """The message for a number of things: ``key.zero`` where there is one, else the form that the language has.

        Which forms it has is Unicode's rule for it (CLDR): in English ``one`` and ``other``. Where the message is not
        translated, so has no form of that name, ``other`` stands for it.

        Raises:
            MessageMissingError: no such message, or a field the text needs was not given.
        """
        form = "zero" if n == 0 and f"{key}.zero" in self._texts else self.locale.plural_form(n)
        return self.say(f"{key}.{form if f'{key}.{form}' in self._texts else 'other'}", n=n, **fields)

    def group(self, prefix: str) -> dict[str, str]:
        """All messages below ``prefix``, by the rest of their key, in file order."""
        start = prefix + "."
        return {key[len(start) :]: text for key, text in self._texts.items() if key.startswith(start)}


def read_messages(folder: Path, language: str = "en") -> Messages:
    """Every ``*.toml`` below ``folder/text/<language>``: exactly the messages that the pages need.

    Raises:
        ContentError: a file is not valid TOML or holds something that is no text; a message is missing, is not known,
            or has other ``{fields}`` than those that are filled in.
    """
    place = f"text/{language}"
    texts: dict[str, str] = {}
    faults = Faults()
    paths = sorted((folder / place).glob("*.toml"))
    if not paths:
        raise ContentError(place, None, None, "there are no text files")
    for path in paths:
        with faults.noted():
            texts |= _read_file(path, f"{place}/{path.name}", faults)
    faults.stop()
    wanted = wanted_fields()
    for key in sorted(key for key in wanted if key not in texts and "*" not in key):
        with faults.noted():
            raise ContentError(
                f"{place}/{key.partition('.')[0]}.toml", None, key, "the text is missing; a page shows it"
            )
    for key in sorted(key for key in texts if _wanted(key, wanted) is None):
        with faults.noted():
            reason = "no page shows this text; is its name misspelt?"
            raise ContentError(f"{place}/{key.partition('.')[0]}.toml", None, key, reason)
    faults.stop()
    return Messages(texts, language)


@cache
def wanted_fields() -> Mapping[str, frozenset[str]]:
    """The fields that are filled in, by message."""
    lines = FIELDS_FILE.read_text(encoding="utf-8").splitlines()
    return {key: frozenset(fields) for key, *fields in map(str.split, lines)}


def _wanted(key: str, wanted: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The fields of a message; ``None`` where no page shows it."""
    if key in wanted:
        return wanted[key]
    return next((wanted[pattern] for pattern in wanted if "*" in pattern and fnmatchcase(key, pattern)), None)


def fields_of(text: str) -> frozenset[str]:
    """The names in curly brackets.

    Raises:
        ValueError: a bracket is not closed, or holds more than a name.
    """
    found = set()
    for _, name, layout, conversion in Formatter().parse(text):
        if name is None:
            continue
        if layout or conversion or not name.isidentifier():
            raise ValueError(f"{{{name}{layout and ':'}{layout}}} is more than a name")
        found.add(name)
    return frozenset(found)


def _read_file(path: Path, name: str, faults: Faults) -> dict[str, str]:
    try:
        content = tomllib.loads(read_text(path, name))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(name, None, None, f"not valid TOML: {error} (are the quotes straight ones?)") from error
    wanted = wanted_fields()
    texts = {}
    for key, value in _flatten(content, path.stem):
        with faults.noted():
            if not isinstance(value, str) or not value.strip():
                raise ContentError(name, None, key, "must be a text in quotes, and not empty")
            if letter := unseen_letter(value):
                raise ContentError(name, None, key, f"a letter that nobody can see: {letter}")
            try:
                found = fields_of(value)
            except ValueError as error:
                raise ContentError(name, None, key, f"a curly bracket is wrong ({error})") from error
            if (fields := _wanted(key, wanted)) is not None:
                _check_fields(name, key, found, fields)
            texts[key] = value.strip()
    return texts


def _check_fields(name: str, key: str, found: frozenset[str], wanted: frozenset[str]) -> None:
    for field in sorted(found - wanted):
        known = f"; choose from {', '.join(f'{{{one}}}' for one in sorted(wanted))}" if wanted else ""
        raise ContentError(name, None, key, f"{{{field}}} is not filled in here{known}")
    for field in sorted(wanted - found):
        raise ContentError(name, None, key, f"{{{field}}} is missing: its figure or word would be lost")


def _flatten(tree: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in tree.items():
        key = f"{prefix}.{name}"
        if isinstance(value, Mapping):
            yield from _flatten(value, key)
        else:
            yield key, value
