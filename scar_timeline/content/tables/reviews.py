"""When each content file was last checked, and when it is due again (``reviews.csv``)."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar, Final

from pydantic import Field, model_validator

from scar_timeline.content.csv_reader import CellError, Row, read_table
from scar_timeline.content.errors import ContentError, Faults
from scar_timeline.content.tables.signatures import SIGNATURES_FILE

REVIEWS_FILE = "reviews.csv"
_MOST_YEARS_APART: Final = 5
_READ: Final = re.compile(r"[a-z_]+\.(csv|toml)|text/[a-z]{2}/[a-z_]+\.toml")
"""Names of files that are read; programs leave others behind, such as ``~$harms.csv`` or ``harms (1).csv``."""


class Review(Row):
    """The review of one content file; ``file`` is its path inside the data folder."""

    key: ClassVar[tuple[str, ...]] = ("file",)
    needs_sources: ClassVar[bool] = False
    file: str = Field(min_length=1)
    reviewed: date
    next_review: date

    @model_validator(mode="after")
    def _due_after_reviewed(self) -> "Review":
        if not self.reviewed < self.next_review < self.reviewed + _YEARS:
            raise CellError(
                "next_review", f"next_review must be later than reviewed, by less than {_MOST_YEARS_APART} years"
            )
        return self

    def is_expired(self, today: date) -> bool:
        """Whether the next review is overdue: true from the day after its date."""
        return today > self.next_review


_YEARS: Final = timedelta(days=366 * _MOST_YEARS_APART)


def read_reviews(folder: Path, clinics_own: str = "") -> tuple[Review, ...]:
    """All rows of ``reviews.csv``: one for each content file.

    Args:
        folder: the data folder.
        clinics_own: a file that the clinic keeps there and answers for itself.

    Raises:
        ContentError: a cell is wrong, a file has no row, or a row has no file.
    """
    reviews = read_table(folder, REVIEWS_FILE, Review)
    files, reviewed = set(content_files(folder)) - {clinics_own}, {review.file for review in reviews}
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
    faults = Faults()
    for review in reviews:
        with faults.noted():
            if abs(review.reviewed - written) > _YEARS:
                day = review.reviewed
                reason = f"{day} is more than {_MOST_YEARS_APART} years from {written}, when the content was written"
                raise ContentError(REVIEWS_FILE, review.line, "reviewed", reason)
    faults.stop()


def expired(reviews: Iterable[Review], today: date) -> tuple[Review, ...]:
    """The files whose next review is overdue on ``today``, the longest overdue first."""
    overdue = [review for review in reviews if review.is_expired(today)]
    return tuple(sorted(overdue, key=lambda review: review.next_review))


def content_files(folder: Path) -> tuple[str, ...]:
    """Every content file of ``folder``, as ``reviews.csv`` names it. Signatures are no content."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    return tuple(sorted(name for name in found if _READ.fullmatch(name) and name != SIGNATURES_FILE))


def check_languages(folder: Path, written_in: str) -> None:
    """No other language has files of its own: a translation is an overlay of what was signed (HZ-09).

    Args:
        folder: the data folder.
        written_in: the language the content was written in.

    Raises:
        ContentError: there is a text file in another language.
    """
    for name in content_files(folder):
        parts = name.split("/")
        if len(parts) > 2 and parts[1] != written_in:
            reason = "a translation stands in PO files, which 'translate' writes: take this one out"
            raise ContentError(name, None, None, reason)
