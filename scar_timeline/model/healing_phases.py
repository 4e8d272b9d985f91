r"""Healing after needling, as tissue that flows through three phases.

A session at time 0 starts one unit of healing. It stays in each phase for an average time :math:`\tau_i` and
then moves to the next (a linear chain, the usual compartment model):

.. math::

    \dot I = -I/\tau_1, \qquad \dot P = I/\tau_1 - P/\tau_2, \qquad \dot R = P/\tau_2 - R/\tau_3, \qquad
    S = 1 - I - P - R

- :math:`I` **inflammation**: the channels close and redness settles (F01 in a laboratory model, F24);
- :math:`P` **proliferation**: new collagen of type III is laid down (F02 for ordinary wounds, F04);
- :math:`R` **remodelling**: type III is exchanged for type I (F02, F05, F06; thought faster than in wounds,
F03);
- :math:`S` **settled**: the share of a session's work that is done; what may show on the skin follows it, so
change
  goes on for months after the last session (F11, F22).

With rates :math:`k_i = 1/\tau_i`, all different, the solution for :math:`t \ge 0` is a sum of exponentials
(Bateman):

.. math::

    I = e^{-k_1 t}, \qquad P = k_1 \sum_{i=1}^{2} \frac{e^{-k_i t}}{\prod_{j \ne i}(k_j - k_i)}, \qquad
    R = k_1 k_2 \sum_{i=1}^{3} \frac{e^{-k_i t}}{\prod_{j \ne i}(k_j - k_i)}

The chain is linear, so the response to a course is the sum of the responses to its sessions. No study
measured such a curve by scar type or severity: it is drawn, and the picture says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

Weeks = NDArray[np.float64]


@dataclass(frozen=True)
class Residence:
    """Average weeks in each phase; strictly increasing, so that the phases peak in their biological order."""

    inflammation: float
    proliferation: float
    remodelling: float

    def __post_init__(self) -> None:
        if not 0 < self.inflammation < self.proliferation < self.remodelling:
            raise ValueError("residence times must be positive and increase from phase to phase")

    @property
    def rates(self) -> tuple[float, float, float]:
        """Rates per week, in the order of the phases."""
        return 1 / self.inflammation, 1 / self.proliferation, 1 / self.remodelling


@dataclass(frozen=True)
class Response:
    """Inflammation, proliferation, remodelling and settled by week, in sessions' worth of tissue."""

    inflammation: Weeks
    proliferation: Weeks
    remodelling: Weeks
    settled: Weeks

    def __add__(self, other: "Response") -> "Response":
        return Response(
            self.inflammation + other.inflammation,
            self.proliferation + other.proliferation,
            self.remodelling + other.remodelling,
            self.settled + other.settled,
        )


def session_response(weeks: Weeks, session_week: float, residence: Residence) -> Response:
    """The response to one session.

    Args:
        weeks: times in weeks since the first session; shape (n,).
        session_week: when the session takes place.
        residence: average weeks in each phase.

    Returns:
        Four arrays of shape (n,), zero before the session; inflammation is 1 at the session itself.
    """
    since = weeks - session_week
    started = since >= 0
    elapsed = np.where(started, since, 0.0)
    k = residence.rates
    inflammation = np.exp(-k[0] * elapsed)
    proliferation = k[0] * _bateman(elapsed, k[:2])
    remodelling = k[0] * k[1] * _bateman(elapsed, k)
    settled = 1 - inflammation - proliferation - remodelling
    return Response(
        *(np.where(started, np.maximum(part, 0.0), 0.0) for part in (inflammation, proliferation, remodelling, settled))
    )


def course_response(weeks: Weeks, session_weeks: Sequence[float], residence: Residence) -> Response:
    """The response to a course: the sum over its sessions; arrays of the shape of ``weeks``."""
    nothing = np.zeros_like(weeks)
    total = Response(nothing, nothing, nothing, nothing)
    for session_week in session_weeks:
        total = total + session_response(weeks, session_week, residence)
    return total


def _bateman(elapsed: Weeks, rates: Sequence[float]) -> Weeks:
    total = np.zeros_like(elapsed)
    for i, rate in enumerate(rates):
        others = prod(other - rate for j, other in enumerate(rates) if j != i)
        total = total + np.exp(-rate * elapsed) / others
    return total
