"""Which rows each table holds (``inventory.csv``): one that is lost by a slip of the hand stops the start.

Pages, links on paper and safety rest on these rows. A table whose rows only other rows name (evidence, studies, the
glossary) needs no inventory: what is named and gone is noticed there. Scar types and severities have their numbers in
``links/registry.py``, which is checked at start.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Final

from pydantic import Field

from scar_timeline.content.csv_reader import Many, Row, read_table
from scar_timeline.content.errors import ContentError, Faults

INVENTORY_FILE: Final = "inventory.csv"
INVENTORIED: Final = {
    *("bands.csv", "cautions.csv", "claims.csv", "courses.csv", "disclaimers.csv", "follow_ups.csv", "harms.csv"),
    *("measurements.csv", "options.csv", "parameters.csv", "phases.csv", "question_prompts.csv", "recovery_days.csv"),
    *("red_flags.csv", "teach_back.csv", "unknowns.csv", "values.csv"),
}
"""The tables that must stand in it."""


class InventoryRow(Row):
    """The ids of one table: the first column of its rows."""

    key: ClassVar[tuple[str, ...]] = ("file",)
    needs_sources: ClassVar[bool] = False
    file: str = Field(min_length=1)
    ids: Many = Field(min_length=1)


def check_inventory(folder: Path, tables: Mapping[str, Sequence[Row]]) -> None:
    """Every row of the inventory is there, and every row that is there stands in the inventory.

    Args:
        folder: where ``inventory.csv`` is.
        tables: by file name, all tables of statements.

    Raises:
        ContentError: for each row or table that only one of both has.
    """
    listed = {row.file: row for row in read_table(folder, INVENTORY_FILE, InventoryRow)}
    faults = Faults()
    for file in sorted(listed.keys() - tables.keys()):
        with faults.noted():
            raise ContentError(INVENTORY_FILE, listed[file].line, "file", f"there is no table '{file}'")
    for file in sorted(INVENTORIED - listed.keys()):
        with faults.noted():
            raise ContentError(INVENTORY_FILE, None, "file", f"'{file}' has no row here")
    for file in sorted(listed.keys() & tables.keys()):
        column = tables[file][0].key[0]
        there = {str(getattr(row, column)): row.line for row in tables[file]}
        for missing in [name for name in listed[file].ids if name not in there]:
            with faults.noted():
                reason = f"the row '{missing}' is missing, or its id was changed; {INVENTORY_FILE} lists it"
                raise ContentError(file, None, column, reason)
        for new in [name for name in there if name not in listed[file].ids]:
            with faults.noted():
                raise ContentError(file, there[new], column, f"'{new}' is not in {INVENTORY_FILE}: add it there too")
    faults.stop()
