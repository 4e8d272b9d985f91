"""What can go wrong, one line for each group of people it was counted in."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.decision import HarmRow
from scar_timeline.takehome.cited import Citations


@dataclass(frozen=True)
class HarmCount:
    """How often a harm was seen: in words, with the group, the time and a remark."""

    often: str
    note: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class HarmLine:
    """A harm, what it means, and how often it was seen in each group."""

    harm: str
    meaning: str
    counts: tuple[HarmCount, ...]


def harm_lines(catalogue: Catalogue, citations: Citations) -> tuple[HarmLine, ...]:
    """Every harm in ``harms.csv``, in file order."""
    return tuple(
        HarmLine(
            harm=name,
            meaning=rows[0].meaning,
            counts=tuple(HarmCount(_often(catalogue, row), row.note, citations.cite(row.sources)) for row in rows),
        )
        for name, rows in catalogue.decision.harms_by_name().items()
    )


def _often(catalogue: Catalogue, row: HarmRow) -> str:
    """In the words of the page "Before you decide": those who had it always beside those who did not."""
    low, high = row.in_100_low, row.in_100_high
    fields = {"counted": row.counted, "people": row.people, "group": row.group, "time": row.time}
    if low is None or high is None:
        return catalogue.say("decide.harms.not_counted", **fields)
    kind = "none" if high == 0 else "same" if low == high else "range"
    return catalogue.say(
        f"decide.harms.pair_{kind}", low=low, high=high, without=100 - low, without_low=100 - high, **fields
    )
