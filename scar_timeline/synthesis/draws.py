"""The fitted synthesis as the app reads it: equally likely values of the model's parameters."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scar_timeline.content.columns import HowRead
from scar_timeline.content.synthesis_fit import Draw
from scar_timeline.content.tables.scar_types import ResponseRank

Floats = NDArray[np.float64]

KINDS: tuple[HowRead, ...] = ("score", "grade", "judged")
MOST_SESSIONS = 12
_USUAL_SESSIONS = 4
"""The work of this many settled sessions counts as 1."""


@dataclass(frozen=True, eq=False)
class Draws:
    """Arrays of shape (draws,), in log odds unless said; see ``docs/synthesis.md``.

    ``mu`` is the middle study, ``tau`` how studies differ, ``xi`` how readings of the same people differ,
    ``sigma`` how people of a study differ; ``weeks`` is the constant of a session, ``kappa`` how much each
    session takes of what is left; ``kinds`` has shape (3, draws).
    """

    mu: Floats
    tau: Floats
    sigma: Floats
    xi: Floats
    weeks: Floats
    kappa: Floats
    kinds: Floats
    ice_pick: Floats
    wide: Floats
    severe: Floats

    @classmethod
    def from_rows(cls, rows: Sequence[Draw]) -> "Draws":
        """The draws of ``synthesis.csv``."""

        def column(name: str) -> Floats:
            return np.array([getattr(row, name) for row in rows], dtype=np.float64)

        names = ("mu", "tau", "sigma", "xi", "weeks", "kappa", "ice_pick", "wide", "severe")
        kinds = np.stack([column(f"kind_{kind}") for kind in KINDS])
        return cls(kinds=kinds, **{name: column(name) for name in names})

    def take(self, rows: NDArray[np.intp]) -> "Draws":
        """Some of the draws, in the given order."""
        names = ("mu", "tau", "sigma", "xi", "weeks", "kappa", "ice_pick", "wide", "severe")
        return Draws(kinds=self.kinds[:, rows], **{name: getattr(self, name)[rows] for name in names})

    @cached_property
    def any_kind(self) -> Floats:
        """The shift of a reading of no particular kind: the three kinds in equal parts, in turn."""
        number = np.arange(self.mu.size)
        return np.asarray(self.kinds[number % len(KINDS), number])

    def shift(self, kind: HowRead | None, ice_pick: float, wide: float, severe: float) -> Floats:
        """What kind of reading, scar type and severity add to the middle study."""
        read = self.any_kind if kind is None else self.kinds[KINDS.index(kind)]
        return np.asarray(read - ice_pick * self.ice_pick + wide * self.wide - severe * self.severe)

    def work(self, session_weeks: Sequence[float], weeks: Floats) -> Floats:
        """Settled work of the sessions before each week; 1 long after four. Shape (draws, weeks)."""
        settled = np.zeros((self.mu.size, weeks.size))
        for session in session_weeks:
            since = np.maximum(weeks - session, 0.0)
            settled -= np.expm1(-since[None, :] / self.weeks[:, None])
        most = -np.expm1(-_USUAL_SESSIONS * self.kappa)
        return np.asarray(-np.expm1(-self.kappa[:, None] * settled) / most[:, None])


def contrasts(response_rank: ResponseRank, severity: str) -> tuple[float, float, float]:
    """How far a choice is of the kind that changes least, of those that change most, and severe.

    The synthesis has ice pick scars for the least, boxcar and rolling for the most, and a mix between them; the
    numbers are the arguments of :meth:`Draws.shift`.

    Raises:
        ValueError: nothing is known of the kind of scar (raised scars).
    """
    if response_rank == "none":
        raise ValueError("no study gives a result for raised acne scars")
    return float(response_rank == "least"), float(response_rank == "most"), float(severity == "severe")
