"""What a patient chooses second: how easily the scars are seen (``severities.csv``)."""

from pydantic import Field

from scar_timeline.content.csv_reader import Many, Row


class Severity(Row):
    """A severity in plain words, anchored to a Goodman-Baron grade of 1 (flat marks) to 4 (severe) (F35)."""

    id: str = Field(pattern=r"^[a-z]+$")
    name: str = Field(min_length=1)
    grade: int = Field(ge=2, le=4)
    visibility: str = Field(min_length=1)
    sources: Many

    @property
    def most_grades(self) -> int:
        """The largest improvement the scale allows: down to grade 1, flat marks."""
        return self.grade - 1
