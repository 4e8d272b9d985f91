"""The fit once more by another sampler: emcee on the same density, in the sampler's own unbounded space.

``python -m evidence.emcee_check`` prints both side by side. Slow (minutes), and no part of ``make evidence``.
"""

import emcee
import jax
import jax.numpy as jnp
import numpy as np
from jax.flatten_util import ravel_pytree
from numpyro.infer.util import initialize_model

from evidence.model import model
from evidence.sampling import SEED
from evidence.tables import DATA, arrays, load, used_studies
from scar_timeline.content.csv_reader import read_table
from scar_timeline.content.synthesis_fit import DRAWS_FILE, Draw

_WALKERS, _STEPS, _DISCARDED = 40, 1000, 300


def main() -> None:
    """Sample and print."""
    tables = load()
    readings = jax.tree.map(jnp.asarray, arrays(tables))
    used = jnp.ones(len(used_studies(tables)))
    start = initialize_model(jax.random.PRNGKey(SEED), model, model_args=(readings, used))
    flat, unflatten = ravel_pytree(start.param_info.z)
    density = jax.jit(jax.vmap(lambda place: -start.potential_fn(unflatten(place))))
    random = np.random.RandomState(SEED % 2**32)
    places = np.asarray(flat) + 0.05 * random.normal(size=(_WALKERS, flat.size))
    sampler = emcee.EnsembleSampler(
        _WALKERS,
        flat.size,
        lambda some: np.nan_to_num(np.asarray(density(some)), nan=-np.inf),
        vectorize=True,
    )
    sampler.random_state = random.get_state()
    sampler.run_mcmc(places, _STEPS)
    chain = sampler.get_chain(discard=_DISCARDED, thin=5, flat=True)
    values = jax.lax.map(lambda place: start.postprocess_fn(unflatten(place)), jnp.asarray(chain))
    fitted = read_table(DATA, DRAWS_FILE, Draw)
    print("autocorrelation time:", np.round(sampler.get_autocorr_time(quiet=True).max(), 1))
    print("parameter: emcee 2.5, 50, 97.5 in 100 | the fit")
    for name, other in values.items():
        columns = np.asarray(other).reshape(chain.shape[0], -1)
        if name == "log_likelihood":
            continue
        labels = ("kind_score", "kind_grade", "kind_judged") if name == "kind" else (name,)
        for label, column in zip(labels, columns.T, strict=True):
            ours = [getattr(row, label) for row in fitted]
            shown = [
                " ".join(f"{value:6.2f}" for value in np.quantile(own, [0.025, 0.5, 0.975])) for own in (column, ours)
            ]
            print(f"{label:12}: {shown[0]} | {shown[1]}")


if __name__ == "__main__":
    main()
