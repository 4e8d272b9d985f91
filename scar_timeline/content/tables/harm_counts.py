"""How many people had a harm, study by study (``harm_counts.csv``)."""

from typing import Literal, Self

from pydantic import Field, model_validator

from scar_timeline.content.columns import Certainty, Id, Words
from scar_timeline.content.csv_reader import CellError, Many, Row


class HarmCount(Row):
    """How many people of one needled group had a harm; ``pooled`` rows of a harm are added up."""

    id: Id
    study: Id
    harm: Id
    count: int = Field(ge=0)
    people: int = Field(ge=1)
    group: Words
    time: Words
    stated: Words
    how_read: Words
    pooled: Literal["yes", "no"]
    certainty: Certainty
    sources: Many

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.count > self.people:
            raise CellError("count", "more people are counted than were followed")
        return self
