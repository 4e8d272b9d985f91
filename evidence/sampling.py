"""The fit: NUTS on the model with study effects summed out, always with the same seed."""

import os

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray
from numpyro.diagnostics import effective_sample_size, gelman_rubin
from numpyro.infer import MCMC, NUTS

from evidence.model import model
from evidence.readings import Readings

jax.config.update("jax_enable_x64", True)

SEED = 20261126
CHAINS, WARM_UP, KEPT = 4, 500, 750


class Posterior(NamedTuple):
    """Draws by parameter, chains one after another; what the sampler said of itself."""

    values: dict[str, NDArray[np.float64]]
    log_likelihood: NDArray[np.float64]
    divergences: int
    largest_r_hat: float
    smallest_effective_draws: float


class Sampler:
    """One compiled sampler for all fits: studies are left out by weight, so nothing is compiled again."""

    def __init__(self, readings: Readings, chains: int) -> None:
        self._readings = jax.tree.map(jnp.asarray, readings)
        self._mcmc = MCMC(
            NUTS(model, target_accept_prob=0.95),
            num_warmup=WARM_UP,
            num_samples=KEPT,
            num_chains=chains,
            chain_method="sequential",
            progress_bar=False,
            jit_model_args=True,
        )

    def fit(self, used: NDArray[np.float64]) -> Posterior:
        """The posterior given the studies with ``used`` = 1; shape (studies,)."""
        self._mcmc.run(
            jax.random.PRNGKey(SEED),
            self._readings,
            jnp.asarray(used),
            extra_fields=("diverging",),
        )
        grouped = {name: np.asarray(values) for name, values in self._mcmc.get_samples(group_by_chain=True).items()}
        log_likelihood = grouped.pop("log_likelihood")
        split = [values.reshape(*values.shape[:2], -1) for values in grouped.values()]
        each = [values[..., column] for values in split for column in range(values.shape[-1])]
        return Posterior(
            values={name: values.reshape(-1, *values.shape[2:]) for name, values in grouped.items()},
            log_likelihood=log_likelihood.reshape(-1, used.size),
            divergences=int(np.sum(self._mcmc.get_extra_fields()["diverging"])),
            largest_r_hat=max(float(gelman_rubin(values)) for values in each),
            smallest_effective_draws=min(float(effective_sample_size(values)) for values in each),
        )
