"""What a run of ``benchmarks.load`` came to, and whether it reached the goals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.crowd import Acts, Held
from benchmarks.figures import middle, percentile
from benchmarks.report import table
from benchmarks.sessions import BareTap, ExploreTap

MOST_MS = 300.0
"""So many visitors are carried if 95 of 100 answers come within this; a burst is to be answered within it, too."""
GOAL_TIMES = 20
STAYS = 0.9
"""Throughput holds past the knee if the largest crowd gets this share of the best."""
_SAID = {True: "reached", False: "**not reached**"}


@dataclass
class Crowds:
    """What one run measured; ``stopped`` says why it measured no more."""

    open: dict[str, Held] = field(default_factory=dict)
    paused: dict[str, dict[int, list[Acts]]] = field(default_factory=dict)
    bursts: dict[str, list[Acts]] = field(default_factory=dict)
    stopped: str = ""


def carried(load: Crowds, does: str) -> int:
    """Return the most visitors of whom 95 of 100 were answered in time, as were those of smaller crowds; 0 for none."""
    most = 0
    for count, rounds in sorted(load.paused.get(does, {}).items()):
        if percentile(_ms(rounds), 95) > MOST_MS:
            break
        most = count
    return most


def write(load: Crowds, machine: Mapping[str, str]) -> str:
    """Write all that was measured, as Markdown."""
    sections = [
        "### Goals",
        table(["what", "goal", "measured", "verdict"], goals(load)),
        "### With random pauses of 1.5 to 4.5 s",
        table(
            ["what a visitor does", "visitors", "acts", "p50 ms", "p95 ms", "answered a second", "processor ms each"],
            [
                [does, str(count), str(len(_ms(rounds))), *_times(rounds), f"{_a_second(rounds):.0f}", _cost(rounds)]
                for does, levels in load.paused.items()
                for count, rounds in sorted(levels.items())
            ],
        ),
        "### In a burst, within 50 ms",
        table(
            ["what a visitor does", "visitors", "bursts", "p50 ms", "p95 ms", "slowest ms"],
            [
                [does, str(rounds[0].visitors), str(len(rounds)), *_times(rounds), f"{max(_ms(rounds)):.0f}"]
                for does, rounds in load.bursts.items()
            ],
        ),
        "### Messages",
        table(
            ["what a visitor does", "messages each", "kB each, before compression"],
            [[does, *_sent(next(iter(levels.values())))] for does, levels in load.paused.items()],
        ),
        "### Pages that are only open",
        table(
            ["page", "visitors", "MB each", "share of a core, all together", "what somebody beside them asks, p95 ms"],
            [[does, *_held(held)] for does, held in load.open.items()],
        ),
        "### Machine",
        table(["what", "value"], [list(row) for row in {**machine, "client, most of a core": _client(load)}.items()]),
    ]
    return "\n\n".join([f"**Not complete: {load.stopped}.**"] * bool(load.stopped) + sections)


def goals(load: Crowds) -> list[list[str]]:
    """The rows of the goals: each act by itself, so that none hides another."""
    rows = []
    bare = carried(load, BareTap.does)
    held = load.open.get(ExploreTap.does)
    if held and bare:
        p95 = percentile(held.others.ms, 95)
        ratio = held.visitors / bare
        measured = f"at least {ratio:.0f} times ({held.visitors} and {bare}); another screen beside them {p95:.0f} ms"
        rows.append(_goal(ExploreTap.does, measured, ratio >= GOAL_TIMES and p95 <= MOST_MS))
    for does in load.paused:
        if does != BareTap.does and bare:
            mine = carried(load, does)
            rows.append(_goal(does, f"{mine / bare:.1f} times ({mine} and {bare})", mine >= GOAL_TIMES * bare))
    for does, rounds in load.bursts.items():
        if does != BareTap.does:
            worst = max(_ms(rounds))
            goal = f"a burst of {rounds[0].visitors} answered within {MOST_MS:.0f} ms"
            rows.append([does, goal, f"{worst:.0f} ms", _SAID[worst <= MOST_MS]])
    for does, levels in load.paused.items():
        if does != BareTap.does:
            best = max(_a_second(rounds) for rounds in levels.values())
            last = _a_second(levels[max(levels)])
            goal = f"past the knee throughput stays, ≥ {STAYS:.0%} of the best"
            rows.append([does, goal, f"{last:.0f} of {best:.0f} a second", _SAID[last >= STAYS * best]])
    return rows


def _goal(does: str, measured: str, reached: bool) -> list[str]:
    goal = f"≥ {GOAL_TIMES} times bare Streamlit's visitors, p95 ≤ {MOST_MS:.0f} ms"
    return [does, goal, measured, _SAID[reached]]


def _ms(rounds: Sequence[Acts]) -> list[float]:
    return [ms for acts in rounds for ms in acts.ms]


def _times(rounds: Sequence[Acts]) -> list[str]:
    return [f"{middle(_ms(rounds)):.0f}", f"{percentile(_ms(rounds), 95):.0f}"]


def _a_second(rounds: Sequence[Acts]) -> float:
    return len(_ms(rounds)) / sum(acts.seconds for acts in rounds)


def _cost(rounds: Sequence[Acts]) -> str:
    return f"{1000 * sum(acts.processor_seconds for acts in rounds) / len(_ms(rounds)):.1f}"


def _sent(rounds: Sequence[Acts]) -> list[str]:
    acts = len(_ms(rounds))
    return [f"{sum(r.messages for r in rounds) / acts:.0f}", f"{sum(r.size for r in rounds) / acts / 1000:.1f}"]


def _held(held: Held) -> list[str]:
    p95 = percentile(held.others.ms, 95)
    return [str(held.visitors), f"{held.mb_each:.2f}", f"{held.share_of_a_core:.0%}", f"{p95:.0f}"]


def _client(load: Crowds) -> str:
    crowds = [rounds for levels in load.paused.values() for rounds in levels.values()]
    return f"{max(acts.client_share for rounds in (*crowds, *load.bursts.values()) for acts in rounds):.0%}"
