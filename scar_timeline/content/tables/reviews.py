"""When each content file was last checked, when it is due again, and who signed it off (``reviews.csv``)."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import ClassVar

from pydantic import Field, model_validator

from scar_timeline.content.csv_reader import CellError, Row, read_table
from scar_timeline.content.errors import ContentError

REVIEWS_FILE = "reviews.csv"
NOT_SIGNED = "not yet signed off by a clinician"
"""What ``signed_off_by`` says until a clinician has read the file and put their name to it."""


class Review(Row):
    """The review of one content file; ``file`` is its path inside the data folder."""

    key: ClassVar[tuple[str, ...]] = ("file",)
    needs_sources: ClassVar[bool] = False
    file: str = Field(min_length=1)
    reviewed: date
    next_review: date
    signed_off_by: str = Field(min_length=1)

    @model_validator(mode="after")
    def _due_after_reviewed(self) -> "Review":
        if self.next_review <= self.reviewed:
            raise CellError("next_review", "next_review must be later than reviewed")
        return self

    def is_expired(self, today: date) -> bool:
        """Whether the next review is overdue: true from the day after its date."""
        return today > self.next_review

    @property
    def is_signed(self) -> bool:
        """Whether a clinician has signed the file off."""
        return self.signed_off_by != NOT_SIGNED


def read_reviews(folder: Path) -> tuple[Review, ...]:
    """All rows of ``reviews.csv``.

    Raises:
        ContentError: a cell is wrong.
    """
    return read_table(folder, REVIEWS_FILE, Review)


def expired(reviews: Iterable[Review], today: date) -> tuple[Review, ...]:
    """The files whose next review is overdue on ``today``, the longest overdue first."""
    overdue = [review for review in reviews if review.is_expired(today)]
    return tuple(sorted(overdue, key=lambda review: review.next_review))


def content_files(folder: Path) -> tuple[str, ...]:
    """Every content file of ``folder``, as ``reviews.csv`` names it."""
    paths = [path for suffix in ("csv", "toml") for path in folder.rglob(f"*.{suffix}")]
    return tuple(sorted(path.relative_to(folder).as_posix() for path in paths))


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
