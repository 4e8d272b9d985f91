"""What those studies reported (``study_results.csv``)."""

from typing import Literal, Self

from pydantic import Field, model_validator

from scar_timeline.content.columns import Certainty, HowRead, Id, MaybeCount, Words
from scar_timeline.content.csv_reader import CellError, Many, MaybeFloat, Row


class StudyResult(Row):
    """One number of one reading: a mean share of the scar gone, or people counted in a band of that share.

    Rows with the same ``study`` and ``reading`` are one look at the same people. ``low`` and ``high`` bound
    the band of a ``count`` (low included); ``spread`` is the standard error of a mean. ``used`` says whether
    the synthesis fits the row.
    """

    id: Id
    study: Id
    reading: Id
    week: float = Field(gt=0, le=104)
    outcome: Literal["mean", "mean_at_most", "count"]
    kind: HowRead
    scar_types: Many = Field(min_length=1)
    people: MaybeCount = Field(ge=1)
    low: MaybeFloat = Field(ge=0, le=1)
    high: MaybeFloat = Field(ge=0, le=1)
    value: float = Field(ge=0)
    spread: MaybeFloat = Field(gt=0, lt=1)
    spread_from: str
    stated: Words
    how_read: Words
    assumed: Many
    certainty: Certainty
    used: Literal["yes", "no"]
    sources: Many

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.outcome == "count":
            self._check_count()
        else:
            if self.value > 1:
                raise CellError("value", "a mean is a share of the scar, 0 to 1")
            if self.low is not None or self.high is not None:
                raise CellError("low", "only a count has a band")
            if self.used == "yes" and self.people is None and self.spread is None:
                raise CellError("people", "a mean needs its people or its spread to be used")
        if (self.spread is None) != (self.spread_from == ""):
            raise CellError("spread_from", "a spread says where it is from, and only a spread does")
        for column in self.assumed:
            if column not in ("week", "threshold", "start", "people"):
                raise CellError("assumed", f"'{column}' is not something that may be assumed")
        return self

    def _check_count(self) -> None:
        if self.low is None or self.high is None or not self.low < self.high:
            raise CellError("low", "a count needs a band: low below high")
        if self.value != int(self.value):
            raise CellError("value", "people are counted in whole numbers")
        if self.people is None or self.value > self.people:
            raise CellError("value", "more people are counted than were read")
        if self.spread is not None:
            raise CellError("spread", "a count has no spread of its own")
