"""Which content this is (``version.toml``)."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Release(BaseModel):
    """``version.toml``: the content's version, when it was written and for which country.

    ``emergency_number`` and ``advice_line`` are how ``red_flags.csv`` writes whom to call there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    version: str = Field(pattern=r"^\d+\.\d+$")
    written: date
    country: str
    language: str = Field(pattern=r"^[a-z]{2}$")
    emergency_number: str = ""
    advice_line: str = ""
