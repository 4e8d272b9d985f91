"""The bands of change that studies and patients share (``bands.csv``)."""

from typing import Literal

from scar_timeline.content.columns import Share, Words
from scar_timeline.content.csv_reader import Many, Row

BandId = Literal["little_or_none", "some", "clear", "a_lot"]


class Band(Row):
    """One of the bands that studies and patients share: from ``low`` (included) up to the next band."""

    id: BandId
    low: Share
    words: Words
    meaning: Words
    sources: Many
