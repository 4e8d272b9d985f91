"""Reads a settings file of ``data/`` (TOML) into a typed, frozen object."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from scar_timeline.content.errors import ContentError
from scar_timeline.content.text_file import read_text, unseen_letter

M = TypeVar("M", bound=BaseModel)


def read_settings(folder: Path, name: str, model: type[M]) -> M:
    """One TOML file of ``folder`` as ``model``.

    Raises:
        ContentError: the file is not valid TOML, or a value is not possible.
    """
    try:
        content: dict[str, Any] = tomllib.loads(read_text(folder / name, name))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(name, None, None, f"not valid TOML: {error} (are the quotes straight ones?)") from error
    for key, value in content.items():
        if isinstance(value, str) and (letter := unseen_letter(value)):
            raise ContentError(name, None, key, f"a letter that nobody can see: {letter}")
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        raise ContentError(name, None, ".".join(map(str, first["loc"])), first["msg"]) from error
