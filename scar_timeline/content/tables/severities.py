"""What a patient chooses second: how easily the scars are seen (``severities.csv``)."""

from typing import Literal

from pydantic import Field

from scar_timeline.content.csv_reader import Many, Row


class Severity(Row):
    """A severity in plain words, anchored to a Goodman-Baron grade of 1 (flat marks) to 4 (severe) (F35).

    ``lasts`` is what the article says of how long the change lasts.
    """

    id: str = Field(pattern=r"^[a-z]+$")
    name: str = Field(min_length=1)
    grade: int = Field(ge=2, le=4)
    visibility: str = Field(min_length=1)
    lasts: Literal["longer", "less_long"]
    sources: Many
