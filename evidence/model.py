r"""The random-effects model of ``docs/synthesis.md``: people within studies, studies among each other.

The share of the scar gone that person :math:`i` of study :math:`s` keeps long after four sessions is
:math:`Y^*_{si}`, and after a course with settled work :math:`w` it is :math:`Y_{si}`:

.. math::

    \operatorname{logit} Y^*_{si} \sim N(\theta_s + x_s \beta,\ \sigma), \qquad \theta_s \sim N(\mu, \tau), \qquad
    Y_{si} = 1 - (1 - Y^*_{si})^{w}

Both ends are bounded: nobody is worse than before, nobody more than healed, at any week. The study effects and the
noise of a reading (:math:`\xi`) are summed out on a grid, so the sampler sees ten or so smooth parameters.
"""

import jax.numpy as jnp
import numpy as np
import numpyro
import numpyro.distributions as dist
from jax import Array
from jax.scipy.special import logsumexp
from jax.scipy.stats import norm

from evidence.readings import KINDS, Readings

PRIORS: dict[str, dist.Distribution] = {
    "mu": dist.Normal(-0.4, 0.7),
    "tau": dist.HalfNormal(1.0),
    "sigma": dist.LogNormal(np.log(0.9), 0.4),
    "xi": dist.HalfNormal(0.3),
    "weeks": dist.LogNormal(np.log(5.0), 0.4),
    "kappa": dist.LogNormal(np.log(0.35), 0.4),
    "ice_pick": dist.LogNormal(np.log(1.4), 0.3),
    "wide": dist.LogNormal(np.log(0.25), 0.5),
    "severe": dist.LogNormal(np.log(0.35), 0.5),
}
"""Why each: docs/synthesis.md, section "Priors"."""

KIND_SPREAD = 0.3
"""How far one kind of reading may lie from another, in log odds: standard deviation of its prior."""

_STUDY_NODES = 121
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
    per_study = log_likelihood(values, readings)
    numpyro.deterministic("log_likelihood", per_study)
    numpyro.factor("studies", jnp.sum(used * per_study))


def log_likelihood(values: Values, readings: Readings) -> Array:
    """Log likelihood of each study with its own effect summed out; shape (studies,)."""
    nodes, log_weights = _normal_grid(_STUDY_NODES)
    shift = (
        values["kind"][readings.kind]
        - values["ice_pick"] * readings.ice_pick
        + values["wide"] * readings.wide
        - values["severe"] * readings.severe
    )
    theta = values["mu"] + values["tau"] * nodes[None, :] + shift[:, None]
    work = session_work(values, readings)[:, None]
    means = _means(theta, work, values, readings)
    counts = _counts(theta, work, values, readings)
    each = jnp.where(readings.is_mean[:, None] == 1, means, counts)
    together = jnp.zeros((readings.studies, _STUDY_NODES)).at[readings.study].add(each)
    return logsumexp(together + log_weights, axis=1)


def session_work(values: Values, readings: Readings) -> Array:
    """Settled work of the sessions before the reading's week; 1 long after four sessions."""
    number = jnp.arange(_MOST_SESSIONS)
    since = readings.week[:, None] - number * readings.spacing[:, None]
    counts = (number < readings.sessions[:, None]) & (since > 0)
    settled = jnp.sum(jnp.where(counts, -jnp.expm1(-jnp.maximum(since, 0.0) / values["weeks"]), 0.0), axis=1)
    return jnp.expm1(-values["kappa"] * settled) / jnp.expm1(-4 * values["kappa"])


def _means(theta: Array, work: Array, values: Values, readings: Readings) -> Array:
    nodes, weights = np.polynomial.hermite_e.hermegauss(_PERSON_NODES)
    weights = weights / weights.sum()
    long_after = _expit(theta[..., None] + values["sigma"] * nodes)
    left = (1 - long_after) ** work[..., None]
    mean = jnp.sum(weights * (1 - left), axis=-1)
    variance = jnp.sum(weights * (1 - left - mean[..., None]) ** 2, axis=-1)
    slope = jnp.sum(weights * work[..., None] * left * long_after, axis=-1)
    unreported = jnp.sqrt(variance / jnp.maximum(readings.people, 1.0)[:, None])
    error = jnp.where(readings.spread[:, None] > 0, readings.spread[:, None], unreported)
    error = jnp.sqrt(error**2 + (values["xi"] * slope) ** 2)
    exact = norm.logpdf(readings.mean[:, None], mean, error)
    at_most = norm.logcdf(readings.mean[:, None], mean, error)
    return jnp.where(readings.below[:, None] == 1, at_most, exact)


def _counts(theta: Array, work: Array, values: Values, readings: Readings) -> Array:
    nodes, weights = np.polynomial.hermite_e.hermegauss(_READING_NODES)
    noisy = theta[..., None, None] + values["xi"] * nodes[:, None]
    low = _share_below(readings.low, noisy, work, values["sigma"])
    high = _share_below(readings.high, noisy, work, values["sigma"])
    band = high - low
    rest = 1 - jnp.sum(band, axis=-1)
    counted = readings.count
    left_over = readings.people - counted.sum(axis=-1)
    log_each = jnp.sum(counted[:, None, None, :] * jnp.log(band + 1e-9), axis=-1)
    log_each = log_each + left_over[:, None, None] * jnp.log(jnp.maximum(rest, 0.0) + 1e-9)
    return logsumexp(log_each + np.log(weights / weights.sum()), axis=-1)


def _share_below(bound: Array, theta: Array, work: Array, sigma: Array) -> Array:
    """Share of people below a bound of the share gone; bounds of shape (readings, BANDS)."""
    inside = jnp.clip(bound, 1e-6, 1 - 1e-6)
    long_after = -jnp.expm1(jnp.log1p(-inside) / work)
    long_after = jnp.clip(long_after, 1e-9, 1 - 1e-9)
    latent = jnp.log(long_after) - jnp.log1p(-long_after)
    share = norm.cdf((latent[:, None, None, :] - theta) / sigma)
    share = jnp.where(bound[:, None, None, :] <= 0, 0.0, share)
    return jnp.where(bound[:, None, None, :] >= 1, 1.0, share)


def _expit(value: Array) -> Array:
    return 1 / (1 + jnp.exp(-value))


def _normal_grid(count: int) -> tuple[np.ndarray, np.ndarray]:
    nodes = np.linspace(-4.5, 4.5, count)
    weights = np.exp(-(nodes**2) / 2)
    return nodes, np.log(weights / weights.sum())
