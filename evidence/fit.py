"""``make evidence``: fit, check, and write the small tables that the app reads.

Writes ``data/synthesis.csv`` (equally likely draws), ``data/synthesis.toml`` (how they came about),
``data/synthesis_check.csv`` (each study as the others see it) and the results in ``docs/synthesis.md``.
"""

import csv
import platform
import sys
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import numpy as np

from evidence.leave_one_out import Checked, check, thinned
from evidence.report import write_report
from evidence.sampling import CHAINS, SEED, Posterior, Sampler
from evidence.tables import DATA, arrays, load, used_studies
from scar_timeline.content.synthesis_fit import DRAWS_FILE, FIT_FILE, LEFT_OUT_FILE, Draw, LeftOut
from scar_timeline.synthesis.draws import KINDS

KEPT_DRAWS = 400
"""Draws that the app keeps: enough for the quantiles of twelve people, few enough for a small table."""

_REFIT_CHAINS = 2
_MODEL = Path(__file__).with_name("model.py")


def main() -> None:
    """Fit, check, write."""
    tables = load()
    readings = arrays(tables)
    posterior = Sampler(readings, CHAINS).fit(np.ones(len(used_studies(tables))))
    print(
        f"r-hat at most {posterior.largest_r_hat:.4f}, effective draws at least "
        f"{posterior.smallest_effective_draws:.0f}, divergences {posterior.divergences}",
        file=sys.stderr,
    )
    checked = check(tables, posterior, Sampler(readings, _REFIT_CHAINS))
    _write(DATA / DRAWS_FILE, list(Draw.model_fields), _draws(posterior))
    _write(DATA / LEFT_OUT_FILE, list(LeftOut.model_fields), [_left_out(one) for one in checked])
    (DATA / FIT_FILE).write_text(_fit(posterior, tables.inputs_sha256), encoding="utf-8")
    write_report(tables, posterior, checked)


def model_sha256() -> str:
    """Fingerprint of the model, so that a changed model without a new fit is seen."""
    return sha256(_MODEL.read_bytes()).hexdigest()


def _draws(posterior: Posterior) -> list[list[object]]:
    rows = np.linspace(0, posterior.values["mu"].size - 1, KEPT_DRAWS).astype(np.intp)
    draws = thinned(posterior.values, rows)
    names = ("mu", "tau", "sigma", "xi", "weeks", "kappa")
    columns = [getattr(draws, name) for name in names]
    columns += [draws.kinds[number] for number in range(len(KINDS))]
    columns += [draws.ice_pick, draws.wide, draws.severe]
    return [
        [number, *(f"{value:.4g}" for value in values)]
        for number, values in enumerate(zip(*columns, strict=True), start=1)
    ]


def _left_out(one: Checked) -> list[object]:
    first = one.seen.rows[0]
    return [
        first.study,
        first.reading,
        "mean" if one.seen.threshold is None else "share_at_least",
        "" if one.seen.threshold is None else one.seen.threshold,
        "" if first.people is None else first.people,
        f"{one.seen.value:.3f}",
        *(f"{value:.3f}" for value in one.said.quantiles().values()),
        f"{one.crps:.4f}",
        f"{one.crps_pooled:.4f}",
        "" if one.crps_version_1 is None else f"{one.crps_version_1:.4f}",
        one.effective_draws,
        "yes" if one.refitted else "no",
    ]


def _fit(posterior: Posterior, inputs: str) -> str:
    lines = {
        "inputs_sha256": f'"{inputs}"',
        "model_sha256": f'"{model_sha256()}"',
        "seed": SEED,
        "chains": CHAINS,
        "draws": posterior.values["mu"].size,
        "divergences": posterior.divergences,
        "largest_r_hat": f"{posterior.largest_r_hat:.4f}",
        "smallest_effective_draws": f"{posterior.smallest_effective_draws:.0f}",
        "python": f'"{platform.python_version()}"',
        **{name: f'"{version(name)}"' for name in ("numpyro", "jax", "numpy")},
    }
    about = "# Written by `make evidence`: what the synthesis was fitted from, and how. Not edited by hand.\n"
    return about + "".join(f"{name} = {value}\n" for name, value in lines.items())


def _write(path: Path, header: list[str], rows: list[list[object]]) -> None:
    """A table; the row model's ``line`` is the place in the file, no column."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column for column in header if column != "line"])
        writer.writerows(rows)


if __name__ == "__main__":
    main()
