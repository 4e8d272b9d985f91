"""Usual courses and the follow-ups around them (``courses.csv``, ``follow_ups.csv``)."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from scar_timeline.content.tables import CellError, Many, Row, split

Basis = Literal["measured", "drawn", "opinion", "claim"]
"""Behind a number: a study measured it, it is drawn by us, an expert's view, or a clinic's statement."""


class UsualCourse(Row):
    """The course drawn for a severity: sessions, and whole weeks between them."""

    id: str = Field(pattern=r"^[a-z_]+$")
    usual_for: str
    sessions: int = Field(ge=1, le=12)
    spacing_weeks: int = Field(ge=1, le=12)
    basis: Basis
    reason: str = Field(min_length=1)
    sources: Many


Shown = Literal["picture", "chart", "table", "calendar"]
"""Where a follow-up may be shown; sentences name all of them."""


class FollowUp(Row):
    """Something that many clinics arrange, some weeks after a session.

    ``short`` names it in the picture, where it stands on row ``track`` below the sessions; row 0 is the sessions'.
    ``shown_on`` says in which views and files it appears.
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
