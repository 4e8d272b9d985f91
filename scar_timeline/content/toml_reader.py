"""Reads a settings file of ``data/`` (TOML) into a typed, frozen object."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from scar_timeline.content.csv_reader import read_lines
from scar_timeline.content.errors import ContentError

M = TypeVar("M", bound=BaseModel)


def read_settings(folder: Path, name: str, model: type[M]) -> M:
    """One TOML file of ``folder`` as ``model``.

    Raises:
        ContentError: the file is not valid TOML, or a value is not possible.
    """
    try:
        content: dict[str, Any] = tomllib.loads(read_lines(folder / name, name))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(name, None, None, f"not valid TOML: {error}") from error
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        raise ContentError(name, None, ".".join(map(str, first["loc"])), first["msg"]) from error
