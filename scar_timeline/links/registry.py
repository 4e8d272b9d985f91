"""The registry of numbers that stand for choices inside a code. They are permanent: codes stand on paper.

A new scar type, severity or view gets the next free number. A number is never given to something else, also
not after its scar type has gone.
"""

from enum import StrEnum
from typing import Final


class View(StrEnum):
    """The four views of a timeline, in the order they are shown."""

    PICTURE = "picture"
    CHART = "chart"
    TABLE = "table"
    WORDS = "words"


SCAR_TYPES: Final = {"ice_pick": 1, "boxcar": 2, "rolling": 3, "raised": 4, "mixed": 5}
SEVERITIES: Final = {"mild": 1, "moderate": 2, "severe": 3}
VIEWS: Final = {View.PICTURE: 1, View.CHART: 2, View.TABLE: 3, View.WORDS: 4}
