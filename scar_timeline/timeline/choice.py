"""What a patient chooses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """A scar type's and a severity's id."""

    scar_type: str
    severity: str
