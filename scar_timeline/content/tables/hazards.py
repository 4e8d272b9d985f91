"""What could go wrong through this page and what holds it back (``hazards.csv``).

The hazard log has the shape of DCB0129: hazard, cause, harm, control.
"""

from typing import ClassVar

from pydantic import Field

from scar_timeline.content.csv_reader import Row

HAZARDS_FILE = "hazards.csv"


class Hazard(Row):
    """One hazard and the control that holds it back."""

    needs_sources: ClassVar[bool] = False
    id: str = Field(pattern=r"^HZ-\d{2}$")
    hazard: str = Field(min_length=1)
    cause: str = Field(min_length=1)
    harm: str = Field(min_length=1)
    control: str = Field(min_length=1)
