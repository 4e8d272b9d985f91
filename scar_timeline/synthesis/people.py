r"""Equally likely people of a new clinic: quantiles of the prediction, differences of studies included.

A person keeps one place through the whole course: with :math:`Y^*` the share gone long after four sessions,
the share gone in week :math:`t` is :math:`1 - (1 - Y^*)^{w(t)}`. So nobody is worse than before or more than
healed, later is never less, more sessions are never less, and severe is never more than moderate.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import NormalDist

import numpy as np

from scar_timeline.content.tables.scar_types import ResponseRank
from scar_timeline.synthesis.draws import Draws, Floats, contrasts

PEOPLE = 12
_PLACES = 25
"""Equally likely places among all people of all clinics, for each draw."""


def equally_likely(count: int) -> Floats:
    """The middle of each of ``count`` equal parts of a standard normal distribution."""
    normal = NormalDist()
    return np.array([normal.inv_cdf((number + 0.5) / count) for number in range(count)])


def people_of_a_new_clinic(
    draws: Draws, response_rank: ResponseRank, severity: str, session_weeks: Sequence[float], weeks: Floats
) -> Floats:
    """Shares of the scar gone of twelve equally likely people, least first.

    Args:
        draws: the fitted synthesis.
        response_rank: how the kind of scar changes beside others; not ``none``.
        severity: a severity's id.
        session_weeks: when the sessions take place, in weeks from the first.
        weeks: times in weeks since the first session; shape (n,).

    Returns:
        Shape (12, n), each between 0 and 1.

    Raises:
        ValueError: nothing is known of the kind of scar.
    """
    left = _left_after_four(draws, response_rank, severity)
    work = draws.work(session_weeks, weeks)
    levels = (np.arange(PEOPLE) + 0.5) / PEOPLE
    shares = [np.quantile(1 - left ** work[:, week, None], levels) for week in range(weeks.size)]
    return np.stack(shares, axis=1)


def share_in_bands(
    draws: Draws,
    response_rank: ResponseRank,
    severity: str,
    session_weeks: Sequence[float],
    week: float,
    lows: Sequence[float],
) -> tuple[float, ...]:
    """Chance of each band of the share gone for a person of a new clinic; the bands start at ``lows``.

    Raises:
        ValueError: nothing is known of the kind of scar.
    """
    work = draws.work(session_weeks, np.array([week]))
    shares = 1 - _left_after_four(draws, response_rank, severity) ** work
    at_least = [float(np.mean(shares >= low)) for low in lows] + [0.0]
    return tuple(low - high for low, high in pairwise(at_least))


def _left_after_four(draws: Draws, response_rank: ResponseRank, severity: str) -> Floats:
    """What is left long after four sessions, for each draw and place; shape (draws, places)."""
    middle = draws.mu + draws.shift(None, *contrasts(response_rank, severity))
    spread = np.sqrt(draws.tau**2 + draws.xi**2 + draws.sigma**2)
    return np.asarray(1 / (1 + np.exp(middle[:, None] + spread[:, None] * equally_likely(_PLACES))))
