"""The answer in one sentence: how many of the twelve drawn show how much, and how many reach what would be worth it."""

from dataclasses import dataclass
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.narrative.course import course_statement
from scar_timeline.narrative.durations import month_of
from scar_timeline.narrative.headline import assumptions, counts
from scar_timeline.narrative.narrative import dark_marks, dark_marks_in_100
from scar_timeline.narrative.this_clinic import beside_the_answer, whose
from scar_timeline.timeline.timeline import Timeline

PARTS: Final = ("clear", "some", "little")
"""The three parts of the twelve, from the most change."""

WORTH: Final = {"quarter": 0.25, "half": 0.5, "three_quarters": 0.75, "nearly_all": 0.9}
"""Shares of the scar gone that a course may have to be worth; the first three are where bands begin, the last is our
assumption."""


@dataclass(frozen=True)
class Part:
    """One part of the twelve: which, how many, in words, and in the fewest."""

    id: str
    count: int
    words: str
    short: str


def lead(catalogue: Catalogue, timeline: Timeline) -> str:
    """How the sentence begins: ``Microneedling, month 6: of 12 people drawn,``; where a clinic counted, with whose."""
    month = month_of(timeline.judged_week)
    if drawn := whose(catalogue, timeline):
        return catalogue.say("explore.result.lead_clinic", month=month, whose=drawn)
    return catalogue.say("explore.result.lead", month=month)


def parts(catalogue: Catalogue, timeline: Timeline, week: int) -> tuple[Part, ...]:
    """The three parts of the twelve at a week; a part of nobody is said too."""
    found = counts(timeline, week)
    return tuple(
        Part(
            each,
            found[each],
            catalogue.count(f"explore.result.{each}", found[each]),
            catalogue.say(f"explore.result.short.{each}", n=found[each]),
        )
        for each in PARTS
    )


def in_one_sentence(catalogue: Catalogue, timeline: Timeline) -> str:
    """All of it, as it is read out."""
    words = catalogue.comma.join(part.words for part in parts(catalogue, timeline, timeline.judged_week))
    return f"{lead(catalogue, timeline)} {words}."


def reached(timeline: Timeline, share: float, week: int) -> int:
    """How many of the twelve have lost at least a share of the scar at a week."""
    return sum(journey.shares[week] >= share for journey in timeline.journeys)


def worth_sentence(catalogue: Catalogue, timeline: Timeline, share: float) -> tuple[str, str]:
    """How many reach it at the time to judge, and how many do not."""
    count = reached(timeline, share, timeline.judged_week)
    month, missed = month_of(timeline.judged_week), len(timeline.journeys) - count
    return (
        catalogue.count("explore.worth.reached", count, month=month),
        catalogue.count("explore.worth.missed", missed),
    )


def must_say(catalogue: Catalogue, timeline: Timeline) -> Statement | None:
    """What stands beside the answer whatever the screen: severe scars may need other treatments."""
    return catalogue.statement("narrative.words.severe") if timeline.severity.lasts == "less_long" else None


def facts(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """What stands under the answer: course and time to judge, harm beside gain, what was found, what nobody knows."""
    return (
        course_statement(catalogue, timeline),
        catalogue.statement("explore.facts.judge", month=month_of(timeline.judged_week)),
        dark_marks_fact(catalogue),
        catalogue.statement("explore.facts.found"),
        catalogue.statement("narrative.words.nobody"),
        *_partly_assumed(catalogue, timeline),
        *beside_the_answer(catalogue, timeline),
    )


def _partly_assumed(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """That part of what is drawn is our assumption; which part stands with the short answers."""
    assumed = assumptions(catalogue, timeline)
    sources = tuple(dict.fromkeys(source for statement in assumed for source in statement.sources))
    return (catalogue.statement("explore.facts.assumed", sources),) if assumed else ()


def dark_marks_fact(catalogue: Catalogue) -> Statement:
    """How many people in 100 got dark marks, by the tables."""
    return catalogue.statement(
        "explore.facts.dark_marks", dark_marks(catalogue).sources, **dark_marks_in_100(catalogue)
    )
