"""What differs between two choices, in one sentence, and how far to trust it; never which is better."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.narrative.course import course_sources
from scar_timeline.narrative.headline import COUNTS, assumptions
from scar_timeline.timeline.timeline import Timeline


@dataclass(frozen=True)
class Comparison:
    """The difference of a second choice from a first, and what that rests on."""

    differs: Statement
    reasons: tuple[Statement, ...] = ()


def choice_name(catalogue: Catalogue, timeline: Timeline) -> str:
    """``Rolling, moderate``."""
    return catalogue.say(
        "narrative.compare.choice",
        scar_type=timeline.scar_type.name,
        severity=timeline.severity.name.lower(),
    )


def comparison(catalogue: Catalogue, first: Timeline, second: Timeline) -> Comparison:
    """Whether more of the twelve have a clear change at their time to judge, and whether the course is longer.

    Both draw change: raised scars are not set beside others. With a course that is not the usual one, both have it.
    """
    both = (first, second)
    sources = tuple(dict.fromkeys(source for timeline in both for source in course_sources(catalogue, timeline)))
    sources = sources or catalogue.statements[COUNTS].sources  # both courses are the clinic's own
    if (first.scar_type, first.severity, first.course) == (second.scar_type, second.severity, second.course):
        return Comparison(catalogue.statement("narrative.compare.identical", sources))
    clear = _than(*(timeline.clear_or_more(timeline.judged_week) for timeline in both))
    sessions = _than(*(timeline.course.sessions for timeline in both))
    course = f"{sessions}_sessions" if all(timeline.is_usual for timeline in both) else "chosen"
    key = f"narrative.compare.{clear}_clear_{course}"
    return Comparison(catalogue.statement(key, sources), tuple(_reasons(catalogue, first, second)))


def drawn_alike(first: Timeline, second: Timeline) -> bool:
    """Whether both choices have the same journeys, number for number."""
    return first.draws_change and first.journeys == second.journeys


def _than(first: int, second: int) -> str:
    return "same" if first == second else "more" if second > first else "fewer"


def _reasons(catalogue: Catalogue, first: Timeline, second: Timeline) -> list[Statement]:
    """Why the two are drawn alike or not, and how much that rests on."""
    reasons: list[Statement] = []
    if first.scar_type != second.scar_type:
        if drawn_alike(first, second):
            reasons.append(catalogue.statement("narrative.compare.same"))
        else:
            if Kind.MIXED in (first.scar_type.kind, second.scar_type.kind):
                reasons.append(catalogue.statement("narrative.compare.mix"))
            reasons.append(catalogue.statement("narrative.compare.caution"))
    if first.severity != second.severity:
        reasons.append(catalogue.statement("narrative.compare.severity"))
    assumed = dict.fromkeys((*assumptions(catalogue, first), *assumptions(catalogue, second)))
    return [*reasons, *assumed]
