"""Edits a content table as a clinician would: a cell changed, a row added."""

import csv
from pathlib import Path


def change(folder: Path, file: str, row: str, /, **cells: str) -> int:
    """Put other values into the row that begins with ``row``, cells as in the file; gives its line."""
    header, rows = _read(folder / file)
    at = next(number for number, found in enumerate(rows) if f"{','.join(found)},".startswith(f"{row},"))
    for column, value in cells.items():
        rows[at][header.index(column)] = value
    _write(folder / file, header, rows)
    return at + 2


def add(folder: Path, file: str, **cells: str) -> None:
    """Add a row: the last one again, with other cells. Where the table has an inventory, the row stands there too."""
    header, rows = _read(folder / file)
    names, lists = _read(folder / "inventory.csv")
    for row in lists:
        if row[0] == file and cells.get(header[0], row[1]) not in row[1].split(";"):
            row[1] += f";{cells[header[0]]}"
            _write(folder / "inventory.csv", names, lists)
    _write(
        folder / file,
        header,
        [*rows, [cells.get(name, old) for name, old in zip(header, rows[-1], strict=True)]],
    )


def remove(folder: Path, file: str, row: str) -> None:
    """Leave out the rows that begin with ``row``."""
    header, rows = _read(folder / file)
    _write(folder / file, header, [found for found in rows if not ",".join(found).startswith(row)])


def _read(path: Path) -> tuple[list[str], list[list[str]]]:
    with path.open(encoding="utf-8", newline="") as table:
        header, *rows = csv.reader(table)
    return header, rows


def _write(path: Path, header: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as table:
        csv.writer(table, lineterminator="\n").writerows([header, *rows])
