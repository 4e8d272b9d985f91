"""What spreadsheets make of a table when they save it: separators, dates and numbers, read where they are clear."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_SEPARATORS: Final = (",", ";", "\t")
_LINE: Final = re.compile(r"sep=.\r?\n")
_ISO: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00)?)?", re.ASCII)
_GERMAN: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?", re.ASCII)
_SEARCHED_FOR_HEADER: Final = 5


class NoTableError(Exception):
    """The text is no table; ``line`` is where reading stopped."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


@dataclass(frozen=True)
class Record:
    """The cells of one row, and the line it ends on."""

    line: int
    cells: tuple[str, ...]


def records(text: str, columns: Sequence[str]) -> list[Record]:
    """The rows of a table that hold anything, the header first, with the separator that fits the header.

    Columns at the right that hold nothing and have no name are left out.

    Args:
        text: the file.
        columns: the names that the header needs.

    Raises:
        NoTableError: it is no table, whatever the separator.
    """
    skipped = 0
    if named := _LINE.match(text):
        text, skipped = text[named.end() :], 1
    tried: list[list[Record] | NoTableError] = []
    for separator in _SEPARATORS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        try:
            found = [Record(reader.line_num + skipped, _tidy(cells)) for cells in reader if any(map(str.strip, cells))]
        except csv.Error as error:
            tried.append(NoTableError(reader.line_num + skipped, str(error)))
            continue
        if found and set(columns) <= set(found[0].cells):
            return _without_empty_columns(found)
        tried.append(found)
    first = tried[0]
    if isinstance(first, NoTableError):
        raise first
    return _without_empty_columns(first)


def header_row(rows: Sequence[Record], columns: Sequence[str]) -> int | None:
    """The line on which the header stands, where rows were put above it."""
    return next((row.line for row in rows[1:_SEARCHED_FOR_HEADER] if set(columns) <= set(row.cells)), None)


def iso_dates(cells: Sequence[str]) -> list[str]:
    """The dates of a column as 2026-11-22, where they are clear; others as they are.

    22/11/2026 says that days come first in the whole column; where no cell says so, 04/05/2026 could be either.
    """
    slashed = [found for cell in cells if (found := _SLASHED.fullmatch(cell))]
    day_first = any(int(found[1]) > 12 for found in slashed) and all(int(found[2]) <= 12 for found in slashed)
    return [_iso(cell, day_first=day_first) for cell in cells]


def date_problem(cell: str) -> str | None:
    """What to write instead, where a cell is no clear date."""
    if _ISO.fullmatch(cell):
        return None
    why = " can be read in two ways" if _SLASHED.fullmatch(cell) else " is no date"
    return f"'{cell}'{why}: write it as 2026-11-22 (in a spreadsheet, format the cells as text first)"


def number_problem(cell: str) -> str | None:
    """What to write instead, where a cell is no plain number."""
    if _NUMBER.fullmatch(cell):
        return None
    if _NUMBER.fullmatch(cell.replace(",", ".", 1)):
        return f"'{cell}' has a comma: write {cell.replace(',', '.', 1)}"
    return f"'{cell}' is no plain number: write one such as 3 or 0.5"


def _tidy(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells without what surrounds them; a line break inside a cell is a space."""
    return tuple(re.sub(r"[ \t\r\n]+", " ", cell).strip() for cell in cells)


def _without_empty_columns(rows: list[Record]) -> list[Record]:
    if not rows:
        return rows
    width = max((number for number, name in enumerate(rows[0].cells, start=1) if name), default=0)
    return [Record(row.line, row.cells if any(row.cells[width:]) else row.cells[:width]) for row in rows]


def _iso(cell: str, *, day_first: bool) -> str:
    if found := _ISO.fullmatch(cell):
        return found[1]
    found = _GERMAN.fullmatch(cell) or (_SLASHED.fullmatch(cell) if day_first else None)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else cell
