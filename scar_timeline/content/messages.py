"""Visible text: every sentence on a screen is a message in ``data/text/<language>/``."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from scar_timeline.content.csv_reader import read_lines
from scar_timeline.content.errors import ContentError


class MessageMissingError(KeyError):
    """A screen asked for a message that no file holds, or left out one of its fields."""


class Messages(Mapping[str, str]):
    """Texts by key. The key is the file's name and the path inside it: ``explore.choose.title``."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def say(self, key: str, **fields: object) -> str:
        """The message, its ``{fields}`` filled in.

        Raises:
            MessageMissingError: no such key, or a field the text needs was not given.
        """
        try:
            return self._texts[key].format(**fields)
        except KeyError as error:
            raise MessageMissingError(f"{key}: {error}") from error

    def group(self, prefix: str) -> dict[str, str]:
        """All messages below ``prefix``, by the rest of their key, in file order."""
        start = prefix + "."
        return {key[len(start) :]: text for key, text in self._texts.items() if key.startswith(start)}


def read_messages(folder: Path, language: str = "en") -> Messages:
    """Every ``*.toml`` below ``folder/text/<language>``.

    Raises:
        ContentError: a file is not valid TOML, or holds something that is not text.
    """
    texts: dict[str, str] = {}
    paths = sorted((folder / "text" / language).glob("*.toml"))
    if not paths:
        raise ContentError(f"text/{language}", None, None, "there are no text files")
    for path in paths:
        name = f"text/{language}/{path.name}"
        try:
            content = tomllib.loads(read_lines(path, name))
        except tomllib.TOMLDecodeError as error:
            raise ContentError(name, None, None, f"not valid TOML: {error}") from error
        for key, value in _flatten(content, path.stem):
            if not isinstance(value, str) or not value.strip():
                raise ContentError(name, None, key, "must be a text in quotes, and not empty")
            try:
                list(Formatter().parse(value))
            except ValueError as error:
                raise ContentError(name, None, key, f"a curly bracket is not closed ({error})") from error
            texts[key] = value.strip()
    return Messages(texts)


def _flatten(tree: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in tree.items():
        key = f"{prefix}.{name}"
        if isinstance(value, Mapping):
            yield from _flatten(value, key)
        else:
            yield key, value
