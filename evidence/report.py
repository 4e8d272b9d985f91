"""The results in ``docs/synthesis.md``, written between two marks by ``make evidence``."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evidence.leave_one_out import Checked, thinned
from evidence.sampling import CHAINS, Posterior
from scar_timeline.content.synthesis import SynthesisTables
from scar_timeline.content.tables.scar_types import ResponseRank
from scar_timeline.synthesis.harms import pool
from scar_timeline.synthesis.people import people_of_a_new_clinic, share_in_bands

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "synthesis.md"
BEGIN, END = "<!-- written by make evidence -->", "<!-- end of what make evidence writes -->"

_RANKS: dict[str, ResponseRank] = {"ice_pick": "least", "boxcar": "most", "rolling": "most", "mixed": "between"}
_COURSE, _WEEK = (0.0, 4.0, 8.0, 12.0), 38.0
"""Four monthly sessions, read six months after the last."""


def write_report(tables: SynthesisTables, posterior: Posterior, checked: Sequence[Checked]) -> None:
    """Replace what stands between the marks.

    Raises:
        ValueError: a mark is missing.
    """
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"{DOCUMENT} has lost the marks '{BEGIN}' and '{END}'")
    parts = [_posterior(tables, posterior), _people(posterior), _scores(checked), _harms(tables)]
    DOCUMENT.write_text(f"{before}{BEGIN}\n\n" + "\n\n".join(parts) + f"\n\n{END}{after}", encoding="utf-8")


def summary(checked: Sequence[Checked]) -> dict[str, float]:
    """Mean CRPS by study of all three, differences with standard error, coverage and widths."""
    crps = _by_study(checked, [[one.crps, one.crps_pooled] for one in checked])
    drawn = [one for one in checked if one.crps_version_1 is not None]
    against = _by_study(drawn, [[one.crps, one.crps_version_1 or 0.0] for one in drawn])
    quantiles = [one.said.quantiles() for one in checked]
    seen = [one.seen.value for one in checked]
    inside = [
        [q["q25"] <= value <= q["q75"], q["q2_5"] <= value <= q["q97_5"]]
        for q, value in zip(quantiles, seen, strict=True)
    ]
    by_study = _by_study(checked, inside)
    return {
        "studies": len(crps),
        "numbers": len(checked),
        "crps": float(crps[:, 0].mean()),
        "crps_pooled": float(crps[:, 1].mean()),
        "crps_version_1": float(against[:, 1].mean()),
        **_difference("pooled", crps),
        **_difference("version_1", against),
        "inside_50": float(np.mean(inside, axis=0)[0]),
        "inside_95": float(np.mean(inside, axis=0)[1]),
        "inside_50_by_study": float(by_study[:, 0].mean()),
        "inside_95_by_study": float(by_study[:, 1].mean()),
        "width_50": float(np.mean([q["q75"] - q["q25"] for q in quantiles])),
        "width_95": float(np.mean([q["q97_5"] - q["q2_5"] for q in quantiles])),
    }


def _by_study(checked: Sequence[Checked], values: Sequence[Sequence[float]]) -> NDArray[np.float64]:
    """Mean over the numbers of a reading, then over the readings of a study; shape (studies, columns)."""
    readings: dict[str, dict[str, list[Sequence[float]]]] = {}
    for one, value in zip(checked, values, strict=True):
        first = one.seen.rows[0]
        readings.setdefault(first.study, {}).setdefault(first.reading, []).append(value)
    return np.array([np.mean([np.mean(own, axis=0) for own in mine.values()], axis=0) for mine in readings.values()])


def _difference(name: str, crps: NDArray[np.float64]) -> dict[str, float]:
    apart = crps[:, 0] - crps[:, 1]
    error = apart.std(ddof=1) / np.sqrt(apart.size)
    return {f"against_{name}": float(apart.mean()), f"against_{name}_error": float(error)}


def _posterior(tables: SynthesisTables, posterior: Posterior) -> str:
    studies = len({row.study for row in tables.used})
    readings = len({(row.study, row.reading) for row in tables.used})
    lines = [
        "### What came out",
        "",
        f"{studies} studies, {readings} readings, {len(tables.used)} numbers. {CHAINS} chains, "
        f"{posterior.values['mu'].size} draws, {posterior.divergences} divergences, r-hat at most "
        f"{posterior.largest_r_hat:.3f}, at least {posterior.smallest_effective_draws:.0f} effective draws.",
        "",
        "| parameter | middle | 95 in 100 |",
        "|---|---|---|",
    ]
    for name, values in posterior.values.items():
        columns = values.reshape(values.shape[0], -1)
        for place in range(columns.shape[1]):
            low, middle, high = np.quantile(columns[:, place], [0.025, 0.5, 0.975])
            label = f"{name} ({('score', 'grade', 'judged')[place]})" if columns.shape[1] > 1 else name
            lines.append(f"| {label} | {middle:.2f} | {low:.2f} to {high:.2f} |")
    return "\n".join(lines)


def _people(posterior: Posterior) -> str:
    draws = thinned(posterior.values, np.linspace(0, posterior.values["mu"].size - 1, 400).astype(np.intp))
    lines = [
        "### Twelve equally likely people of a new clinic",
        "",
        "Four monthly sessions, six months after the last: shares of the scar gone, and how many in 100",
        "people of a new clinic show little or none, some, clear, a lot.",
        "",
        "| scar | twelve people | bands in 100 |",
        "|---|---|---|",
    ]
    for scar_type, rank in _RANKS.items():
        for severity in ("moderate", "severe"):
            people = people_of_a_new_clinic(draws, rank, severity, _COURSE, np.array([_WEEK]))[:, 0]
            bands = share_in_bands(draws, rank, severity, _COURSE, _WEEK, (0, 0.25, 0.5, 0.75))
            shares = ", ".join(f"{share:.2f}" for share in people)
            counts = ", ".join(f"{100 * band:.0f}" for band in bands)
            lines.append(f"| {scar_type}, {severity} | {shares} | {counts} |")
    return "\n".join([*lines, "", "Mild is drawn as moderate."])


def _scores(checked: Sequence[Checked]) -> str:
    of = summary(checked)
    refitted = len({one.seen.rows[0].study for one in checked if one.refitted})
    return "\n".join(
        [
            "### Leave one study out",
            "",
            f"{of['numbers']:.0f} numbers of {of['studies']:.0f} studies; {refitted} studies were left out "
            "by a new fit, the others by weights. Row by row: `data/synthesis_check.csv`.",
            "",
            "| | CRPS | this model less that, by study (standard error) |",
            "|---|---|---|",
            f"| this model | {of['crps']:.4f} | |",
            f"| one pooled mean and spread | {of['crps_pooled']:.4f} | {of['against_pooled']:+.4f} "
            f"({of['against_pooled_error']:.4f}) |",
            f"| version 1.0's drawing | {of['crps_version_1']:.4f} | {of['against_version_1']:+.4f} "
            f"({of['against_version_1_error']:.4f}) |",
            "",
            f"Inside the 50 in 100 intervals: {100 * of['inside_50']:.0f} in 100 numbers "
            f"({100 * of['inside_50_by_study']:.0f} in 100 by study), mean width {of['width_50']:.2f} of the "
            f"scar or of the people. Inside the 95 in 100 intervals: {100 * of['inside_95']:.0f} in 100 "
            f"({100 * of['inside_95_by_study']:.0f} by study), mean width {of['width_95']:.2f}.",
        ]
    )


def _harms(tables: SynthesisTables) -> str:
    dark = pool(tables.harm_counts, "dark_marks")
    return "\n".join(
        [
            "### Dark marks, counted",
            "",
            f"{dark.count} of {dark.people} over needling-alone groups: {100 * dark.share:.1f} in 100 "
            f"({100 * dark.low:.1f} to {100 * dark.high:.1f}), by group {100 * dark.least:.0f} to "
            f"{100 * dark.most:.0f}. Rows: `data/harm_counts.csv`.",
        ]
    )
