"""Which content this is, what changed, and a clinic's own settings."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from scar_timeline.content.errors import ContentError
from scar_timeline.content.tables import Many, Row, read_lines


class Release(BaseModel):
    """``version.toml``: the content's version, when it was written and for which country."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    version: str = Field(pattern=r"^\d+\.\d+$")
    written: date
    country: str
    language: str = Field(pattern=r"^[a-z]{2}$")


class Change(Row):
    """``changes.csv``: one sentence on what a content version changed, and for which scar types."""

    key: ClassVar[tuple[str, ...]] = ("version", "says")
    needs_sources: ClassVar[bool] = False
    version: str = Field(pattern=r"^\d+\.\d+$")
    date: date
    scar_types: Many
    says: str = Field(min_length=1)


class Clinic(BaseModel):
    """``clinic.toml``: texts a clinic may fill in (empty ones are not shown), and how long a tablet waits.

    ``tablet_clears_after_minutes``: whole minutes without a touch until a tablet asks, and then clears.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    name: str = Field(default="", max_length=80)
    how_to_reach_us: str = Field(default="", max_length=200)
    our_follow_up_note: str = Field(default="", max_length=300)
    tablet_clears_after_minutes: int = Field(default=5, ge=2, le=30, strict=True)


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
