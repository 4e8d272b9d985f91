"""The bands of change that studies and patients share (``bands.csv``)."""

from scar_timeline.content.columns import Id, Share, Words
from scar_timeline.content.csv_reader import Many, Row


class Band(Row):
    """One of the bands that studies and patients share: from ``low`` (included) up to the next band."""

    id: Id
    low: Share
    words: Words
    meaning: Words
    sources: Many
