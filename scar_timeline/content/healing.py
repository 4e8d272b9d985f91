"""The model's few numbers, each with its reason (``phases.csv``, ``parameters.csv``)."""

from typing import Literal

from pydantic import Field

from scar_timeline.content.courses import Basis
from scar_timeline.content.tables import Many, Row


class Phase(Row):
    """A phase of healing; ``residence_weeks`` is how long tissue stays in it on average."""

    id: Literal["calming", "building", "remodelling"]
    order: int = Field(ge=1, le=3)
    name: str = Field(min_length=1)
    residence_weeks: float = Field(gt=0, le=104)
    says: str = Field(min_length=1)
    basis: Basis
    reason: str = Field(min_length=1)
    sources: Many


class Parameter(Row):
    """One number of the model with its unit."""

    id: str = Field(pattern=r"^[a-z_]+$")
    value: float = Field(gt=0)
    unit: str = Field(min_length=1)
    basis: Basis
    reason: str = Field(min_length=1)
    sources: Many
