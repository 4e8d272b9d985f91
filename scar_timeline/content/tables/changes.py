"""What each content version changed (``changes.csv``)."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from scar_timeline.content.csv_reader import Many, Row


class Change(Row):
    """``changes.csv``: one sentence on what a content version changed, and for which scar types."""

    key: ClassVar[tuple[str, ...]] = ("version", "says")
    needs_sources: ClassVar[bool] = False
    version: str = Field(pattern=r"^\d+\.\d+$")
    date: date
    scar_types: Many
    says: str = Field(min_length=1)
