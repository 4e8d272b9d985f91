"""The phases of healing (``phases.csv``)."""

from typing import Literal

from pydantic import Field

from scar_timeline.content.columns import Basis
from scar_timeline.content.csv_reader import Many, Row


class Phase(Row):
    """A phase of healing; ``residence_weeks`` is how long tissue stays in it on average."""

    id: Literal["inflammation", "proliferation", "remodelling"]
    order: int = Field(ge=1, le=3)
    name: str = Field(min_length=1)
    residence_weeks: float = Field(gt=0, le=104)
    says: str = Field(min_length=1)
    basis: Basis
    reason: str = Field(min_length=1)
    sources: Many
