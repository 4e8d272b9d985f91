r"""The random-effects model of ``docs/synthesis.md``: people within studies, studies among each other.

The share of the scar gone that person :math:`i` of study :math:`s` keeps long after four sessions is
:math:`Y^*_{si}`, and after a course with settled work :math:`w` it is :math:`Y_{si}`:

.. math::

    \operatorname{logit} Y^*_{si} \sim N(\theta_s + x_s \beta,\ \sigma), \qquad \theta_s \sim N(\mu, \tau),
    \qquad Y_{si} = 1 - (1 - Y^*_{si})^{w}

Both ends are bounded: nobody is worse than before, nobody more than healed, at any week. The study effects
and the noise of a reading (:math:`\xi`) are summed out on a grid: twelve smooth parameters are left.
"""

import jax.numpy as jnp
import numpy as np
import numpyro
import numpyro.distributions as dist
from jax import Array
from jax.scipy.special import logsumexp
from jax.scipy.stats import norm

from evidence.readings import KINDS, Protocol, Readings

PRIORS: dict[str, dist.Distribution] = {
    "mu": dist.Normal(-0.4, 0.7),
    "tau": dist.HalfNormal(1.0),
    "sigma": dist.LogNormal(np.log(0.9), 0.4),
    "xi": dist.HalfNormal(0.3),
    "weeks": dist.LogNormal(np.log(5.0), 0.4),
    "kappa": dist.LogNormal(np.log(0.35), 0.4),
    "ice_pick": dist.LogNormal(np.log(1.9), 0.25),
    "wide": dist.LogNormal(np.log(0.25), 0.5),
    "severe": dist.LogNormal(np.log(0.35), 0.5),
}
"""Why each: docs/synthesis.md, section "Priors"."""

KIND_SPREAD = 0.3
"""How far one kind of reading may lie from another, in log odds: standard deviation of its prior."""

_STUDY_NODES = 81
_READING_NODES = 5
_PERSON_NODES = 15
_MOST_SESSIONS = 12

Values = dict[str, Array]


def model(readings: Readings, used: Array) -> None:
    """The model for numpyro.

    Args:
        readings: what studies reported.
        used: 1 for a study that counts, 0 for one left out; shape (studies,).
    """
    values = {name: numpyro.sample(name, prior) for name, prior in PRIORS.items()}
    values["kind"] = numpyro.sample("kind", dist.Normal(0.0, KIND_SPREAD).expand([len(KINDS)]))
    per_study = log_likelihood(values, readings, used.shape[0])
    numpyro.deterministic("log_likelihood", per_study)
    numpyro.factor("studies", jnp.sum(used * per_study))


def log_likelihood(values: Values, readings: Readings, studies: int) -> Array:
    """Log likelihood of each study with its own effect summed out; shape (studies,)."""
    _, log_weights = _normal_grid(_STUDY_NODES)
    together = jnp.zeros((studies, _STUDY_NODES))
    together = together.at[readings.means.study].add(_means(values, readings))
    together = together.at[readings.counts.study].add(_counts(values, readings))
    return logsumexp(together + log_weights, axis=1)


def _theta(values: Values, protocol: Protocol) -> Array:
    """Middle of a reading's people at each grid point of its study; shape (readings, grid)."""
    nodes, _ = _normal_grid(_STUDY_NODES)
    shift = (
        values["kind"][protocol.kind]
        - values["ice_pick"] * protocol.ice_pick
        + values["wide"] * protocol.wide
        - values["severe"] * protocol.severe
    )
    return values["mu"] + values["tau"] * nodes[None, :] + shift[:, None]


def _work(values: Values, protocol: Protocol) -> Array:
    """Settled work of the sessions before the reading's week; 1 long after four. Shape (readings, 1)."""
    number = jnp.arange(_MOST_SESSIONS)
    since = protocol.week[:, None] - number * protocol.spacing[:, None]
    counts = (number < protocol.sessions[:, None]) & (since > 0)
    settled = jnp.where(counts, -jnp.expm1(-jnp.maximum(since, 0.0) / values["weeks"]), 0.0).sum(axis=1)
    return (jnp.expm1(-values["kappa"] * settled) / jnp.expm1(-4 * values["kappa"]))[:, None]


def _means(values: Values, readings: Readings) -> Array:
    theta, work = _theta(values, readings.means), _work(values, readings.means)
    nodes, weights = np.polynomial.hermite_e.hermegauss(_PERSON_NODES)
    weights = weights / weights.sum()
    long_after = _expit(theta[..., None] + values["sigma"] * nodes)
    left = (1 - long_after) ** work[..., None]
    mean = jnp.sum(weights * (1 - left), axis=-1)
    variance = jnp.sum(weights * (1 - left - mean[..., None]) ** 2, axis=-1)
    slope = jnp.sum(weights * work[..., None] * left * long_after, axis=-1)
    reported = readings.spread[:, None]
    unreported = jnp.sqrt(variance / jnp.maximum(readings.means.people, 1.0)[:, None])
    error = jnp.hypot(jnp.where(reported > 0, reported, unreported), values["xi"] * slope)
    exact = norm.logpdf(readings.mean[:, None], mean, error)
    at_most = norm.logcdf(readings.mean[:, None], mean, error)
    return jnp.where(readings.below[:, None] == 1, at_most, exact)


def _counts(values: Values, readings: Readings) -> Array:
    theta, work = _theta(values, readings.counts), _work(values, readings.counts)
    nodes, weights = np.polynomial.hermite_e.hermegauss(_READING_NODES)
    noisy = theta[..., None] + values["xi"] * nodes
    # A share gone after the work done, as a share gone long after four sessions, in log odds.
    left = jnp.exp(jnp.log1p(-jnp.minimum(readings.edges, 1 - 1e-6)) / work)
    latent = jnp.log1p(-left) - jnp.log(left)
    below = norm.cdf((latent[:, None, None, :] - noisy[..., None]) / values["sigma"])
    below = jnp.where(readings.edges[:, None, None, :] >= 1, 1.0, below)
    cells = jnp.diff(below, axis=-1, prepend=0.0, append=1.0)
    log_each = jnp.sum(readings.cells[:, None, None, :] * jnp.log(cells + 1e-9), axis=-1)
    return logsumexp(log_each + np.log(weights / weights.sum()), axis=-1)


def _expit(value: Array) -> Array:
    return 1 / (1 + jnp.exp(-value))


def _normal_grid(count: int) -> tuple[np.ndarray, np.ndarray]:
    nodes = np.linspace(-4.5, 4.5, count)
    weights = np.exp(-(nodes**2) / 2)
    return nodes, np.log(weights / weights.sum())
