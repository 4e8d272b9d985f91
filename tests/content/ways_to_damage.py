"""What people and programs do to a file of a content folder; each takes the folder first."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

from tests.content.conftest import reword
from tests.tables import change

Apply = Callable[[Path], object]


def changed(file: str, row: str, /, **cells: str) -> Apply:
    return lambda folder: change(folder, file, row, **cells)


def read_text(folder: Path, file: str) -> str:
    return (folder / file).read_text(encoding="utf-8")


def write_text(folder: Path, file: str, text: str) -> None:
    (folder / file).write_bytes(text.encode())


def read_rows(folder: Path, file: str) -> list[list[str]]:
    with (folder / file).open(encoding="utf-8", newline="") as table:
        return list(csv.reader(table))


def write_rows(folder: Path, file: str, rows: list[list[str]], **dialect: str) -> None:
    with (folder / file).open("w", encoding="utf-8", newline="") as table:
        csv.writer(table, **dialect).writerows(rows)


def separated(folder: Path, file: str, by: str, first: str = "") -> None:
    write_rows(folder, file, read_rows(folder, file), delimiter=by)
    write_text(folder, file, first + (folder / file).read_bytes().decode())


def with_cells_added(folder: Path, file: str) -> None:
    write_rows(folder, file, [[*row, "", "", ""] for row in read_rows(folder, file)])


def encoded(folder: Path, file: str, encoding: str, end: str = "\n", cut: int | None = None) -> None:
    (folder / file).write_bytes(read_text(folder, file).replace("\n", end)[:cut].encode(encoding))


def above(folder: Path, file: str, line: str) -> None:
    write_text(folder, file, line + read_text(folder, file))


def without_header(folder: Path, file: str) -> None:
    write_rows(folder, file, read_rows(folder, file)[1:])


def first_rows(folder: Path, file: str, rows: int) -> None:
    write_rows(folder, file, read_rows(folder, file)[: rows + 1])


def half_saved(folder: Path, file: str) -> None:
    text = read_text(folder, file)
    write_text(folder, file, text[: len(text) // 2])


def gone(folder: Path, file: str) -> None:
    (folder / file).unlink()


def renamed(folder: Path, file: str, to: str) -> None:
    (folder / file).rename(folder / to)


def resorted(folder: Path, file: str, by: int = 0) -> None:
    header, *rows = read_rows(folder, file)
    write_rows(folder, file, [header, *sorted(rows, key=lambda row: row[by])])


def dates_written(folder: Path, written: str) -> None:
    write_text(folder, "reviews.csv", re.sub(r"(\d{4})-(\d{2})-(\d{2})", written, read_text(folder, "reviews.csv")))


def clinic_says(folder: Path, key: str, words: str) -> None:
    reword(folder / "clinic.toml", key, words)


def release(folder: Path, key: str, words: str) -> None:
    reword(folder / "version.toml", key, words)


def first_key(folder: Path, file: str, put: str) -> None:
    write_text(folder, file, re.sub(r"(?m)^(\w+) = ", put, read_text(folder, file), count=1))


def first_text(folder: Path, file: str, put: str) -> None:
    write_text(folder, file, re.sub(r'(?m)^(\w+ = ")', lambda found: found[1] + put, read_text(folder, file), count=1))


def field_lost(folder: Path, file: str) -> None:
    write_text(folder, file, re.sub(r"{(\w+)}", "", read_text(folder, file), count=1))
