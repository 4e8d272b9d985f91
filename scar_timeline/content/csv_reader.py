"""Read one CSV file of ``data/`` into typed, frozen rows, or say exactly which cell is wrong."""

from collections.abc import Container, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, ClassVar, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.spreadsheet import (
    NoTableError,
    Record,
    date_problem,
    header_row,
    iso_dates,
    number_problem,
    records,
)
from scar_timeline.content.text_file import read_text, unseen_letter


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


def read_table(folder: Path, name: str, model: type[R]) -> tuple[R, ...]:
    """All rows of ``folder/name``, in file order.

    Raises:
        ContentError: naming file, row, column and reason, for everything that is wrong.
    """
    columns = [field for field in model.model_fields if field != "line"]
    try:
        found = records(read_text(folder / name, name), columns)
    except NoTableError as error:
        raise ContentError(name, error.line, None, f"the row cannot be read as CSV ({error})") from error
    if not found:
        raise ContentError(name, None, None, "the file is empty")
    header, *body = found
    _check_header(name, header.cells, columns, header_row(found, columns))
    if not body:
        raise ContentError(name, None, None, "the file has a header but no rows")
    faults = Faults()
    rows: list[R] = []
    for record in _with_clear_dates(header.cells, body, model):
        with faults.noted():
            rows.append(_row(name, record, header.cells, model))
    seen: dict[tuple[Any, ...], int] = {}
    for row in rows:
        identity = tuple(getattr(row, column) for column in model.key)
        if identity in seen:
            reason = f"{' '.join(map(str, identity))} stands already in row {seen[identity]}"
            with faults.noted():
                raise ContentError(name, row.line, model.key[0], reason)
        seen[identity] = row.line
    faults.stop()
    return tuple(rows)


def require(name: str, row: Row, column: str, wanted: Iterable[str], known: Container[str]) -> None:
    """Check that every id in a cell exists.

    Raises:
        ContentError: one does not.
    """
    for value in wanted:
        if value not in known:
            raise ContentError(name, row.line, column, f"'{value}' is not known")


def _check_header(name: str, header: Sequence[str], columns: Sequence[str], stands_in: int | None) -> None:
    if stands_in:
        raise ContentError(
            name, 1, None, f"the names of the columns stand in row {stands_in}: nothing may be above them"
        )
    if not set(columns) & set(header):
        raise ContentError(name, 1, columns[0], "no name of a column stands in the first row (is the header lost?)")
    doubled = sorted({column for column in header if column and header.count(column) > 1})
    if doubled:
        raise ContentError(name, 1, doubled[0], "the column stands twice in the header")
    for column in columns:
        if column not in header:
            raise ContentError(name, 1, column, "the column is missing from the header")
    for column in header:
        if column not in columns:
            raise ContentError(name, 1, column or "(no name)", "the column is not known")


def _with_clear_dates(header: Sequence[str], body: Sequence[Record], model: type[Row]) -> Sequence[Record]:
    """The rows, their dates written as 2026-11-22 wherever the whole column makes them clear."""
    for place, column in enumerate(header):
        if model.model_fields[column].annotation in (date, date | None):
            clear = iso_dates([record.cells[place] if place < len(record.cells) else "" for record in body])
            body = [
                Record(record.line, (*record.cells[:place], cell, *record.cells[place + 1 :]))
                if place < len(record.cells)
                else record
                for record, cell in zip(body, clear, strict=True)
            ]
    return body


def _row(name: str, record: Record, header: Sequence[str], model: type[R]) -> R:
    line, cells = record.line, record.cells
    if len(cells) != len(header):
        reason = f"the row has {len(cells)} cells, the header has {len(header)} (is a comma missing quotes?)"
        raise ContentError(name, line, None, reason)
    for column, cell in zip(header, cells, strict=True):
        if problem := _cell_problem(cell, model.model_fields[column].annotation):
            raise ContentError(name, line, column, problem)
    try:
        row = model.model_validate({**dict(zip(header, cells, strict=True)), "line": line})
    except ValidationError as error:
        first = error.errors()[0]
        named = str(first["loc"][0]) if first["loc"] else None
        value = first.get("input")
        said = f" (found '{value}')" if isinstance(value, str) and named else ""
        cause = first.get("ctx", {}).get("error")
        if isinstance(cause, CellError):
            named = cause.column
        raise ContentError(name, line, named, f"{cause or first['msg']}{said}") from error
    if model.needs_sources and not getattr(row, "sources", ("-",)):
        raise ContentError(name, line, "sources", "the row names no source; every statement needs one")
    return row


def _cell_problem(cell: str, wanted: Any) -> str | None:
    """What is wrong with a cell that its column's type would not notice, or would read as something else."""
    if letter := unseen_letter(cell):
        return f"a letter that nobody can see: {letter}"
    if cell.startswith(("=", "#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!")):
        return f"'{cell}' is a spreadsheet's formula or error, not its result"
    kinds = get_args(wanted) or (wanted,)
    if not cell:
        return None
    if date in kinds:
        return date_problem(cell)
    return number_problem(cell) if int in kinds or float in kinds else None
