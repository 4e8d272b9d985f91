"""The prior prediction: what the model says before it has seen a study.

``python -m evidence.prior`` prints what stands in docs/synthesis.md.
"""

import jax
import numpy as np
import numpyro.distributions as dist
from numpy.typing import NDArray

from evidence.model import KIND_SPREAD, PRIORS

PEOPLE = 12
_SEED, _DRAWS = 20261126, 40_000


def prior_prediction() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Shares gone long after four sessions, a mix of moderate scars, before any study was seen.

    Returns:
        The shares of people of a new clinic, and those of each clinic's middle person; shape (draws,).
    """
    keys = iter(jax.random.split(jax.random.PRNGKey(_SEED), 5))
    mu, tau, sigma = (np.asarray(PRIORS[name].sample(next(keys), (_DRAWS,)), float) for name in ("mu", "tau", "sigma"))
    kind = np.asarray(dist.Normal(0, KIND_SPREAD).sample(next(keys), (_DRAWS,)), float)
    noise = np.asarray(dist.Normal().sample(next(keys), (2, _DRAWS)), float)
    clinic = mu + kind + tau * noise[0]
    return 1 / (1 + np.exp(-clinic - sigma * noise[1])), 1 / (1 + np.exp(-clinic))


def main() -> None:
    """Print the twelve quantiles, the four bands and the range of clinics."""
    people, clinics = prior_prediction()
    levels = (np.arange(PEOPLE) + 0.5) / PEOPLE
    print("twelve equally likely people:", ", ".join(f"{share:.2f}" for share in np.quantile(people, levels)))
    for low, high in ((0, 0.25), (0.25, 0.5), (0.5, 0.75), (0.75, 1.01)):
        inside = 100 * np.mean((people >= low) & (people < high))
        print(f"{low:g} to {min(high, 1):g}: {inside:.0f} in 100 people")
    middle = np.quantile(clinics, [0.025, 0.25, 0.5, 0.75, 0.975])
    print("middle person of a clinic:", ", ".join(f"{share:.2f}" for share in middle))


if __name__ == "__main__":
    main()
