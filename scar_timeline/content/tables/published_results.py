"""What studies reported (``published_results.csv``)."""

from typing import Literal, Self

from pydantic import Field, model_validator

from scar_timeline.content.csv_reader import CellError, Many, Row


class PublishedResult(Row):
    """A study's protocol and the number it reported, to hold against what the model draws for that protocol.

    ``label`` names the row in a picture. ``spacing_days`` is the time between sessions; ``days_after`` counts
    from the ``first`` or the ``last`` session. ``documented`` is how the drawing compared when this was last
    reviewed.
    """

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    label: str = Field(min_length=1, max_length=36)
    measure: Literal[
        "mean_change",
        "mean_points",
        "share_clear",
        "share_no_change",
        "share_any_change",
        "share_began_moderate",
    ]
    low: float
    reported: float
    high: float
    interval: str = Field(min_length=1)
    unit: Literal["grades", "points", "in_100"]
    scar_type: str
    severities: Many
    sessions: int = Field(ge=1, le=12)
    spacing_days: int = Field(ge=7, le=84)
    days_after: int = Field(ge=0, le=365)
    counted_from: Literal["first", "last"]
    used_for_setting: Literal["yes", "no"]
    documented: Literal["below", "within", "above"]
    reading: str = Field(min_length=1)
    sources: Many

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.reported <= self.high:
            raise CellError("reported", "low, reported and high are not in order")
        if self.unit == "in_100" and not (self.low >= 0 and self.high <= 100):
            raise CellError("reported", "a share in 100 people lies between 0 and 100")
        return self
