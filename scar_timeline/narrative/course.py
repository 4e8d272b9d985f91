"""The course in words, whose it is, and what nobody has tested about it."""

from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.narrative.durations import weeks_text
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.timeline import Timeline

UNTESTED: Final = "narrative.course.untested"
"""What is said beside every course that is not the usual one."""


def course_words(catalogue: Catalogue, course: Course) -> str:
    """``5 sessions, 6 weeks apart``."""
    return catalogue.count("explore.chip.course", course.sessions, spacing=_spacing(catalogue, course))


def course_statement(catalogue: Catalogue, timeline: Timeline) -> Statement:
    """The course in one line: sessions, spacing and time from first to last."""
    course, sources = timeline.course, course_sources(catalogue, timeline)
    fields = {"spacing": _spacing(catalogue, course), "total": weeks_text(catalogue, course.last_week)}
    if not sources:
        if course.sessions == 1:
            return catalogue.statement("narrative.clinic.one_session")
        return catalogue.statement("narrative.clinic.course", sessions=course.sessions, **fields)
    if course.sessions == 1:
        return catalogue.statement("narrative.headline.course.one_session", sources)
    return catalogue.statement("narrative.headline.course.many", sources, sessions=course.sessions, **fields)


def course_sources(catalogue: Catalogue, timeline: Timeline) -> tuple[str, ...]:
    """What a course rests on; nothing where it is the clinic's own."""
    if not timeline.is_usual:
        return catalogue.statements[UNTESTED].sources
    return catalogue.usual_course(timeline.severity.id).sources


def course_notes(catalogue: Catalogue, timeline: Timeline) -> tuple[Statement, ...]:
    """That nobody has tested how many sessions, beside a course that is not the usual one; what no study reached."""
    most = catalogue.synthesis.most_sessions
    untested = () if timeline.is_usual else (catalogue.statement(UNTESTED),)
    if timeline.course.sessions <= most:
        return untested
    return (*untested, catalogue.statement("narrative.course.beyond", most=most))


def _spacing(catalogue: Catalogue, course: Course) -> str:
    return weeks_text(catalogue, course.spacing_days / 7)
