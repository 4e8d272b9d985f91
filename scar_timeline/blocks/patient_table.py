"""Tables for patients: a caption, real header cells, equal columns; on a phone each row becomes a short list.

``st.table`` has no caption and scrolls sideways on a phone, so the table is written here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.templates import render

_MOST_COLUMNS: Final = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """Words, and below them, smaller, where they come from: a line, and links (name and address)."""

    words: str
    source: str = ""
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its header, its cells, and an id to link to."""

    header: Cell
    cells: tuple[Cell, ...]
    anchor: str = ""


def patient_table(caption: str, columns: Sequence[str], rows: Sequence[TableRow]) -> Markup:
    """The table as HTML. The first column holds the row headers.

    Roles are written out because browsers forget them when a phone shows the rows as blocks.

    Raises:
        ValueError: a row has not one cell for each column after the first, or there are more than 4 columns.
    """
    if len(columns) > _MOST_COLUMNS:
        raise ValueError(f"'{caption}' has {len(columns)} columns; patients read {_MOST_COLUMNS} at most")
    for row in rows:
        if len(row.cells) != len(columns) - 1:
            raise ValueError(f"row '{row.header.words}' has {len(row.cells)} cells for {len(columns) - 1} columns")
    return render("patient_table.html", caption=caption, columns=columns, rows=rows)
