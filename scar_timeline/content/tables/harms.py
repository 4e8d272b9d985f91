"""What can go wrong, in how many people (``harms.csv``)."""

from typing import Literal

from pydantic import model_validator

from scar_timeline.content.columns import Slug, Words
from scar_timeline.content.csv_reader import CellError, Many, Row


class HarmRow(Row):
    """One harm in one group of people.

    ``counts`` are rows of ``harm_counts.csv``; ``range`` says what the range in 100 is: what luck leaves open
    when they are added up, or the least to the most that a study counted. Where nobody counted, ``counted``
    says so in words.
    """

    id: Slug
    harm: Words
    meaning: Words
    counts: Many
    range: Literal["luck", "studies", ""]
    counted: str
    group: Words
    time: Words
    note: Words
    sources: Many

    @model_validator(mode="after")
    def _counted_or_not(self) -> "HarmRow":
        if bool(self.counts) != bool(self.range):
            raise CellError("range", "counts need a range, luck or studies, and no counts need none")
        if bool(self.counts) == bool(self.counted):
            raise CellError("counted", "words stand here where counts is empty, and only there")
        return self

    @property
    def is_counted(self) -> bool:
        """Whether somebody counted it, so that it can be drawn as people in 100."""
        return bool(self.counts)
