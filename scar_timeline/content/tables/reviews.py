"""When each content file was last checked, when it is due again, and who signed it off (``reviews.csv``)."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final

from pydantic import BeforeValidator, Field, model_validator

from scar_timeline.content.csv_reader import CellError, Row, read_table
from scar_timeline.content.errors import ContentError, Faults

REVIEWS_FILE = "reviews.csv"
_NO_SIGNATURE: Final = re.compile(
    r"(not|no|none|nobody|n/?a|tbd|tba|to do|to be|pending|open|unsigned|draft)\b.*|[^\w]*", re.I
)
"""What people write where nobody has signed."""
_MOST_YEARS_APART: Final = 5
_READ: Final = re.compile(r"[a-z_]+\.(csv|toml)|text/[a-z]{2}/[a-z_]+\.toml")
"""Names of files that are read; programs leave others behind, such as ``~$harms.csv`` or ``harms (1).csv``."""


def _signature(cell: Any) -> Any:
    return "" if isinstance(cell, str) and _NO_SIGNATURE.fullmatch(cell.strip()) else cell


def _day_or_none(cell: Any) -> Any:
    return None if isinstance(cell, str) and not cell else cell


Signature = Annotated[str, BeforeValidator(_signature)]


class Review(Row):
    """The review of one content file; ``file`` is its path inside the data folder.

    It is signed by a name, a role and a day together; all three are empty until then.
    """

    key: ClassVar[tuple[str, ...]] = ("file",)
    needs_sources: ClassVar[bool] = False
    file: str = Field(min_length=1)
    reviewed: date
    next_review: date
    signed_off_by: Signature
    role: Signature
    signed_on: Annotated[date | None, BeforeValidator(_day_or_none)]

    @model_validator(mode="after")
    def _due_after_reviewed(self) -> "Review":
        if not self.reviewed < self.next_review < self.reviewed + _YEARS:
            raise CellError(
                "next_review", f"next_review must be later than reviewed, by less than {_MOST_YEARS_APART} years"
            )
        return self

    @model_validator(mode="after")
    def _signed_whole_or_not(self) -> "Review":
        signature = {"signed_off_by": self.signed_off_by, "role": self.role, "signed_on": self.signed_on}
        missing = [column for column, cell in signature.items() if not cell]
        if missing and len(missing) < len(signature):
            raise CellError(missing[0], "a signature is a name, a role and a day: fill in all three, or none")
        return self

    def is_expired(self, today: date) -> bool:
        """Whether the next review is overdue: true from the day after its date."""
        return today > self.next_review

    @property
    def is_signed(self) -> bool:
        """Whether a clinician has signed the file off: with a name, a role and a day."""
        return bool(self.signed_off_by and self.role and self.signed_on)

    @property
    def signature(self) -> str:
        """Name and role; empty where nobody has signed."""
        return f"{self.signed_off_by}, {self.role}" if self.is_signed else ""


_YEARS: Final = timedelta(days=366 * _MOST_YEARS_APART)


def read_reviews(folder: Path) -> tuple[Review, ...]:
    """All rows of ``reviews.csv``: one for each content file.

    Raises:
        ContentError: a cell is wrong, a file has no row, or a row has no file.
    """
    reviews = read_table(folder, REVIEWS_FILE, Review)
    files, reviewed = set(content_files(folder)), {review.file for review in reviews}
    faults = Faults()
    for review in reviews:
        with faults.noted():
            if review.file not in files:
                raise ContentError(REVIEWS_FILE, review.line, "file", f"there is no file '{review.file}'")
    for name in sorted(files - reviewed):
        with faults.noted():
            raise ContentError(REVIEWS_FILE, None, "file", f"'{name}' has no row: nobody would know if it was checked")
    faults.stop()
    return reviews


def check_written(reviews: Iterable[Review], written: date) -> None:
    """Dates of reviews lie near the day on which the content was written; a slip of the hand does not.

    Raises:
        ContentError: one lies years away.
    """
    for review in reviews:
        for column in ("reviewed", "signed_on"):
            day = getattr(review, column)
            if day and abs(day - written) > _YEARS:
                reason = f"{day} is more than {_MOST_YEARS_APART} years from {written}, when the content was written"
                raise ContentError(REVIEWS_FILE, review.line, column, reason)


def expired(reviews: Iterable[Review], today: date) -> tuple[Review, ...]:
    """The files whose next review is overdue on ``today``, the longest overdue first."""
    overdue = [review for review in reviews if review.is_expired(today)]
    return tuple(sorted(overdue, key=lambda review: review.next_review))


def content_files(folder: Path) -> tuple[str, ...]:
    """Every content file of ``folder``, as ``reviews.csv`` names it."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    return tuple(sorted(name for name in found if _READ.fullmatch(name)))


def check_languages(folder: Path, reviews: Iterable[Review], written_in: str) -> None:
    """A translation may only be there when a clinician has signed off every one of its files (HZ-09).

    Args:
        folder: the data folder.
        reviews: the rows of ``reviews.csv``.
        written_in: the language the content was written in; it needs no translation sign-off.

    Raises:
        ContentError: a text file in another language is not signed off.
    """
    signed = {review.file for review in reviews if review.is_signed}
    for name in content_files(folder):
        parts = name.split("/")
        translated = len(parts) > 2 and parts[0] == "text" and parts[1] != written_in
        if translated and name not in signed:
            raise ContentError(name, None, None, "no clinician has signed off this translation")
