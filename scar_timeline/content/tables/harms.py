"""What can go wrong, in how many people (``harms.csv``)."""

from pydantic import Field, model_validator

from scar_timeline.content.columns import MaybeInt, Slug, Words
from scar_timeline.content.csv_reader import CellError, Many, Row


class HarmRow(Row):
    """One harm in one group of people. Counts are people in 100; both are empty where nobody counted."""

    id: Slug
    harm: Words
    meaning: Words
    in_100_low: MaybeInt = Field(ge=0, le=100)
    in_100_high: MaybeInt = Field(ge=0, le=100)
    counted: Words
    people: MaybeInt = Field(ge=1)
    group: Words
    time: Words
    note: Words
    sources: Many

    @model_validator(mode="after")
    def _a_whole_range(self) -> "HarmRow":
        low, high = self.in_100_low, self.in_100_high
        if (low is None) != (high is None):
            raise CellError("in_100_low", "in_100_low and in_100_high are both filled in, or both empty")
        if low is not None and high is not None:
            if low > high:
                raise CellError("in_100_low", "in_100_low is above in_100_high")
            if self.people is None:
                raise CellError("people", "a number in 100 needs the number of people it was counted in")
        return self

    @property
    def is_counted(self) -> bool:
        """Whether somebody counted it, so that it can be drawn as people in 100."""
        return self.in_100_low is not None
