"""The usual course for a severity (``courses.csv``)."""

from typing import Literal

from pydantic import Field

from scar_timeline.content.columns import Basis
from scar_timeline.content.csv_reader import Many, Row


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
