"""When somebody measured (``measurements.csv``)."""

from typing import Literal

from pydantic import Field

from scar_timeline.content.csv_reader import Many, Row


class Measurement(Row):
    """A week, counted from the first session of the study's own course, at which people were measured."""

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    lane: Literal["notice", "skin"]
    weeks: int = Field(ge=0, le=52)
    scar_types: Many
    people: int = Field(gt=0)
    says: str = Field(min_length=1)
    basis: Literal["measured"]
    sources: Many
