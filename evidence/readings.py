"""What the model reads: one array a column, one row a reading.

A *reading* is one look at the same people on one scale: a mean share of the scar gone, or people counted in bands
of that share. Whoever stands in no counted band stands in the rest, so the counts of a reading add up to its people.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

KINDS = ("score", "grade", "judged")
"""How a study read its people: points of a scar score, whole grades, or a rater's "so much better"."""

BANDS = 4
"""Most bands counted in one reading."""


class Readings(NamedTuple):
    """Columns of shape (readings,), bands of shape (readings, BANDS); empty bands have low = high = 0."""

    study: Ints
    kind: Ints
    sessions: Floats
    spacing: Floats
    week: Floats
    severe: Floats
    ice_pick: Floats
    wide: Floats
    people: Floats
    is_mean: Floats
    below: Floats
    mean: Floats
    spread: Floats
    low: Floats
    high: Floats
    count: Floats

    @property
    def studies(self) -> int:
        """How many studies there are."""
        return int(self.study.max()) + 1
