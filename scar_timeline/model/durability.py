"""How long it may last: two answers that are never blended.

The article quotes a clinic: smoother skin for roughly 3 to 5 months, then top-ups (F39). No trial found
measured such a fading; trials still measured change at 6 months (F11, F22) and one group was rated up to 12
months (F21).
"""

import numpy as np

from scar_timeline.model.healing_phases import Weeks

WEEKS_IN_MONTH = 52 / 12
"""The axis is 12 months in 52 weeks."""


def claimed_durability(weeks: Weeks, last_session_week: float, from_months: float, to_months: float) -> Weeks:
    """How much of the smoother skin is left by the article's statement: 1, falling to 0 between two times.

    The article does not say from when it counts; the last session is used.

    Args:
        weeks: times in weeks since the first session; shape (n,).
        last_session_week: when the last session takes place.
        from_months: the shortest time the article gives, in months.
        to_months: the longest time it gives, in months.

    Returns:
        Shares from 0 to 1 of shape (n,).
    """
    start = last_session_week + from_months * WEEKS_IN_MONTH
    end = last_session_week + to_months * WEEKS_IN_MONTH
    return np.asarray(np.clip((end - weeks) / (end - start), 0.0, 1.0), dtype=np.float64)
