"""Which requirements of standards are met, and which are not (``standards.csv``)."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from scar_timeline.content.csv_reader import CellError, Many, Row

STANDARDS_FILE = "standards.csv"


class Standard(Row):
    """One requirement of a standard, whether it is met, and what is missing.

    ``proof`` is what tests cannot show. It may be empty: then marked tests are the proof.
    """

    needs_sources: ClassVar[bool] = False
    id: str = Field(pattern=r"^[A-Z]+-[A-Z]?\d+$")
    standard: str = Field(min_length=1)
    priority: Literal["must", "should"]
    requirement: str = Field(min_length=1)
    status: Literal["met", "partly", "not_met"]
    proof: Many
    gap: str

    @model_validator(mode="after")
    def _gap_fits_status(self) -> "Standard":
        if self.status == "met" and self.gap:
            raise CellError("gap", "a requirement with a gap is at most partly met")
        if self.status != "met" and not self.gap:
            raise CellError("gap", "a requirement that is not fully met says what is missing")
        return self

    @property
    def needs_a_test(self) -> bool:
        """Whether nothing but marked tests can prove this requirement."""
        return self.status != "not_met" and not self.proof
