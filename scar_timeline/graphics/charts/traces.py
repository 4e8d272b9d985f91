"""Lines of a chart, and what is said of the point under the finger."""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any, Final

from scar_timeline.timeline.course import FIRST_WEEK, LAST_WEEK
from scar_timeline.timeline.timeline import Journey, Timeline

READ: Final = {
    "number": "%{customdata}",
    "week": "%{x}",
    "word": "%{text}",
    "share": "%{y:.0%}",
}
"""Fields of a hover text that Plotly fills in from the point under the finger."""

ALL_WEEKS: Final = range(FIRST_WEEK, LAST_WEEK + 1)

HOVER_LETTERS: Final = 36
"""Letters in a line of a hover text; a longer line runs off a phone."""


def weekly(values: Iterable[float], **trace: object) -> dict[str, Any]:
    """A line with one value for each week from 0."""
    return {"type": "scatter", "mode": "lines", "x0": 0, "dx": 1, "y": list(values), **trace}


def journey_lines(
    timeline: Timeline, journeys: Sequence[Journey], weeks: range = ALL_WEEKS, **trace: object
) -> dict[str, Any]:
    """Several journeys as one trace, set apart by gaps: Plotly's time grows with the traces, not the points.

    Returns:
        A trace with the weeks as ``x``, shares of the scar gone as ``y``, the words of the bands as ``text`` and
        the numbers of the journeys as ``customdata``; None, and in the words "", between two journeys.
    """
    week: list[int | None] = []
    shares: list[float | None] = []
    words: list[str] = []
    number: list[int] = []
    for journey in journeys:
        shown = [journey.shares[each] for each in weeks]
        week += [*weeks, None]
        shares += [*shown, None]
        words += [*(timeline.band(share).words for share in shown), ""]
        number += [journey.number] * (len(shown) + 1)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": week[:-1],
        "y": shares[:-1],
        "text": words[:-1],
        "customdata": number[:-1],
        **trace,
    }


def in_lines(words: str, letters: int = HOVER_LETTERS) -> str:
    """Words in lines of at most so many letters; as many as fit a phone unless said."""
    return "<br>".join(wrap(words, letters))


def template(words: str) -> str:
    """A hover text without the second box that Plotly puts beside it."""
    return f"{words}<extra></extra>"
