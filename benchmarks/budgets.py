"""The speed budgets of the design, and whether a run held them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from benchmarks.conditions import DESKTOP, SLOW_TABLET_4G
from benchmarks.contestants import BARE_STREAMLIT, OURS, OURS_CHART
from benchmarks.figures import middle, percentile
from benchmarks.results import Results
from benchmarks.taps import Tap

TAP_P95_MS = {DESKTOP.name: 16.0, SLOW_TABLET_4G.name: 50.0}
FIRST_PICTURE_MS = {DESKTOP.name: 1_500.0, SLOW_TABLET_4G.name: 4_000.0}
FAST_PAGE_MS = {DESKTOP.name: 200.0, SLOW_TABLET_4G.name: 1_000.0}
BYTES_BEFORE_PICTURE = 150_000
WORK = {"a tap on the front page": (2_000, 2.0), "another screen, opened": (None, 15.0)}
"""Most bytes and most ms of processor for each act, by its name in ``benchmarks.server_work``."""
OF_BARE = {DESKTOP.name: 0.8, SLOW_TABLET_4G.name: 0.9}
FAST_PAGE_BYTES = 60_000

Sample = TypeVar("Sample")


@dataclass(frozen=True)
class Verdict:
    """One budget under one condition: the figure measured, None if nothing was, and the most it may be."""

    budget: str
    condition: str
    unit: str
    limit: float
    figure: float | None

    @property
    def held(self) -> bool | None:
        """Return whether the budget was held; None if it was not measured."""
        return None if self.figure is None else self.figure <= self.limit


def judge(results: Results) -> list[Verdict]:
    """Hold a run against every budget of the design."""
    return [
        *_tap_budgets(results),
        *_first_picture_budgets(results),
        *_fast_page_budgets(results),
        *_plotly_budgets(results),
        *_work_budgets(results),
    ]


def _figure(
    samples: Sequence[Sample] | None, read: Callable[[Sample], float], sum_up: Callable[[list[float]], float]
) -> float | None:
    return sum_up([read(sample) for sample in samples]) if samples else None


def _p95(samples: list[float]) -> float:
    return percentile(samples, 95)


def _tap_budgets(results: Results) -> list[Verdict]:
    return [
        Verdict(
            "tap → picture, answer and facts changed, p95",
            condition,
            "ms",
            limit,
            _figure(results.taps.get((OURS.name, condition)), lambda tap: tap.changed_ms, _p95),
        )
        for condition, limit in TAP_P95_MS.items()
    ]


def _first_picture_budgets(results: Results) -> list[Verdict]:
    times = [
        Verdict(
            "front page: first scenario usable, median",
            condition,
            "ms",
            limit,
            _figure(results.loads.get((OURS.name, condition)), lambda load: load.picture_ms, middle),
        )
        for condition, limit in FIRST_PICTURE_MS.items()
    ]
    bytes_before = _figure(results.loads.get((OURS.name, DESKTOP.name)), lambda load: float(load.received_bytes), max)
    weight = Verdict("bytes before the first picture, most", DESKTOP.name, "bytes", BYTES_BEFORE_PICTURE, bytes_before)
    return [*times, weight]


def _fast_page_budgets(results: Results) -> list[Verdict]:
    times = [
        Verdict(
            "fast page: fully shown, median",
            condition,
            "ms",
            limit,
            _figure(results.fast_loads.get(condition), lambda load: load.shown_ms, middle),
        )
        for condition, limit in FAST_PAGE_MS.items()
    ]
    received = _figure(results.fast_loads.get(DESKTOP.name), lambda load: float(load.received_bytes), max)
    return [*times, Verdict("fast page: bytes, most", DESKTOP.name, "bytes", FAST_PAGE_BYTES, received)]


def _plotly_budgets(results: Results) -> list[Verdict]:
    """The Plotly view of ours against bare Streamlit in the same run, under the same condition."""
    verdicts = []
    for condition, share in OF_BARE.items():
        bare = _middle_tap(results.taps.get((BARE_STREAMLIT.name, condition)))
        if bare is None:
            continue
        ours = _middle_tap(results.taps.get((OURS_CHART.name, condition)))
        name = f"{OURS_CHART.name}: tap → repaint, median, {share} of bare Streamlit"
        verdicts.append(Verdict(name, condition, "ms", share * bare, ours))
    return verdicts


def _work_budgets(results: Results) -> list[Verdict]:
    verdicts = []
    for work in results.work:
        most_bytes, most_ms = WORK[work.act]
        name = f"server: {work.act}"
        if most_bytes is not None:
            verdicts.append(Verdict(f"{name}, bytes", DESKTOP.name, "bytes", most_bytes, work.bytes_each))
        verdicts.append(Verdict(f"{name}, processor", DESKTOP.name, "ms", most_ms, work.processor_ms_each))
    return verdicts


def _middle_tap(taps: Sequence[Tap] | None) -> float | None:
    return _figure(taps, lambda tap: tap.changed_ms, middle)
