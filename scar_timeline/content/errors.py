"""The one error that bad content raises."""

from pathlib import Path


class ContentError(Exception):
    """A file in ``data/`` cannot be used; the message is for the person who edits it.

    Attributes:
        file: the file's path inside the data folder.
        row: the line in the file, the header being line 1; ``None`` where the whole file is at fault.
        column: the column (or key), ``None`` where the whole row is at fault.
        reason: what is wrong, in plain words.
    """

    def __init__(self, file: Path | str, row: int | None, column: str | None, reason: str) -> None:
        self.file = str(file)
        self.row = row
        self.column = column
        self.reason = reason
        place = [f"data/{self.file}"]
        if row is not None:
            place.append(f"row {row}")
        if column is not None:
            place.append(f"column {column}")
        super().__init__(f"{', '.join(place)}: {reason}")
