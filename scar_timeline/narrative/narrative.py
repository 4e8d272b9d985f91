"""The timeline in words: the same content as the picture, for reading alone or aloud."""

from dataclasses import dataclass
from typing import Literal

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.narrative.durations import MILESTONES, week_of, weeks_text
from scar_timeline.narrative.headline import outcome_sources
from scar_timeline.timeline.timeline import Line, Timeline


@dataclass(frozen=True)
class Passage:
    """A heading with its sentences."""

    id: str
    heading: str
    statements: tuple[Statement, ...]


def in_words(catalogue: Catalogue, timeline: Timeline) -> tuple[Passage, ...]:
    """The three lanes, how long it may last, and what the picture cannot tell."""
    say = catalogue.say
    return (
        Passage("do", say("narrative.words.do_heading"), _sessions_and_follow_ups(catalogue, timeline)),
        Passage("notice", say("narrative.words.notice_heading"), _visible_change(catalogue, timeline)),
        Passage("skin", say("narrative.words.skin_heading"), _under_the_skin(catalogue, timeline)),
        Passage("limits", say("narrative.words.limits_heading"), _limitations(catalogue, timeline)),
    )


def busiest_week(line: Line) -> int:
    """The week of a lane's highest value; the first of several."""
    return line.index(max(line))


def lowest_week(line: Line) -> int:
    """The week of a journey's lowest value; the first of several."""
    return line.index(min(line))


def _sessions_and_follow_ups(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    usual = catalogue.usual_course(timeline.severity.id)
    course = timeline.course
    if course.sessions == 1:
        sessions = catalogue.statement("narrative.words.sessions_one", usual.sources)
    else:
        sessions = catalogue.statement(
            "narrative.words.sessions",
            usual.sources,
            sessions=course.sessions,
            spacing=weeks_text(catalogue, course.spacing_days / 7),
            last=round(course.last_week),
        )
    follow_ups = {event.id: event for event in timeline.events if not event.is_session}
    return (
        sessions,
        *(Statement(event.says, _who(event.basis), event.sources) for event in follow_ups.values()),
    )


def _visible_change(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    if not timeline.draws_change:
        return (catalogue.statement("narrative.words.raised_no_journeys"),)
    sources = outcome_sources(catalogue, timeline)
    counts = [
        catalogue.statement(
            "narrative.words.notice_month",
            sources,
            month=month,
            clear=timeline.clear_or_more(week_of(month)),
            little=timeline.little_or_none(week_of(month)),
        )
        for month in MILESTONES
    ]
    setback = next(journey for journey in timeline.journeys if journey.setback)
    deepest = lowest_week(setback.grades)
    return (*counts, catalogue.statement("narrative.words.setback", week=deepest), *_reasons(catalogue, timeline))


def _reasons(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """Why this choice is drawn as it is."""
    reasons: list[Statement] = []
    if timeline.scar_type.kind is Kind.MIXED:
        reasons.append(catalogue.statement("narrative.words.mix"))
    elif timeline.scar_type.response_rank == "least":
        reasons.append(catalogue.statement("narrative.words.least"))
    else:
        reasons.append(catalogue.statement("narrative.words.same_as"))
    if timeline.severity.id == "severe":
        reasons.append(catalogue.statement("narrative.words.severe"))
    if timeline.severity.most_grades == 1:
        reasons.append(catalogue.statement("narrative.words.mild"))
    return tuple(reasons)


def _under_the_skin(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    return (
        catalogue.statement("narrative.words.skin_inflammation"),
        catalogue.statement("narrative.words.skin_proliferation", week=busiest_week(timeline.proliferation)),
        catalogue.statement("narrative.words.skin_remodelling", week=busiest_week(timeline.remodelling)),
        catalogue.statement("narrative.words.skin_measured"),
    )


def _limitations(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    limits = [catalogue.statement("narrative.words.curve")]
    if timeline.draws_change:
        limits += [
            catalogue.statement("narrative.words.average"),
            catalogue.statement("narrative.words.sham"),
            catalogue.statement("narrative.words.negative"),
        ]
    limits += [
        catalogue.statement("narrative.words.quality"),
        catalogue.statement("narrative.words.nobody"),
    ]
    return tuple(limits)


def _who(basis: str) -> Literal["article", "studies", "expert", "clinics"]:
    table: dict[str, Literal["article", "studies", "expert", "clinics"]] = {
        "measured": "studies",
        "opinion": "expert",
        "claim": "article",
    }
    return table.get(basis, "clinics")
