"""Every text can be printed: one letter that the PDF's font lacks would take the whole sheet from every patient."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from scar_timeline.content.csv_reader import Row
from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.fonts import printed_letters


def check_printable(
    tables: Mapping[str, Sequence[Row]], settings: Mapping[str, BaseModel], messages: Mapping[str, str]
) -> None:
    """Look at every letter of every cell, setting and message.

    Args:
        tables: by file name.
        settings: by file name.
        messages: by key. Those of ``web`` stand on screens alone.

    Raises:
        ContentError: for each text with a letter that cannot be printed.
    """
    letters = printed_letters()
    faults = Faults()
    for file, row, column, text in _texts(tables, settings, messages):
        for letter in text:
            if letter not in letters and not letter.isspace():
                with faults.noted():
                    reason = f"'{letter}' (U+{ord(letter):04X}) cannot be printed in the PDF; write it in words"
                    raise ContentError(file, row, column, reason)
                break
    faults.stop()


def _texts(
    tables: Mapping[str, Sequence[Row]], settings: Mapping[str, BaseModel], messages: Mapping[str, str]
) -> Iterator[tuple[str, int | None, str, str]]:
    for file, rows in tables.items():
        for row in rows:
            for column, cell in row:
                parts = cell if isinstance(cell, tuple) else (cell,)
                yield from ((file, row.line, column, part) for part in parts if isinstance(part, str))
    for file, setting in settings.items():
        for key, value in setting:
            parts = value if isinstance(value, tuple) else (value,)
            yield from ((file, None, key, part) for part in parts if isinstance(part, str))
    for key, text in messages.items():
        if not key.startswith("web."):
            yield f"text/en/{key.partition('.')[0]}.toml", None, key, text
