r"""What a clinic counted of its own people: it moves where this clinic stands among clinics, within limits.

For each draw the clinic's own effect :math:`u \sim N(0, \tau)` and the noise of its reading :math:`\xi` are seen
through their sum :math:`m` only, so the counts are weighed on a grid of :math:`m`; given :math:`m`,

.. math::

    u \sim N\left(\frac{\tau^2}{\tau^2 + \xi^2}\, m,\ \frac{\tau\,\xi}{\sqrt{\tau^2 + \xi^2}}\right).

What the studies say of time, sessions and of how people differ stays as it is: each draw keeps its share. So of two
clinics, the one with more people in a higher band is never drawn lower. See ``docs/synthesis.md``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import erfc, sqrt
from typing import Final

import numpy as np

from scar_timeline.synthesis.draws import Draws, Floats
from scar_timeline.synthesis.study import Plan, long_after

HALF_OF_THE_LIMIT: Final = 60
"""So many people weigh half of what any number may. Our assumption: with it six lucky people move nobody by 0.06."""

_PLACES: Final = np.linspace(-4.0, 4.0, 41)
"""Where a clinic's people may stand among those of all clinics, in standard deviations."""
_PRIOR: Final = np.exp(-(_PLACES**2) / 2)
_GOLDEN: Final = (sqrt(5) - 1) / 2
_NEVER: Final = 1e-300

_erfc = np.frompyfunc(erfc, 1, 1)


@dataclass(frozen=True)
class Counted:
    """People of one course, counted once: ``cells`` holds those below, between and above the rising ``edges``.

    ``edges`` are shares of the scar gone, 0 to 1 without the ends.
    """

    plan: Plan
    edges: tuple[float, ...]
    cells: tuple[int, ...]


def of_this_clinic(draws: Draws, counted: Sequence[Counted], *, limited: bool = True) -> Draws:
    """The draws for people of this clinic; the same object where nobody was counted.

    Args:
        draws: the fitted synthesis, for a new clinic.
        counted: what the clinic counted. All of it has one reader, so its noise is the same in all rows.
        limited: as the app draws it; else each person weighs as much as one in a study, for comparison.

    Returns:
        Each draw with one equally likely place of this clinic in ``mu``, and in ``tau`` what is still not known of it.
    """
    people = sum(sum(each.cells) for each in counted)
    if people == 0:
        return draws
    spread = np.hypot(draws.tau, draws.xi)
    # Credibility, n / (n + k), of a limit: as many people as tell of a clinic what the studies tell of it beforehand.
    weight = (draws.sigma / spread) ** 2 / (people + HALF_OF_THE_LIMIT) if limited else np.ones_like(spread)
    seen = weight[:, None] * sum(log_chances(draws, each) @ np.array(each.cells) for each in counted)
    likely = _PRIOR * np.exp(seen - seen.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    reached = np.cumsum(likely, axis=1) - likely / 2
    levels = (np.arange(draws.mu.size) + 0.5) * _GOLDEN % 1  # one for each draw, evenly spread over any run of draws
    place = np.array([np.interp(level, row, _PLACES) for level, row in zip(levels, reached, strict=True)])
    return replace(draws, mu=draws.mu + draws.tau**2 / spread * place, tau=draws.tau * draws.xi / spread)


def log_chances(draws: Draws, counted: Counted) -> Floats:
    """Log chance of each cell for one person, by where the clinic's reading stands; shape (draws, places, cells)."""
    plan = counted.plan
    work = draws.work(plan.session_weeks, np.array([plan.week]))
    middle = draws.mu + draws.shift(plan.kind, plan.ice_pick, plan.wide, plan.severe)
    theta = middle[:, None] + np.hypot(draws.tau, draws.xi)[:, None] * _PLACES
    edges = np.stack([long_after(edge, work) - theta for edge in counted.edges], axis=-1) / draws.sigma[:, None, None]
    # From the end that is nearer: a difference of two numbers close to 1 would lose what is far out.
    below, above = (np.asarray(_erfc(side * edges / sqrt(2)), dtype=np.float64) / 2 for side in (-1, 1))
    none = np.zeros_like(below[..., :1])
    from_below = np.diff(below, axis=-1, prepend=none, append=1 + none)
    from_above = -np.diff(above, axis=-1, prepend=1 + none, append=none)
    upper = np.concatenate([edges > 0, edges[..., -1:] > 0], axis=-1)
    upper[..., 1:-1] = edges[..., :-1] > 0
    return np.asarray(np.log(np.maximum(np.where(upper, from_above, from_below), _NEVER)))


def log_score(draws: Draws, counted: Counted) -> Floats:
    """Log chance of the counts by draw, the clinic's place and its reading summed out; shape (draws,).

    Without the number of ways to pick the people, which is the same for all draws.
    """
    seen = log_chances(draws, counted) @ np.array(counted.cells)
    most = seen.max(axis=1)
    return np.asarray(most + np.log(np.exp(seen - most[:, None]) @ (_PRIOR / _PRIOR.sum())))
