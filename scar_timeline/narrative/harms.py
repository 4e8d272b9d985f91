"""How often a harm was seen, worked out from the counts: on screen and on paper alike."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.harms import HarmRow
from scar_timeline.synthesis.harms import together


@dataclass(frozen=True)
class HowOften:
    """People in 100, from the least to the most likely, and the counts behind them in words."""

    low: int
    high: int
    counted: str

    @property
    def fields(self) -> dict[str, object]:
        """Those who had it always beside those who did not: the fields of every sentence about it."""
        return {
            "low": self.low,
            "high": self.high,
            "without": 100 - self.low,
            "without_low": 100 - self.high,
            "counted": self.counted,
        }


def how_often(catalogue: Catalogue, row: HarmRow) -> HowOften:
    """How often a harm was seen.

    Raises:
        ValueError: nobody counted it.
    """
    counts = [count for count in catalogue.synthesis.harm_counts if count.id in row.counts]
    found = together(counts)
    if row.range == "luck":
        words = catalogue.say("decide.harms.counted_together", count=found.count, people=found.people)
        return HowOften(round(100 * found.low), round(100 * found.high), words)
    least, most = (choose(counts, key=lambda each: each.count / each.people) for choose in (min, max))
    words = catalogue.say(
        "decide.harms.counted_by_study",
        **{"least": least.count, "of_least": least.people, "most": most.count, "of_most": most.people},
    )
    return HowOften(round(100 * found.least), round(100 * found.most), words)


def harm_in_words(catalogue: Catalogue, row: HarmRow) -> str:
    """Those who had it beside those who did not, with the count, the group and the time."""
    who = {"group": row.group, "time": row.time}
    if not row.is_counted:
        return catalogue.say("decide.harms.not_counted", counted=row.counted, **who)
    return catalogue.say("decide.harms.pair", **how_often(catalogue, row).fields, **who)


def harm_in_short(catalogue: Catalogue, row: HarmRow) -> str:
    """The same in one short sentence, for paper and the page behind a link."""
    who = {"group": row.group, "time": row.time}
    if not row.is_counted:
        return catalogue.say("fast_page.harm_not_counted", counted=row.counted, **who)
    return catalogue.say("fast_page.harm_counted", **how_often(catalogue, row).fields, **who)


def with_figures(catalogue: Catalogue, text: str) -> str:
    """A text of a table with its figures worked out: ``{line_marks_high}`` is the upper end of that row of harms."""
    if "{" not in text:
        return text
    found = {row.id: how_often(catalogue, row) for row in catalogue.decision.harms if row.is_counted}
    ends = {f"{name}_{end}": getattr(often, end) for name, often in found.items() for end in ("low", "high")}
    return text.format_map(ends)
