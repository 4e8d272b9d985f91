"""Percentiles and ratios of measured samples."""

import math
from collections.abc import Sequence
from statistics import median


def percentile(samples: Sequence[float], percent: float) -> float:
    """Return the nearest-rank percentile: the smallest sample not exceeded by at least `percent` % of them.

    Raises:
        ValueError: without samples, or with a percent outside 0 < percent <= 100.
    """
    if not samples:
        raise ValueError("no samples")
    if not 0 < percent <= 100:
        raise ValueError(f"percent must be above 0 and at most 100, not {percent}")
    return sorted(samples)[math.ceil(percent / 100 * len(samples)) - 1]


def middle(samples: Sequence[float]) -> float:
    """Return the median.

    Raises:
        ValueError: without samples.
    """
    if not samples:
        raise ValueError("no samples")
    return median(samples)


def times_of(figure: float, reference: float) -> str:
    """Say how many times `figure` is of `reference`, such as `0.03×` or `2.4×`; `–` if the reference is 0."""
    if reference == 0:
        return "–"
    ratio = figure / reference
    return f"{ratio:.2f}×" if ratio < 1 else f"{ratio:.1f}×"
