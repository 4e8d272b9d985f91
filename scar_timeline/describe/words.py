"""The timeline in words: the same content as the picture, for reading alone or aloud."""

from dataclasses import dataclass
from typing import Literal

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.scars import Kind
from scar_timeline.content.statements import Statement
from scar_timeline.course.timeline import Line, Timeline
from scar_timeline.describe.headline import outlook_sources
from scar_timeline.describe.spans import MILESTONES, week_of, weeks_text


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
        Passage("do", say("describe.words.do_heading"), _do(catalogue, timeline)),
        Passage("notice", say("describe.words.notice_heading"), _notice(catalogue, timeline)),
        Passage("skin", say("describe.words.skin_heading"), _skin(catalogue, timeline)),
        Passage("limits", say("describe.words.limits_heading"), _limits(catalogue, timeline)),
    )


def busiest_week(line: Line) -> int:
    """The week of a lane's highest value; the first of several."""
    return line.index(max(line))


def lowest_week(line: Line) -> int:
    """The week of a journey's lowest value; the first of several."""
    return line.index(min(line))


def _do(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    usual = catalogue.usual_course(timeline.severity.id)
    course = timeline.course
    if course.sessions == 1:
        sessions = catalogue.statement("describe.words.sessions_one", usual.sources)
    else:
        sessions = catalogue.statement(
            "describe.words.sessions",
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


def _notice(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    if not timeline.draws_change:
        return (catalogue.statement("describe.words.raised_no_journeys"),)
    sources = outlook_sources(catalogue, timeline)
    counts = [
        catalogue.statement(
            "describe.words.notice_month",
            sources,
            month=month,
            clear=timeline.clear_or_more(week_of(month)),
            little=timeline.little_or_none(week_of(month)),
        )
        for month in MILESTONES
    ]
    setback = next(journey for journey in timeline.journeys if journey.setback)
    deepest = lowest_week(setback.grades)
    return (*counts, catalogue.statement("describe.words.setback", week=deepest), *_why(catalogue, timeline))


def _why(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """Why this choice is drawn as it is."""
    reasons: list[Statement] = []
    if timeline.scar_type.kind is Kind.MIXED:
        reasons.append(catalogue.statement("describe.words.mix"))
    elif timeline.scar_type.band == "least":
        reasons.append(catalogue.statement("describe.words.least"))
    else:
        reasons.append(catalogue.statement("describe.words.same_as"))
    if timeline.severity.id == "severe":
        reasons.append(catalogue.statement("describe.words.severe"))
    if timeline.severity.most_grades == 1:
        reasons.append(catalogue.statement("describe.words.mild"))
    return tuple(reasons)


def _skin(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    return (
        catalogue.statement("describe.words.skin_calming"),
        catalogue.statement("describe.words.skin_building", week=busiest_week(timeline.building)),
        catalogue.statement("describe.words.skin_remodelling", week=busiest_week(timeline.remodelling)),
        catalogue.statement("describe.words.skin_measured"),
    )


def _limits(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    limits = [catalogue.statement("describe.words.curve")]
    if timeline.draws_change:
        limits += [
            catalogue.statement("describe.words.average"),
            catalogue.statement("describe.words.sham"),
            catalogue.statement("describe.words.negative"),
        ]
    limits += [
        catalogue.statement("describe.words.quality"),
        catalogue.statement("describe.words.nobody"),
    ]
    return tuple(limits)


def _who(basis: str) -> Literal["article", "studies", "expert", "clinics"]:
    table: dict[str, Literal["article", "studies", "expert", "clinics"]] = {
        "measured": "studies",
        "opinion": "expert",
        "claim": "article",
    }
    return table.get(basis, "clinics")
