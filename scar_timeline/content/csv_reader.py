"""Read one CSV file of ``data/`` into typed, frozen rows, or say exactly which cell is wrong."""

import csv
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from scar_timeline.content.errors import ContentError


def split(cell: Any) -> Any:
    """The values of a cell that holds several, separated by ``;``."""
    return tuple(part.strip() for part in cell.split(";") if part.strip()) if isinstance(cell, str) else cell


def _empty_is_none(cell: Any) -> Any:
    return None if isinstance(cell, str) and not cell else cell


Many = Annotated[tuple[str, ...], BeforeValidator(split)]
"""A cell that holds several values separated by ``;``."""

MaybeFloat = Annotated[float | None, BeforeValidator(_empty_is_none)]
"""A number, or nothing where the cell is empty."""


class CellError(ValueError):
    """Cells of a row do not fit together; raised by a row's own check to name the cell to look at first."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


class Row(BaseModel):
    """One row of a content table.

    ``key`` names the columns that must differ from row to row; ``needs_sources`` says that the ``sources``
    cell may not be empty. ``line`` is the row's line in its file, for error messages.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)

    key: ClassVar[tuple[str, ...]] = ("id",)
    needs_sources: ClassVar[bool] = True
    line: int


R = TypeVar("R", bound=Row)


def read_lines(path: Path, name: str) -> str:
    """Text of a content file.

    Args:
        path: where it is.
        name: how to call it in an error.

    Raises:
        ContentError: the file is missing or is not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ContentError(name, None, None, "the file is missing or cannot be read") from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        raise ContentError(
            name, row, None, "the file is not saved as UTF-8 (choose 'CSV UTF-8' when saving)"
        ) from error


def read_table(folder: Path, name: str, model: type[R]) -> tuple[R, ...]:
    """All rows of ``folder/name``, in file order.

    Raises:
        ContentError: naming file, row, column and reason, for the first thing that is wrong.
    """
    reader = csv.reader(read_lines(folder / name, name).splitlines(keepends=True), strict=True)
    try:
        records = [(reader.line_num, record) for record in reader if any(cell.strip() for cell in record)]
    except csv.Error as error:
        raise ContentError(name, reader.line_num, None, f"the row cannot be read as CSV ({error})") from error
    if not records:
        raise ContentError(name, None, None, "the file is empty")
    header = [cell.strip() for cell in records[0][1]]
    _check_header(name, header, model)
    rows: list[R] = []
    seen: dict[tuple[Any, ...], int] = {}
    for line, cells in records[1:]:
        row = _row(name, line, header, cells, model)
        identity = tuple(getattr(row, column) for column in model.key)
        if identity in seen:
            reason = f"{' '.join(map(str, identity))} stands already in row {seen[identity]}"
            raise ContentError(name, line, model.key[0], reason)
        seen[identity] = line
        rows.append(row)
    if not rows:
        raise ContentError(name, None, None, "the file has a header but no rows")
    return tuple(rows)


def require(name: str, row: Row, column: str, wanted: Iterable[str], known: Container[str]) -> None:
    """Check that every id in a cell exists.

    Raises:
        ContentError: one does not.
    """
    for value in wanted:
        if value not in known:
            raise ContentError(name, row.line, column, f"'{value}' is not known")


def _check_header(name: str, header: list[str], model: type[Row]) -> None:
    expected = [field for field in model.model_fields if field != "line"]
    doubled = {column for column in header if header.count(column) > 1}
    if doubled:
        raise ContentError(name, 1, sorted(doubled)[0], "the column stands twice in the header")
    for column in expected:
        if column not in header:
            raise ContentError(name, 1, column, "the column is missing from the header")
    for column in header:
        if column not in expected:
            raise ContentError(name, 1, column or "(no name)", "the column is not known")


def _row(name: str, line: int, header: list[str], cells: list[str], model: type[R]) -> R:
    if len(cells) != len(header):
        reason = f"the row has {len(cells)} cells, the header has {len(header)} (is a comma missing quotes?)"
        raise ContentError(name, line, None, reason)
    try:
        row = model.model_validate({**dict(zip(header, cells, strict=True)), "line": line})
    except ValidationError as error:
        first = error.errors()[0]
        column = str(first["loc"][0]) if first["loc"] else None
        value = first.get("input")
        said = f" (found '{value}')" if isinstance(value, str) and column else ""
        cause = first.get("ctx", {}).get("error")
        if isinstance(cause, CellError):
            column = cause.column
        raise ContentError(name, line, column, f"{cause or first['msg']}{said}") from error
    if model.needs_sources and not getattr(row, "sources", ("-",)):
        raise ContentError(name, line, "sources", "the row names no source; every statement needs one")
    return row
