"""What could go wrong through this page and what holds it back; which standards are met, and which are not.

The hazard log has the shape of DCB0129: hazard, cause, harm, control. Tests carry the ids they prove as
marks, so that renaming a test changes no table under review. ``tests/plugins/hazards.py`` fails the run where
a mark is missing or its test does not pass.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from scar_timeline.content.tables import CellError, Many, Row, read_table

HAZARDS_FILE = "hazards.csv"
STANDARDS_FILE = "standards.csv"

FILE_PROOF = "file "
"""How a proof that names a file of the project begins; any other proof is a sentence."""


class Hazard(Row):
    """One hazard and the control that holds it back."""

    needs_sources: ClassVar[bool] = False
    id: str = Field(pattern=r"^HZ-\d{2}$")
    hazard: str = Field(min_length=1)
    cause: str = Field(min_length=1)
    harm: str = Field(min_length=1)
    control: str = Field(min_length=1)


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

    @property
    def file_proofs(self) -> tuple[str, ...]:
        """The files of the project among the proofs."""
        return tuple(part.removeprefix(FILE_PROOF) for part in self.proof if part.startswith(FILE_PROOF))


@dataclass(frozen=True)
class SafetyTables:
    """The hazard log and the scorecard by id, in file order."""

    hazards: Mapping[str, Hazard]
    standards: Mapping[str, Standard]


def read_safety_tables(folder: Path) -> SafetyTables:
    """The hazard log and the scorecard of ``folder``.

    Raises:
        ContentError: a cell is wrong.
    """
    hazards = read_table(folder, HAZARDS_FILE, Hazard)
    standards = read_table(folder, STANDARDS_FILE, Standard)
    return SafetyTables(
        hazards=MappingProxyType({row.id: row for row in hazards}),
        standards=MappingProxyType({row.id: row for row in standards}),
    )
