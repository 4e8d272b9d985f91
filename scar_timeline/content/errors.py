"""The one error that bad content raises."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class ContentError(Exception):
    """A file in ``data/`` cannot be used; the message is for the person who edits it.

    Attributes:
        file: the file's path inside the data folder; the whole path of settings that are kept elsewhere.
        row: the line in the file, the header being line 1; ``None`` where the whole file is at fault.
        column: the column (or key), ``None`` where the whole row is at fault.
        reason: what is wrong, in plain words.
        others: what else was found wrong in the same reading.
    """

    def __init__(self, file: Path | str, row: int | None, column: str | None, reason: str) -> None:
        self.file = str(file)
        self.row = row
        self.column = column
        self.reason = " ".join(reason.split())
        self.others: tuple[ContentError, ...] = ()
        place = [self.file if Path(self.file).is_absolute() else f"data/{self.file}"]
        if row is not None:
            place.append(f"row {row}")
        if column is not None:
            place.append(f"column {column}")
        super().__init__(f"{', '.join(place)}: {self.reason}")

    @property
    def faults(self) -> tuple["ContentError", ...]:
        """All that was found wrong, one line each."""
        return (self, *self.others)


class Faults:
    """Collects what is wrong, so that an editor sees all of it at once."""

    def __init__(self) -> None:
        self._found: list[ContentError] = []

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note what goes wrong inside, and go on."""
        try:
            yield
        except ContentError as error:
            self._found += error.faults

    @property
    def found(self) -> tuple[ContentError, ...]:
        """What was noted so far."""
        return tuple(self._found)

    def stop(self) -> None:
        """Stop here if anything was noted.

        Raises:
            ContentError: the first fault, which carries the others.
        """
        if self._found:
            first, *others = self._found
            first.others = tuple(others)
            raise first
