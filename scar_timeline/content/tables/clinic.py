"""A clinic's own settings (``clinic.toml``)."""

from pydantic import BaseModel, ConfigDict, Field


class Clinic(BaseModel):
    """``clinic.toml``: texts a clinic may fill in (empty ones are not shown), and how long a tablet waits.

    ``public_address``: where patients open these pages; empty: the address that a visitor asked for.
    ``tablet_clears_after_minutes``: whole minutes without a touch until a tablet asks, and then clears.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    name: str = Field(default="", max_length=80)
    how_to_reach_us: str = Field(default="", max_length=200)
    our_follow_up_note: str = Field(default="", max_length=300)
    public_address: str = Field(default="", pattern=r"^(https?://[A-Za-z0-9.-]+(:\d{1,5})?)?$")
    tablet_clears_after_minutes: int = Field(default=5, ge=2, le=30, strict=True)
