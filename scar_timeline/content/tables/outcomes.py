"""How much change is drawn for a scar type and severity (``outcomes.csv``)."""

from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from scar_timeline.content.columns import Basis
from scar_timeline.content.csv_reader import CellError, Many, Row

Measure = Literal["little_or_no_change", "typical_change", "strong_change"]


class OutcomeRow(Row):
    """One number of the outcomes of a scar type and severity.

    ``little_or_no_change`` is a share in 100 people; ``typical_change`` (the middle person) and
    ``strong_change`` (1 in 10 changes more) are grades on the Goodman-Baron scale.
    """

    key: ClassVar[tuple[str, ...]] = ("scar_type", "severity", "measure")
    scar_type: str
    severity: str
    measure: Measure
    value: float
    unit: Literal["in_100", "grades"]
    basis: Basis
    reason: str = Field(min_length=1)
    sources: Many

    @model_validator(mode="after")
    def _possible(self) -> Self:
        share = self.measure == "little_or_no_change"
        if share != (self.unit == "in_100"):
            raise CellError("unit", f"{self.measure} is given in {'in_100' if share else 'grades'}")
        if share and not 0 < self.value < 100:
            raise CellError("value", "a share is more than 0 and less than 100")
        if not share and not 0 <= self.value <= 3:
            raise CellError("value", "a change is 0 to 3 grades")
        return self


@dataclass(frozen=True)
class Outcomes:
    """The three numbers of one scar type and severity."""

    little_or_no: OutcomeRow
    typical: OutcomeRow
    strong: OutcomeRow
