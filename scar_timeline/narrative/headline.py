"""The headline answers: how much, course, time to judge, how long; all sides where they disagree."""

from dataclasses import dataclass
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.narrative.course import course_notes, course_statement
from scar_timeline.narrative.durations import month_of, weeks_text
from scar_timeline.narrative.this_clinic import about_counts
from scar_timeline.synthesis.study import clearly_better
from scar_timeline.timeline.timeline import Timeline

COUNTS: Final = "narrative.headline.change.drawn"
"""The statement whose sources every count of the twelve rests on."""


@dataclass(frozen=True)
class Headline:
    """A question a patient asks, and its answers."""

    id: str
    question: str
    answers: tuple[Statement, ...]


def headlines(catalogue: Catalogue, timeline: Timeline) -> tuple[Headline, ...]:
    """The headline answers of a timeline, in the order they are asked; raised scars lead with whom to ask.

    They have no course: nothing is planned for them here.
    """
    if not timeline.draws_change:
        return (_ask_first(catalogue), _unmeasured(catalogue))
    return (
        _change(catalogue, timeline),
        _course(catalogue, timeline),
        _judge(catalogue, timeline),
        _lasts(catalogue, timeline),
    )


def _course(catalogue: Catalogue, timeline: Timeline) -> Headline:
    return Headline(
        "course",
        catalogue.say("narrative.headline.course.question"),
        (
            course_statement(catalogue, timeline),
            *course_notes(catalogue, timeline),
            catalogue.statement("narrative.headline.course.differ"),
        ),
    )


def _change(catalogue: Catalogue, timeline: Timeline) -> Headline:
    """How many change how much; for severe scars the article's answer comes first."""
    week = timeline.judged_week
    drawn = catalogue.statement(COUNTS, month=month_of(week), **counts(timeline, week))
    severe = timeline.severity.lasts == "less_long"
    first = (catalogue.statement("narrative.words.severe"),) if severe else ()
    beside = (*assumptions(catalogue, timeline), *about_counts(catalogue, timeline))
    answers = (*first, drawn, *beside, studies_range(catalogue))
    return Headline("change", catalogue.say("narrative.headline.change.question"), answers)


def studies_range(catalogue: Catalogue) -> Statement:
    """How widely studies of similar courses disagree."""
    least, most = (round(100 * share) for share in clearly_better(catalogue.fitted_synthesis.left_out))
    return catalogue.statement("narrative.headline.change.studies", least=least, most=most)


def counts(timeline: Timeline, week: int) -> dict[str, int]:
    """How many of the twelve stand where at a week: the fields of every sentence that counts them."""
    return {
        "clear": timeline.clear_or_more(week),
        "some": timeline.some(week),
        "little": timeline.little_or_none(week),
    }


def assumptions(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """What is drawn without a study that measured it: the scar type's and the severity's own answer."""
    names = (f"type_{timeline.scar_type.response_rank}", f"severity_{timeline.severity.id}")
    keys = (f"narrative.assumed.{name}" for name in names)
    return tuple(catalogue.statement(key) for key in keys if key in catalogue.statements)


def first_change(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, Statement]:
    """When half of the twelve show some change, and what a study saw early."""
    week = timeline.first_some_week()
    drawn = (
        catalogue.statement("narrative.words.first_none")
        if week is None
        else catalogue.statement("narrative.words.first", week=week)
    )
    return drawn, catalogue.statement("narrative.words.first_measured")


def _judge(catalogue: Catalogue, timeline: Timeline) -> Headline:
    answer = catalogue.statement(
        "narrative.headline.judge.expert", start=weeks_text(catalogue, float(timeline.judged_week))
    )
    return Headline("judge", catalogue.say("narrative.headline.judge.question"), (answer,))


def _lasts(catalogue: Catalogue, timeline: Timeline) -> Headline:
    answers = (catalogue.statement("narrative.headline.lasts.studies"), article_says(catalogue, timeline))
    return Headline("lasts", catalogue.say("narrative.headline.lasts.question"), answers)


def accounts(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """How long it may last: the studies' answer, the article's with our reading of it, and top-ups; never blended."""
    low, high = timeline.article_months
    months = high if timeline.severity.lasts == "longer" else low
    return (
        *_lasts(catalogue, timeline).answers,
        catalogue.statement("narrative.headline.lasts.reading", months=months),
        catalogue.statement("narrative.headline.lasts.top_ups"),
    )


def article_says(catalogue: Catalogue, timeline: Timeline) -> Statement:
    """How long the change lasts as the article says."""
    low, high = timeline.article_months
    return catalogue.statement(f"narrative.headline.lasts.{timeline.severity.lasts}", from_months=low, to_months=high)


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
