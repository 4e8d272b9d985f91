"""What many clinics arrange around the sessions (``follow_ups.csv``)."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from scar_timeline.content.columns import Basis
from scar_timeline.content.csv_reader import CellError, Many, Row, split
from scar_timeline.content.tables.courses import Shown


class FollowUp(Row):
    """Something that many clinics arrange, some weeks after a session.

    ``short`` names it in the picture, where it stands on row ``track`` below the sessions; row 0 is the
    sessions'. ``shown_on`` says in which views and files it appears.
    """

    id: str = Field(pattern=r"^[a-z_]+$")
    name: str = Field(min_length=1)
    short: str = Field(min_length=1, max_length=28)
    anchor: Literal["first_session", "every_session", "last_session"]
    from_weeks: int = Field(ge=0, le=52)
    to_weeks: int = Field(ge=0, le=52)
    track: int = Field(ge=0, le=3)
    shown_on: Annotated[tuple[Shown, ...], BeforeValidator(split)]
    says: str = Field(min_length=1)
    kinds: Many
    basis: Basis
    sources: Many

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to_weeks < self.from_weeks:
            raise CellError("to_weeks", "to_weeks is before from_weeks")
        if self.track == 0 and self.anchor != "every_session":
            raise CellError("track", "row 0 belongs to the sessions and what comes after each; use 1, 2 or 3")
        return self
