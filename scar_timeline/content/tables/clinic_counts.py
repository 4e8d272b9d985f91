"""What a clinic counted of its own people (the file that ``counts`` in ``clinic.toml`` names)."""

from typing import ClassVar, Final, Self

from pydantic import Field, model_validator

from scar_timeline.content.columns import MaybeInt, Words
from scar_timeline.content.csv_reader import CellError, Row

SOONEST_AFTER: Final = 4
"""Weeks after the last session before which nobody is counted: skin still settles."""
_MOST_PEOPLE: Final = 10_000


class ClinicCount(Row):
    """People of one kind of scar, severity and course, each counted once, by how much of the scar had gone.

    ``week`` is in whole weeks from the first session; the last four columns are numbers of people in the bands of
    ``bands.csv``. ``spacing_weeks`` may be empty where there was one session.
    """

    key: ClassVar[tuple[str, ...]] = ("scar_type", "severity", "sessions", "spacing_weeks", "week")
    needs_sources: ClassVar[bool] = False
    scar_type: Words
    severity: Words
    sessions: int = Field(ge=1, le=12)
    spacing_weeks: MaybeInt = Field(ge=1, le=12)
    week: int = Field(ge=1, le=104)
    little_or_none: int = Field(ge=0, le=_MOST_PEOPLE)
    some: int = Field(ge=0, le=_MOST_PEOPLE)
    clear: int = Field(ge=0, le=_MOST_PEOPLE)
    a_lot: int = Field(ge=0, le=_MOST_PEOPLE)

    @property
    def cells(self) -> tuple[int, int, int, int]:
        """People in each band, from the least change."""
        return self.little_or_none, self.some, self.clear, self.a_lot

    @property
    def people(self) -> int:
        """How many were counted."""
        return sum(self.cells)

    @property
    def session_weeks(self) -> tuple[float, ...]:
        """When each session took place, in weeks from the first."""
        return tuple(float(number * (self.spacing_weeks or 0)) for number in range(self.sessions))

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.sessions > 1 and self.spacing_weeks is None:
            raise CellError("spacing_weeks", "weeks between the sessions are missing")
        soonest = round(self.session_weeks[-1]) + SOONEST_AFTER
        if self.week < soonest:
            reason = f"people are counted from week {soonest} on, {SOONEST_AFTER} weeks after the last session"
            raise CellError("week", reason)
        if self.people == 0:
            raise CellError("little_or_none", "nobody was counted: leave the row out")
        return self
