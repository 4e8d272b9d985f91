"""The rows of the synthesis: studies, what they reported, harms they counted, and the four bands."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from scar_timeline.content.tables import CellError, Many, MaybeFloat, Row

MaybeCount = Annotated[
    int | None, BeforeValidator(lambda cell: None if isinstance(cell, str) and not cell.strip() else cell)
]
"""A whole number, or nothing where the source does not say."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Share = Annotated[float, Field(ge=0, le=1)]
Words = Annotated[str, Field(min_length=1)]
Certainty = Literal["primary", "abstract", "secondary"]
"""Where the number was seen: in the paper, in its summary only, or only in another text about it."""

Kind = Literal["score", "grade", "judged"]
"""How people were read: points of a scar score, whole grades, or a rater's "so much better"."""


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
    kind: Kind
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


class Band(Row):
    """One of the bands that studies and patients share: from ``low`` (included) up to the next band."""

    id: Id
    low: Share
    words: Words
    meaning: Words
    sources: Many
