"""The difference between two choices, in sentences."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.narrative.durations import MILESTONES, week_of, weeks_text
from scar_timeline.narrative.headline import assumptions
from scar_timeline.timeline.timeline import Timeline

_LAST_MONTH = MILESTONES[-1]


def choice_name(catalogue: Catalogue, timeline: Timeline) -> str:
    """``Rolling, moderate``."""
    return catalogue.say(
        "narrative.compare.choice",
        scar_type=timeline.scar_type.name,
        severity=timeline.severity.name.lower(),
    )


def comparison(catalogue: Catalogue, a: Timeline, b: Timeline) -> tuple[Statement, ...]:
    """What differs between two choices, what does not, and how far to trust it; never which is better.

    The same choice twice gives one sentence that says so. Raised scars have no journeys to set beside others.
    """
    if (a.scar_type.id, a.severity.id, a.course) == (b.scar_type.id, b.severity.id, b.course):
        usual = catalogue.usual_course(a.severity.id)
        return (catalogue.statement("narrative.compare.identical", usual.sources),)
    if not (a.draws_change and b.draws_change):
        key = "raised" if a.draws_change or b.draws_change else "raised_both"
        raised = catalogue.statement(f"narrative.compare.{key}")
        return (raised, _course(catalogue, a, b))
    return (*_change(catalogue, a, b), _course(catalogue, a, b), *_why(catalogue, a, b))


def drawn_alike(a: Timeline, b: Timeline) -> bool:
    """Whether both choices have the same journeys, number for number."""
    return a.draws_change and a.journeys == b.journeys


def _change(catalogue: Catalogue, a: Timeline, b: Timeline) -> list[Statement]:
    week = week_of(_LAST_MONTH)
    names = {"a": choice_name(catalogue, a), "b": choice_name(catalogue, b)}
    clear = (a.clear_or_more(week), b.clear_or_more(week))
    little = (a.little_or_none(week), b.little_or_none(week))
    if clear[0] == clear[1]:
        most = catalogue.statement("narrative.compare.equal", month=_LAST_MONTH, count=clear[0])
    else:
        most = catalogue.statement(
            "narrative.compare.sentence", month=_LAST_MONTH, a_count=clear[0], b_count=clear[1], **names
        )
    if little[0] == little[1]:
        return [most, catalogue.statement("narrative.compare.both_little_equal", little=little[0])]
    return [
        most,
        catalogue.statement("narrative.compare.both_little", a_little=little[0], b_little=little[1], **names),
    ]


def _course(catalogue: Catalogue, a: Timeline, b: Timeline) -> Statement:
    usual = (catalogue.usual_course(timeline.severity.id) for timeline in (a, b))
    sources = tuple(dict.fromkeys(source for course in usual for source in course.sources))
    if a.course == b.course:
        return catalogue.statement(
            "narrative.compare.course_same",
            sources,
            sessions=a.course.sessions,
            spacing=weeks_text(catalogue, a.course.spacing_days / 7),
        )
    return catalogue.statement(
        "narrative.compare.course",
        sources,
        a=choice_name(catalogue, a),
        b=choice_name(catalogue, b),
        a_sessions=a.course.sessions,
        b_sessions=b.course.sessions,
    )


def _why(catalogue: Catalogue, a: Timeline, b: Timeline) -> list[Statement]:
    """Why the two are drawn alike or not, and how much that rests on."""
    reasons: list[Statement] = []
    if a.scar_type != b.scar_type:
        if drawn_alike(a, b):
            reasons.append(catalogue.statement("narrative.compare.same"))
        else:
            if Kind.MIXED in (a.scar_type.kind, b.scar_type.kind):
                reasons.append(catalogue.statement("narrative.compare.mix"))
            reasons.append(catalogue.statement("narrative.compare.caution"))
    if a.severity != b.severity:
        reasons.append(catalogue.statement("narrative.compare.severity"))
    assumed = dict.fromkeys((*assumptions(catalogue, a), *assumptions(catalogue, b)))
    return [*reasons, *assumed]
