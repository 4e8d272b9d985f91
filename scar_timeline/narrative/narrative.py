"""The timeline in words: the same content as the picture, for reading alone or aloud."""

from dataclasses import dataclass, replace

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.clinic_settings import CLINICS_OWN
from scar_timeline.content.statements import Statement, Who
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.narrative.course import course_notes, course_sources, course_statement
from scar_timeline.narrative.durations import MILESTONES, week_of, weeks_text
from scar_timeline.narrative.headline import accounts, assumptions, counts, first_change, headlines
from scar_timeline.narrative.this_clinic import about_counts
from scar_timeline.synthesis.harms import pool
from scar_timeline.timeline.timeline import Line, Timeline

DARK_MARKS = "dark_marks"


@dataclass(frozen=True)
class Passage:
    """A heading with its sentences."""

    id: str
    heading: str
    statements: tuple[Statement, ...]


def in_words(catalogue: Catalogue, timeline: Timeline) -> tuple[Passage, ...]:
    """The three lanes, how long it may last, and what the picture cannot tell."""
    say = catalogue.say
    lasts = accounts(catalogue, timeline) if timeline.draws_change else ()
    return (
        Passage("do", say("narrative.words.do_heading"), _sessions_and_follow_ups(catalogue, timeline)),
        Passage("notice", say("narrative.words.notice_heading"), _visible_change(catalogue, timeline)),
        Passage("skin", say("narrative.words.skin_heading"), _under_the_skin(catalogue, timeline)),
        *((Passage("lasts", say("narrative.headline.lasts.question"), lasts),) if lasts else ()),
        Passage("limits", say("narrative.words.limits_heading"), _limitations(catalogue, timeline)),
    )


def besides_headlines(catalogue: Catalogue, timeline: Timeline) -> tuple[Passage, ...]:
    """The passages for paper, without what short answers, follow-ups and the table beside them say."""
    told = {answer.text for headline in headlines(catalogue, timeline) for answer in headline.answers}
    told |= {each.text for each in counts_by_month(catalogue, timeline)}
    return tuple(
        replace(passage, statements=tuple(said for said in passage.statements if said.text not in told))
        for passage in in_words(catalogue, timeline)
        if passage.id != "do"
    )


def busiest_week(line: Line) -> int:
    """The week of a lane's highest value; the first of several."""
    return line.index(max(line))


def _sessions_and_follow_ups(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    follow_ups = {event.id: event for event in timeline.planned_events if not event.is_session}
    said = tuple(Statement(event.says, _who(event.basis), event.sources) for event in follow_ups.values())
    if not timeline.draws_change:
        return said
    return (_sessions(catalogue, timeline), *course_notes(catalogue, timeline), *said)


def _sessions(catalogue: Catalogue, timeline: Timeline) -> Statement:
    course, sources = timeline.course, course_sources(catalogue, timeline)
    if not sources:
        return course_statement(catalogue, timeline)
    if course.sessions == 1:
        return catalogue.statement("narrative.words.sessions_one", sources)
    return catalogue.statement(
        "narrative.words.sessions",
        sources,
        sessions=course.sessions,
        spacing=weeks_text(catalogue, course.spacing_days / 7),
        last=round(course.last_week),
    )


def _visible_change(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    if not timeline.draws_change:
        return (catalogue.statement("narrative.words.raised_no_journeys"),)
    severe = timeline.severity.lasts == "less_long"
    return (
        *((catalogue.statement("narrative.words.severe"),) if severe else ()),
        catalogue.statement("narrative.words.scale"),
        *counts_by_month(catalogue, timeline),
        *first_change(catalogue, timeline),
        dark_marks(catalogue),
        *_reasons(catalogue, timeline),
        *assumptions(catalogue, timeline),
        *about_counts(catalogue, timeline),
    )


def counts_by_month(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """How many of the twelve stand where after 3, 6 and 12 months; nothing for raised scars."""
    if not timeline.draws_change:
        return ()
    return tuple(
        catalogue.statement("narrative.words.notice_month", month=month, **counts(timeline, week_of(month)))
        for month in MILESTONES
    )


def dark_marks(catalogue: Catalogue) -> Statement:
    """Worse is an event that studies counted, not a dip of a line."""
    found = pool(catalogue.synthesis.harm_counts, DARK_MARKS)
    return catalogue.statement(
        "narrative.words.dark_marks",
        found.sources,
        count=found.count,
        people=found.people,
        **dark_marks_in_100(catalogue),
    )


def dark_marks_in_100(catalogue: Catalogue) -> dict[str, int]:
    """Between how many of 100 people dark marks are likely to be seen, over all groups that counted them."""
    found = pool(catalogue.synthesis.harm_counts, DARK_MARKS)
    return {"low": round(100 * found.low), "high": round(100 * found.high)}


def _reasons(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """Why this choice is drawn as it is."""
    keys = []
    if timeline.scar_type.kind is Kind.MIXED:
        keys.append("mix")
    elif timeline.scar_type.response_rank == "least":
        keys.append("least")
    else:
        keys.append("same_as")
    return tuple(catalogue.statement(f"narrative.words.{key}") for key in keys)


def _under_the_skin(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    return (
        catalogue.statement("narrative.words.skin_inflammation"),
        catalogue.statement("narrative.words.skin_proliferation", week=busiest_week(timeline.line("building"))),
        catalogue.statement("narrative.words.skin_remodelling", week=busiest_week(timeline.line("remodelling"))),
        catalogue.statement("narrative.words.skin_measured"),
    )


def _limitations(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    limits = [catalogue.statement("narrative.words.curve")]
    if timeline.draws_change:
        limits += [
            catalogue.statement("narrative.words.average"),
            catalogue.statement("narrative.words.sham"),
            catalogue.statement("narrative.words.negative"),
            catalogue.statement("narrative.words.individual"),
        ]
    limits += [
        catalogue.statement("narrative.words.quality"),
        catalogue.statement("narrative.words.nobody"),
    ]
    return tuple(limits)


def _who(basis: str) -> Who:
    table: dict[str, Who] = {
        "measured": "studies",
        "opinion": "expert",
        "claim": "article",
        CLINICS_OWN: "clinic",
    }
    return table.get(basis, "clinics")
