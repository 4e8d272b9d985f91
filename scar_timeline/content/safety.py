"""The hazard log and the scorecard of standards, read together."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from scar_timeline.content.csv_reader import read_table
from scar_timeline.content.tables.hazards import HAZARDS_FILE, Hazard
from scar_timeline.content.tables.standards import STANDARDS_FILE, Standard


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
