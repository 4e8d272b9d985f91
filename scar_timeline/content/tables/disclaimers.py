"""What follows from the article's own words, and where it must stand (``disclaimers.csv``)."""

from typing import ClassVar, Literal

from pydantic import Field, field_validator

from scar_timeline.content.columns import Identified
from scar_timeline.content.csv_reader import Many

DISCLAIMERS_FILE = "disclaimers.csv"


Place = Literal["picture", "export", "page"]
PLACES: tuple[Place, ...] = ("picture", "export", "page")


class DisclaimerRow(Identified):
    """One caution that follows from the article's own words, and where it must stand."""

    needs_sources: ClassVar[bool] = False
    text: str = Field(min_length=1)
    claims: Many = Field(min_length=1)
    places: Many = Field(min_length=1)

    @field_validator("places")
    @classmethod
    def _known_places(cls, places: tuple[str, ...]) -> tuple[str, ...]:
        for place in places:
            if place not in PLACES:
                raise ValueError(f"'{place}' is not a place; choose from {', '.join(PLACES)}")
        return places
