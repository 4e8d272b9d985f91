"""The headline answers: course, first change, time to judge, how long; both sides where they disagree."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.course import LAST_WEEK
from scar_timeline.course.timeline import Timeline
from scar_timeline.describe.spans import weeks_text
from scar_timeline.describe.statement import Statement


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


def course_text(catalogue: Catalogue, timeline: Timeline) -> str:
    """The course in one line: sessions, spacing and time from first to last."""
    course = timeline.course
    if course.sessions == 1:
        return catalogue.say("describe.headline.course.one_session")
    return catalogue.say(
        "describe.headline.course.many",
        sessions=course.sessions,
        spacing=weeks_text(catalogue, course.spacing_days / 7),
        total=weeks_text(catalogue, course.last_week),
    )


def _course(catalogue: Catalogue, timeline: Timeline) -> Headline:
    usual = catalogue.usual_course(timeline.severity.id)
    return Headline(
        "course",
        catalogue.say("describe.headline.course.question"),
        (
            Statement(course_text(catalogue, timeline), "drawn", usual.sources),
            Statement(catalogue.say("describe.headline.course.differ"), "studies", ("F18",)),
        ),
    )


def _first_change(catalogue: Catalogue, timeline: Timeline) -> Headline:
    week = timeline.first_little_week()
    drawn = catalogue.say(
        "describe.headline.first.drawn",
        week=LAST_WEEK if week is None else week,
        little=timeline.little_or_none(LAST_WEEK),
    )
    return Headline(
        "first",
        catalogue.say("describe.headline.first.question"),
        (
            Statement(drawn, "drawn", outlook_sources(catalogue, timeline)),
            Statement(catalogue.say("describe.headline.first.measured"), "studies", ("F23",)),
        ),
    )


def _judge(catalogue: Catalogue, timeline: Timeline) -> Headline:
    judge = timeline.event("judge")
    start = timeline.course.last_week + 13 if judge is None else judge.from_week
    text = catalogue.say("describe.headline.judge.expert", start=weeks_text(catalogue, start))
    question = catalogue.say("describe.headline.judge.question")
    return Headline("judge", question, (Statement(text, "expert", ("F20",)),))


def _lasts(catalogue: Catalogue, timeline: Timeline) -> Headline:
    low, high = timeline.article_months
    article = catalogue.say("describe.headline.lasts.article", from_months=low, to_months=high)
    return Headline(
        "lasts",
        catalogue.say("describe.headline.lasts.question"),
        (
            Statement(article, "article", ("F39", "article:three_to_five_months", "article:top_ups")),
            Statement(catalogue.say("describe.headline.lasts.studies"), "studies", ("F11", "F22", "F21")),
        ),
    )


def _ask_first(catalogue: Catalogue) -> Headline:
    say = catalogue.say
    return Headline(
        "ask_first",
        say("describe.headline.raised.question"),
        (
            Statement(say("describe.headline.raised.answer"), "clinics", ("F31", "F43")),
            Statement(say("describe.headline.raised.article"), "article", ("article:raised_scars",)),
            Statement(say("describe.headline.raised.studies"), "studies", ("F43", "F80")),
        ),
    )


def _unmeasured(catalogue: Catalogue) -> Headline:
    say = catalogue.say
    answer = Statement(say("describe.headline.unmeasured.answer"), "studies", ("F43",))
    return Headline("unmeasured", say("describe.headline.unmeasured.question"), (answer,))


def outlook_sources(catalogue: Catalogue, timeline: Timeline) -> tuple[str, ...]:
    """The sources behind the size of the journeys; for a mix those of all dented types."""
    own = (
        [timeline.scar_type.id]
        if (timeline.scar_type.id, timeline.severity.id) in catalogue.outlooks
        else None
    )
    types = own or [scar.id for scar in catalogue.dented_types]
    named: dict[str, None] = {}
    for scar_type in types:
        outlook = catalogue.outlooks[scar_type, timeline.severity.id]
        for row in (outlook.little_or_no, outlook.typical, outlook.strong):
            named.update(dict.fromkeys(row.sources))
    return tuple(named)
