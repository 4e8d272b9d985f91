"""A few draws of a synthesis that no study was asked for."""

import numpy as np
import pytest

from scar_timeline.synthesis.draws import Draws


@pytest.fixture(scope="package")
def draws() -> Draws:
    """Thirty made-up draws, spread about as wide as the fitted ones."""
    random = np.random.default_rng(7)

    def around(middle: float, spread: float) -> np.ndarray:
        return middle * np.exp(spread * random.normal(size=30))

    return Draws(
        mu=random.normal(-0.2, 0.3, 30),
        tau=around(0.8, 0.2),
        sigma=around(0.8, 0.1),
        xi=around(0.4, 0.3),
        weeks=around(5, 0.3),
        kappa=around(0.4, 0.3),
        kinds=random.normal(0, 0.2, (3, 30)),
        ice_pick=around(1.4, 0.3),
        wide=around(0.3, 0.4),
        severe=around(0.35, 0.4),
    )
