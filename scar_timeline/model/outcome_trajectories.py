r"""Twelve possible journeys: how differently the same course may go for different people.

Journey :math:`j = 0 \dots 11` stands for the person at level :math:`p_j = (j + 1/2)/12` of a group ordered by
how much they change. Their change after the usual course, :math:`A_j` in Goodman-Baron grades, is read off a
line through

.. math::

    (0, 0), \quad (s, c), \quad (1/2, m), \quad (9/10, h), \quad (1, h)

with the share :math:`s` of people with little or no change (less than :math:`c`, a clear change), the typical
change :math:`m` and the strong change :math:`h` of ``outcomes.csv``. Change follows the settled work of the
sessions, each further session adding less (dose saturation :math:`\kappa`; F18, F19):

.. math::

    g_j(t) = \min\Bigl(G,\; A_j\, \frac{1 - e^{-\kappa S_j(t)}}{1 - e^{-\kappa n_0}}\Bigr) - d_j(t)

:math:`n_0` is the number of sessions of the usual course for the severity and :math:`G` what the scale
allows. Some run faster, some slower: :math:`S_j` has residence times divided by :math:`1 + \pi_j`. One
journey has a setback :math:`d_j(t)`, a dip after the second session that fades (as with dark marks, F25).
Journeys never fall below :data:`LOWEST_GRADES` and never exceed :math:`G`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scar_timeline.model.healing_phases import Residence, Weeks, course_response

COUNT = 12
"""Journeys in a picture; advice on drawing possible outcomes asks for 10 to 20 thin lines."""

LOWEST_GRADES = -1.0
"""Scars may look worse for a while, but no journey is drawn more than 1 grade below where it began."""

SETBACK = 4
"""The journey with the setback, counted from 0: below the middle, so it is not one of the best."""

_PACE = (0.4, -0.7, 0.9, -0.2, 0.0, 0.6, -0.9, 0.2, -0.5, 1.0, -0.3, 0.7)
"""Who is faster and who slower, as a fraction of the pace spread: a fixed, even spread without a trend."""


@dataclass(frozen=True)
class OutcomeDistribution:
    """How much people change after the usual course: a share (0 to 1) and three amounts in grades."""

    little_or_no_share: float
    clear_change: float
    typical: float
    strong: float
    most: float

    def __post_init__(self) -> None:
        grades = [grade for _, grade in self._anchors()]
        if sorted(grades) != grades:
            raise ValueError(
                "a share of little or no change above 50 in 100 goes with a typical change below a clear "
                "one, and a smaller share with one above it"
            )

    def amounts(self) -> tuple[float, ...]:
        """Change of each of the twelve after the usual course, in grades, smallest first."""
        levels = (np.arange(COUNT) + 0.5) / COUNT
        shares, grades = zip(*self._anchors(), strict=True)
        return tuple(float(amount) for amount in np.interp(levels, shares, grades))

    def _anchors(self) -> list[tuple[float, float]]:
        clear = min(self.clear_change, self.strong)
        middle = [(self.little_or_no_share, clear), (0.5, self.typical)]
        return [(0.0, 0.0), *sorted(middle), (0.9, self.strong), (1.0, self.strong)]


@dataclass(frozen=True)
class Dose:
    """How change grows with sessions and differs in pace: see the module's equation."""

    usual_sessions: float
    saturation: float
    pace_spread: float
    setback_depth: float
    setback_weeks: float


def pool(groups: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    """Twelve amounts that stand for several groups together: from the smallest to the largest of all.

    Args:
        groups: one tuple of twelve amounts for each group.
    """
    pooled = sorted(amount for group in groups for amount in group)
    return tuple(pooled[round(index * (len(pooled) - 1) / (COUNT - 1))] for index in range(COUNT))


def journeys(
    weeks: Weeks,
    session_weeks: Sequence[float],
    amounts: Sequence[float],
    most: float,
    residence: Residence,
    dose: Dose,
) -> tuple[Weeks, ...]:
    """The twelve journeys.

    Args:
        weeks: times in weeks since the first session; shape (n,).
        session_weeks: when the sessions take place.
        amounts: change of each of the twelve after the usual course, in grades.
        most: the largest change the scale allows, in grades.
        residence: average weeks in each phase.
        dose: how change grows with sessions.

    Returns:
        Twelve arrays of shape (n,) in grades of improvement; zero up to the first session.
    """
    full = 1 - np.exp(-dose.saturation * dose.usual_sessions)
    lines: list[Weeks] = []
    for index, amount in enumerate(amounts):
        faster = 1 + dose.pace_spread * _PACE[index]
        settled = _settled(weeks, session_weeks, residence, faster)
        line = np.minimum(amount * (1 - np.exp(-dose.saturation * settled)) / full, most)
        if index == SETBACK:
            line = line - _setback(weeks, session_weeks, dose)
        lines.append(np.maximum(line, LOWEST_GRADES))
    return tuple(lines)


def _settled(weeks: Weeks, session_weeks: Sequence[float], residence: Residence, faster: float) -> Weeks:
    quicker = Residence(
        residence.inflammation / faster, residence.proliferation / faster, residence.remodelling / faster
    )
    return course_response(weeks, session_weeks, quicker).settled


def _setback(weeks: Weeks, session_weeks: Sequence[float], dose: Dose) -> Weeks:
    """A dip after the second session (or the only one): steep to its depth within 3 weeks, then fading."""
    start = session_weeks[min(1, len(session_weeks) - 1)]
    since = np.maximum(weeks - start, 0.0)
    rise = 1 - np.exp(-since)
    return dose.setback_depth * rise * np.exp(-since / dose.setback_weeks)
