"""What may matter to a person (``values.csv``)."""

from typing import ClassVar

from scar_timeline.content.columns import ShortId, Words
from scar_timeline.content.csv_reader import Row


class ValueCard(Row):
    """One thing that may matter to a person. It is sorted by them and never scored."""

    needs_sources: ClassVar[bool] = False
    id: ShortId
    text: Words
