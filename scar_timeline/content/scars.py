"""What a patient chooses: the kind of scar and how deep it is (``scar_types.csv``, ``severities.csv``)."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from scar_timeline.content.tables import Many, Row


class Kind(StrEnum):
    """How a kind of scar is treated by the model."""

    DENTED = "dented"
    RAISED = "raised"
    MIXED = "mixed"


class ScarType(Row):
    """A kind of scar; ``band`` orders how often studies saw it change (never a percentage: F08 to F10)."""

    id: str = Field(pattern=r"^[a-z_]+$")
    name: str = Field(min_length=1)
    kind: Kind
    band: Literal["least", "between", "most", "none"]
    sources: Many


class Severity(Row):
    """A severity in plain words, anchored to a Goodman-Baron grade of 1 (flat marks) to 4 (severe) (F35)."""

    id: str = Field(pattern=r"^[a-z]+$")
    name: str = Field(min_length=1)
    grade: int = Field(ge=2, le=4)
    hidden: str = Field(min_length=1)
    sources: Many

    @property
    def most_grades(self) -> int:
        """The largest improvement the scale allows: down to grade 1, flat marks."""
        return self.grade - 1
