"""What could go wrong through this page and what holds it back; which standards are met, and which are not.

The hazard log has the shape of DCB0129: hazard, cause, harm, control, and the tests that prove the control.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, Literal

from pydantic import Field, field_validator, model_validator

from scar_timeline.content.tables import CellError, Many, Row, read_table

HAZARDS_FILE = "hazards.csv"
STANDARDS_FILE = "standards.csv"

_TEST_ID = re.compile(r"tests/(?:\w+/)*test_\w+\.py::test_\w+")
TEST_PROOF = "test "
FILE_PROOF = "file "
"""How a proof that a machine can look up begins; any other proof is a sentence."""


class Hazard(Row):
    """One hazard; ``tests`` are pytest ids without parameters. The run fails when one is missing or fails."""

    needs_sources: ClassVar[bool] = False
    id: str = Field(pattern=r"^HZ-\d{2}$")
    hazard: str = Field(min_length=1)
    cause: str = Field(min_length=1)
    harm: str = Field(min_length=1)
    control: str = Field(min_length=1)
    tests: Many = Field(min_length=1)

    @field_validator("tests")
    @classmethod
    def _test_ids(cls, tests: tuple[str, ...]) -> tuple[str, ...]:
        for test in tests:
            if not _TEST_ID.fullmatch(test):
                raise ValueError(f"'{test}' is not written as tests/folder/test_file.py::test_name")
        return tests


class Standard(Row):
    """One requirement of a standard, whether it is met, what proves it, and what is missing."""

    needs_sources: ClassVar[bool] = False
    id: str = Field(pattern=r"^[A-Z]+-[A-Z]?\d+$")
    standard: str = Field(min_length=1)
    priority: Literal["must", "should"]
    requirement: str = Field(min_length=1)
    status: Literal["met", "partly", "not_met"]
    proof: Many
    gap: str

    @model_validator(mode="after")
    def _proof_or_gap(self) -> "Standard":
        if self.status != "not_met" and not self.proof:
            raise CellError("proof", "a requirement that is met, even partly, names its proof")
        if self.status == "met" and self.gap:
            raise CellError("gap", "a requirement with a gap is at most partly met")
        if self.status != "met" and not self.gap:
            raise CellError("gap", "a requirement that is not fully met says what is missing")
        return self

    @property
    def test_proofs(self) -> tuple[str, ...]:
        """The pytest ids among the proofs."""
        return tuple(part.removeprefix(TEST_PROOF) for part in self.proof if part.startswith(TEST_PROOF))

    @property
    def file_proofs(self) -> tuple[str, ...]:
        """The files of the project among the proofs."""
        return tuple(part.removeprefix(FILE_PROOF) for part in self.proof if part.startswith(FILE_PROOF))


@dataclass(frozen=True)
class SafetyTables:
    """The hazard log and the scorecard by id, in file order."""

    hazards: Mapping[str, Hazard]
    standards: Mapping[str, Standard]


def read_hazards(folder: Path) -> tuple[Hazard, ...]:
    """All rows of ``hazards.csv``.

    Raises:
        ContentError: a cell is wrong.
    """
    return read_table(folder, HAZARDS_FILE, Hazard)


def read_safety_tables(folder: Path) -> SafetyTables:
    """The hazard log and the scorecard of ``folder``.

    Raises:
        ContentError: a cell is wrong.
    """
    standards = read_table(folder, STANDARDS_FILE, Standard)
    return SafetyTables(
        hazards=MappingProxyType({row.id: row for row in read_hazards(folder)}),
        standards=MappingProxyType({row.id: row for row in standards}),
    )
