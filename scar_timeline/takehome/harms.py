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
            counts=tuple(
                HarmCount(_often(catalogue, row), row.note, citations.cite(row.sources)) for row in rows
            ),
        )
        for name, rows in catalogue.decision.harms_by_name().items()
    )


def _often(catalogue: Catalogue, row: HarmRow) -> str:
    fields = {"counted": row.counted, "group": row.group, "time": row.time}
    if not row.is_counted:
        return catalogue.say("fast_page.harm.not_counted", **fields)
    same = row.in_100_low == row.in_100_high
    key = "fast_page.harm.counted" if same else "fast_page.harm.counted_range"
    return catalogue.say(key, low=row.in_100_low, high=row.in_100_high, **fields)
