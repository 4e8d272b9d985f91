"""Reads a settings file of ``data/`` (TOML) into a typed, frozen object."""

import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.text_file import read_text, unseen_letter

M = TypeVar("M", bound=BaseModel)


def read_settings(folder: Path, name: str, model: type[M], *, called: str = "", without: Collection[str] = ()) -> M:
    """One TOML file of ``folder`` as ``model``.

    Args:
        folder: where the file is.
        name: its name.
        model: what it holds.
        called: what errors call it, where that is not its name.
        without: settings to leave out, because they cannot be used.

    Raises:
        ContentError: the file is not valid TOML, or a value is not possible; for each of them.
    """
    path, name = folder / name, called or name
    try:
        content: dict[str, Any] = tomllib.loads(read_text(path, name))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(name, None, None, f"not valid TOML: {error} (are the quotes straight ones?)") from error
    content = {key: value for key, value in content.items() if key not in without}
    faults = Faults()
    for key, text in _texts(content):
        with faults.noted():
            if letter := unseen_letter(text):
                raise ContentError(name, None, key, f"a letter that nobody can see: {letter}")
    faults.stop()
    try:
        return model.model_validate(content)
    except ValidationError as error:
        for each in error.errors():
            with faults.noted():
                cause = each.get("ctx", {}).get("error")
                raise ContentError(name, None, ".".join(map(str, each["loc"])), str(cause or each["msg"])) from error
        faults.stop()
        raise  # pydantic never raises without an error to name


def _texts(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in the settings, with its place."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict | list):
        for name, inside in value.items() if isinstance(value, dict) else enumerate(value, start=1):
            yield from _texts(inside, f"{key}.{name}" if key else str(name))
