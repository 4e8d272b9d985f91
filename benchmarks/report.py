"""Tables of a run, as Markdown that also reads well in a terminal."""

from collections.abc import Mapping, Sequence

from benchmarks.budgets import Verdict, judge
from benchmarks.contestants import BARE_STREAMLIT
from benchmarks.figures import middle, percentile, times_of
from benchmarks.results import Results

_TAP_HEAD = (
    *("condition", "contestant", "taps", "delivered p50"),
    *("changed p50", "changed p95", "frame p50", "frame p95", "of bare"),
)
_LOAD_HEAD = (
    *("condition", "contestant", "loads", "median s", "worst s"),
    *("MB before", "time of bare", "bytes of bare"),
)
_HELD = {True: "held", False: "**not held**", None: "not measured"}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lay out a Markdown table with padded columns.

    Raises:
        ValueError: if a row has not as many cells as the head.
    """
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"{len(row)} cells under {len(head)} headings: {row}")
    widths = [max(len(line[column]) for line in (head, *rows)) for column in range(len(head))]

    def laid_out(cells: Sequence[str]) -> str:
        return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"

    return "\n".join([laid_out(head), laid_out(["-" * width for width in widths]), *map(laid_out, rows)])


def write(results: Results, machine: Mapping[str, str]) -> str:
    """Write the whole report: budgets, taps, first loads, the fast page, what is missing, and the machine."""
    sections = [
        "# Benchmark results",
        "Made by `python -m benchmarks.run`; how it measures: [README.md](README.md). Compare "
        "rows of one run, not runs: another machine gives other milliseconds.",
        "## Budgets",
        budgets(judge(results)),
        "## Tap to repaint (ms)",
        "From the time stamp of the click event of a touch: the moment the finger left the glass. "
        "*Delivered*: the browser has handed the click to the page; ours answers the lifted finger, of which "
        "it hears before. *Changed*: the new picture (for ours also headline and words) is in the page and "
        "laid out; the budgets are held against this. *Frame*: the next animation frame has begun, up to "
        "17 ms later at 60 frames a second.",
        taps(results),
        "## Navigation to first picture, cold cache",
        loads(results),
        "## Fast page, cold cache",
        fast_page(results),
    ]
    if results.work:
        sections += [
            "## What the server does",
            "Bytes of WebSocket messages both ways, before compression; processor time of the server's process, less "
            "what it does while nobody acts.",
            work(results),
        ]
    if results.missing:
        sections += [
            "## Not measured",
            table(["what", "why"], [list(row) for row in results.missing.items()]),
        ]
    sections += ["## Machine", table(["what", "value"], [list(row) for row in machine.items()])]
    return "\n\n".join(sections) + "\n"


def budgets(verdicts: Sequence[Verdict]) -> str:
    """Tabulate the budgets, each as held, not held or not measured."""
    rows = [
        [
            verdict.budget,
            verdict.condition,
            f"≤ {amount(verdict.limit, verdict.unit)}",
            "–" if verdict.figure is None else amount(verdict.figure, verdict.unit),
            _HELD[verdict.held],
        ]
        for verdict in verdicts
    ]
    return table(["budget", "condition", "limit", "measured", "verdict"], rows)


def taps(results: Results) -> str:
    """Tabulate the taps; ratios are of medians, to bare Streamlit under the same condition."""
    rows = []
    for (name, condition), samples in results.taps.items():
        changed = [tap.changed_ms for tap in samples]
        delivered = [tap.delivered_ms for tap in samples]
        frame = [tap.frame_ms for tap in samples]
        bare = [tap.changed_ms for tap in results.taps.get((BARE_STREAMLIT.name, condition), [])]
        rows.append(
            [
                condition,
                name,
                str(len(samples)),
                f"{middle(delivered):.1f}",
                f"{middle(changed):.1f}",
                f"{percentile(changed, 95):.1f}",
                f"{middle(frame):.1f}",
                f"{percentile(frame, 95):.1f}",
                times_of(middle(changed), middle(bare)) if bare else "–",
            ]
        )
    return table(_TAP_HEAD, sorted(rows, key=lambda row: row[0], reverse=True))


def loads(results: Results) -> str:
    """Tabulate the first loads; ratios are of medians, to bare Streamlit under the same condition."""
    rows = []
    for (name, condition), samples in results.loads.items():
        seconds = [load.picture_ms / 1000 for load in samples]
        received = [load.received_bytes / 1e6 for load in samples]
        bare = results.loads.get((BARE_STREAMLIT.name, condition), [])
        ratios = ["–", "–"]
        if bare:
            ratios = [
                times_of(middle(seconds), middle([load.picture_ms / 1000 for load in bare])),
                times_of(middle(received), middle([load.received_bytes / 1e6 for load in bare])),
            ]
        rows.append(
            [
                condition,
                name,
                str(len(samples)),
                f"{middle(seconds):.2f}",
                f"{max(seconds):.2f}",
                f"{middle(received):.2f}",
                *ratios,
            ]
        )
    return table(_LOAD_HEAD, sorted(rows, key=lambda row: row[0], reverse=True))


def fast_page(results: Results) -> str:
    """Tabulate the loads of the fast page."""
    rows = [
        [
            condition,
            str(len(samples)),
            f"{middle([load.paint_ms for load in samples]):.0f}",
            f"{middle([load.load_ms for load in samples]):.0f}",
            f"{middle([load.shown_ms for load in samples]):.0f}",
            f"{max(load.shown_ms for load in samples):.0f}",
            f"{max(load.received_bytes for load in samples) / 1000:.1f}",
        ]
        for condition, samples in results.fast_loads.items()
    ]
    return table(["condition", "loads", "painted ms", "loaded ms", "fully shown ms", "worst ms", "kB received"], rows)


def work(results: Results) -> str:
    """Tabulate what visitors cost the server."""
    rows = [
        [each.act, str(each.times), f"{each.bytes_each:.0f}", f"{each.processor_ms_each:.1f}"] for each in results.work
    ]
    return table(["act", "times", "bytes each", "processor ms each"], rows)


def amount(figure: float, unit: str) -> str:
    """Write an amount so that its size can be seen: `4.5 ms`, `1.50 s`, `59.9 kB`, `1.50 MB`."""
    if unit == "ms":
        return f"{figure / 1000:.2f} s" if figure >= 1000 else f"{figure:.1f} ms"
    if unit == "bytes":
        return f"{figure / 1e6:.2f} MB" if figure >= 1e6 else f"{figure / 1e3:.1f} kB"
    raise ValueError(f"unknown unit {unit}")
