"""The studies that the synthesis rests on (``studies.csv``)."""

from typing import Literal, Self

from pydantic import Field, model_validator

from scar_timeline.content.columns import Certainty, Id, MaybeCount, Words
from scar_timeline.content.csv_reader import CellError, Many, MaybeFloat, Row


class Study(Row):
    """One arm, or one side of the face, that had needling alone.

    ``beside`` is what the rater saw it next to; ``people`` counts those who were read, ``began`` those who
    began. ``severe_share`` is the share of people at grade 4, where a study lets one work it out. Sessions
    and spacing are empty where neither is stated nor needed; ``assumed`` names columns whose value is ours.
    """

    id: Id
    label: str = Field(min_length=1, max_length=36)
    design: Literal["one_arm", "parallel", "split_face"]
    randomised: Literal["yes", "no", "not_stated"]
    control: Words
    beside: Literal["nothing", "untreated", "add_on", "other_treatment", "stronger_treatment"]
    blinding: Literal["blinded", "not_blinded", "not_stated"]
    began: MaybeCount = Field(ge=1)
    people: MaybeCount = Field(ge=1)
    skin_types: Words
    scar_types: Many = Field(min_length=1)
    severities: Many
    severe_share: MaybeFloat = Field(ge=0, le=1)
    device: Words
    needle_mm: MaybeFloat = Field(gt=0, le=5)
    sessions: MaybeCount = Field(ge=1, le=12)
    spacing_weeks: MaybeFloat = Field(ge=1, le=12)
    assumed: Many
    certainty: Certainty
    note: Words
    sources: Many

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.began is not None and self.people is not None and self.people > self.began:
            raise CellError("people", f"{self.people} were read, but only {self.began} began")
        for column in self.assumed:
            if column not in ("sessions", "spacing_weeks", "severities", "people"):
                raise CellError("assumed", f"'{column}' is not a column that may be assumed")
            if getattr(self, column) in (None, ()):
                raise CellError("assumed", f"'{column}' is called assumed, but is empty")
        return self

    @property
    def dropped_out(self) -> int | None:
        """How many began and were not read, where both are known."""
        return None if self.began is None or self.people is None else self.began - self.people

    @property
    def last_session(self) -> float | None:
        """Week of the last session, counted from the first."""
        if self.sessions is None or self.spacing_weeks is None:
            return None
        return (self.sessions - 1) * self.spacing_weeks
