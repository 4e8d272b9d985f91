"""Tables for patients: a caption, real header cells, equal columns; on a phone each row becomes a short list.

``st.table`` has no caption and scrolls sideways on a phone, so the table is written here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

TABLE_STYLE = """<style>
.patient-table { width: 100%; border-collapse: collapse; table-layout: fixed; line-height: 1.45; }
.patient-table caption { text-align: left; font-weight: 600; padding: 0.25rem 0 0.5rem; }
.patient-table th, .patient-table td { border: 1px solid currentColor; padding: 0.6rem 0.75rem;
  text-align: left; vertical-align: top; overflow-wrap: break-word; }
.patient-table a { display: inline-flex; align-items: center; min-height: 2.75rem; margin-right: 0.75rem; }
.patient-table .from { display: block; font-weight: 400; font-size: 0.875rem; margin-top: 0.5rem; }
@media (max-width: 640px) {
  .patient-table, .patient-table tbody, .patient-table tr, .patient-table th, .patient-table td,
  .patient-table caption { display: block; }
  .patient-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .patient-table tr { margin-bottom: 1rem; }
  .patient-table tbody th, .patient-table tbody td { border-top-width: 0; }
  .patient-table tbody tr > :first-child { border-top-width: 1px; }
  .patient-table td::before { content: attr(data-column); display: block; font-weight: 600; }
}
</style>"""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words, and below them, smaller, where they come from. ``links`` is ready-made HTML."""

    words: str
    source: str = ""
    links: str = ""

    @property
    def html(self) -> str:
        """The cell's inside, words escaped."""
        below = (
            f'<span class="from">{escape(self.source)}{self.links}</span>'
            if self.source or self.links
            else ""
        )
        return escape(self.words) + below


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its header, its cells, and an id to link to."""

    header: Cell
    cells: tuple[Cell, ...]
    anchor: str = ""


def patient_table(caption: str, columns: Sequence[str], rows: Sequence[TableRow]) -> str:
    """HTML for ``st.html``. The first column holds the row headers.

    Roles are written out because browsers forget them when a phone shows the rows as blocks.

    Raises:
        ValueError: a row has not one cell for each column after the first, or there are more than 4 columns.
    """
    if len(columns) > 4:
        raise ValueError(f"'{caption}' has {len(columns)} columns; patients read 4 at most")
    for row in rows:
        if len(row.cells) != len(columns) - 1:
            raise ValueError(
                f"row '{row.header.words}' has {len(row.cells)} cells for {len(columns) - 1} columns"
            )
    head = "".join(f'<th scope="col" role="columnheader">{escape(name)}</th>' for name in columns)
    body = "".join(_row(row, columns) for row in rows)
    return (
        f'<table class="patient-table" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _row(row: TableRow, columns: Sequence[str]) -> str:
    cells = "".join(
        f'<td role="cell" data-column="{escape(column)}">{cell.html}</td>'
        for column, cell in zip(columns[1:], row.cells, strict=True)
    )
    anchor = f' id="{escape(row.anchor)}"' if row.anchor else ""
    return f'<tr role="row"{anchor}><th scope="row" role="rowheader">{row.header.html}</th>{cells}</tr>'
