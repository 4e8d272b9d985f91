"""What the model reads: one array a column, one row a reading.

A *reading* is one look at the same people on one scale: a mean share of the scar gone, or people counted in
bands of that share. Whoever stands in no counted band stands in the rest, so the counts of a reading add up
to its people.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

KINDS = ("score", "grade", "judged")
"""How a study read its people: points of a scar score, whole grades, or a rater's "so much better"."""


class Protocol(NamedTuple):
    """Whose reading it is, and when and of whom; every column of shape (readings,)."""

    study: Ints
    kind: Ints
    sessions: Floats
    spacing: Floats
    week: Floats
    severe: Floats
    ice_pick: Floats
    wide: Floats
    people: Floats


class Readings(NamedTuple):
    """Means and counts, each with its protocol.

    ``mean``, ``below`` (1: the mean lay at most there) and ``spread`` (0: not reported) have shape (means,).
    ``edges``, of shape (counts, n), cut the shares gone into n + 1 cells; ``cells`` holds the people in each.
    Readings with fewer cells repeat the edge 1 and hold nobody beyond it.
    """

    means: Protocol
    mean: Floats
    below: Floats
    spread: Floats
    counts: Protocol
    edges: Floats
    cells: Floats
