"""Which content this is (``version.toml``)."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Release(BaseModel):
    """``version.toml``: the content's version, when it was written and for which country."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    version: str = Field(pattern=r"^\d+\.\d+$")
    written: date
    country: str
    language: str = Field(pattern=r"^[a-z]{2}$")
