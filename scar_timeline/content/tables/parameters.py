"""The model's few numbers, each with its reason (``parameters.csv``)."""

from pydantic import Field

from scar_timeline.content.columns import Basis
from scar_timeline.content.csv_reader import Many, Row


class Parameter(Row):
    """One number of the model with its unit."""

    id: str = Field(pattern=r"^[a-z_]+$")
    value: float = Field(gt=0)
    unit: str = Field(min_length=1)
    basis: Basis
    reason: str = Field(min_length=1)
    sources: Many
