"""The headline answers: course, first change, time to judge, how long; both sides where they disagree."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.narrative.durations import weeks_text
from scar_timeline.timeline.course import LAST_WEEK
from scar_timeline.timeline.timeline import Timeline


@dataclass(frozen=True)
class Headline:
    """A question a patient asks, and its answers."""

    id: str
    question: str
    answers: tuple[Statement, ...]


def headlines(catalogue: Catalogue, timeline: Timeline) -> tuple[Headline, ...]:
    """The headline answers of a timeline, in the order they are asked; raised scars lead with whom to ask."""
    answers = [_course(catalogue, timeline)]
    if timeline.draws_change:
        answers += [
            _first_change(catalogue, timeline),
            _judge(catalogue, timeline),
            _lasts(catalogue, timeline),
        ]
    else:
        answers = [_ask_first(catalogue), *answers, _unmeasured(catalogue)]
    return tuple(answers)


def course_statement(catalogue: Catalogue, timeline: Timeline) -> Statement:
    """The course in one line: sessions, spacing and time from first to last."""
    course, sources = timeline.course, catalogue.usual_course(timeline.severity.id).sources
    if course.sessions == 1:
        return catalogue.statement("narrative.headline.course.one_session", sources)
    return catalogue.statement(
        "narrative.headline.course.many",
        sources,
        sessions=course.sessions,
        spacing=weeks_text(catalogue, course.spacing_days / 7),
        total=weeks_text(catalogue, course.last_week),
    )


def _course(catalogue: Catalogue, timeline: Timeline) -> Headline:
    return Headline(
        "course",
        catalogue.say("narrative.headline.course.question"),
        (
            course_statement(catalogue, timeline),
            catalogue.statement("narrative.headline.course.differ"),
        ),
    )


def _first_change(catalogue: Catalogue, timeline: Timeline) -> Headline:
    week = timeline.first_little_week()
    drawn = catalogue.statement(
        "narrative.headline.first.drawn",
        outcome_sources(catalogue, timeline),
        week=LAST_WEEK if week is None else week,
        little=timeline.little_or_none(LAST_WEEK),
    )
    return Headline(
        "first",
        catalogue.say("narrative.headline.first.question"),
        (
            drawn,
            catalogue.statement("narrative.headline.first.measured"),
        ),
    )


def _judge(catalogue: Catalogue, timeline: Timeline) -> Headline:
    judge = timeline.event("judge")
    start = timeline.course.last_week + 13 if judge is None else judge.from_week
    answer = catalogue.statement("narrative.headline.judge.expert", start=weeks_text(catalogue, start))
    question = catalogue.say("narrative.headline.judge.question")
    return Headline("judge", question, (answer,))


def _lasts(catalogue: Catalogue, timeline: Timeline) -> Headline:
    low, high = timeline.article_months
    article = catalogue.statement("narrative.headline.lasts.article", from_months=low, to_months=high)
    return Headline(
        "lasts",
        catalogue.say("narrative.headline.lasts.question"),
        (
            article,
            catalogue.statement("narrative.headline.lasts.studies"),
        ),
    )


def _ask_first(catalogue: Catalogue) -> Headline:
    say = catalogue.say
    return Headline(
        "ask_first",
        say("narrative.headline.raised.question"),
        (
            catalogue.statement("narrative.headline.raised.answer"),
            catalogue.statement("narrative.headline.raised.article"),
            catalogue.statement("narrative.headline.raised.studies"),
        ),
    )


def _unmeasured(catalogue: Catalogue) -> Headline:
    say = catalogue.say
    answer = catalogue.statement("narrative.headline.unmeasured.answer")
    return Headline("unmeasured", say("narrative.headline.unmeasured.question"), (answer,))


def outcome_sources(catalogue: Catalogue, timeline: Timeline) -> tuple[str, ...]:
    """The sources behind the size of the journeys; for a mix those of all atrophic types."""
    own = [timeline.scar_type.id] if (timeline.scar_type.id, timeline.severity.id) in catalogue.outcomes else None
    types = own or [scar.id for scar in catalogue.atrophic_types]
    named: dict[str, None] = {}
    for scar_type in types:
        outcome = catalogue.outcomes[scar_type, timeline.severity.id]
        for row in (outcome.little_or_no, outcome.typical, outcome.strong):
            named.update(dict.fromkeys(row.sources))
    return tuple(named)
