"""The course: the steppers that change it, and what stands beside one that is not the usual course."""

from collections.abc import Mapping

from markupsafe import Markup

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.citations import sources_of
from scar_timeline.narrative.course import UNTESTED, course_notes, course_words
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.offered_courses import SESSIONS, SPACINGS, Step, Stop, one_name, stands, step
from scar_timeline.timeline.scenario import usual_course
from scar_timeline.timeline.timeline import Timeline

STEPPERS = (("sessions", Step.FEWER, Step.MORE), ("weeks", Step.CLOSER, Step.WIDER))


def steppers(page: Page) -> Markup:
    """Two steppers and the way back to the usual course; where no server draws other courses, a sentence."""
    timeline = page.timeline if page.has_plan else None
    return render(
        "explorer/course.html",
        say=page.say,
        only_usual=page.is_static,
        steppers=STEPPERS,
        course=timeline.course if timeline else None,
        says=course_words(page.catalogue, timeline.course) if timeline else "",
        untested=page.say(UNTESTED),
        back=back_words(page.catalogue, timeline.severity.id) if timeline else "",
        is_usual=timeline is None or timeline.is_usual,
        is_shown=timeline is not None,
    )


def course_note(catalogue: Catalogue, timeline: Timeline, *, still: bool) -> Markup:
    """What stands beside the answer for a course that is not the usual one; nothing for the usual one.

    Args:
        catalogue: the content.
        timeline: what is drawn.
        still: without the buttons that need a script.
    """
    if timeline.is_usual:
        return Markup()
    notes = course_notes(catalogue, timeline)
    return render(
        "explorer/course_note.html",
        say=catalogue.say,
        course=course_words(catalogue, timeline.course),
        notes=notes,
        ids=" ".join(sources_of(tuple(note.sources for note in notes))),
        still=still,
    )


def back_words(catalogue: Catalogue, severity: str) -> str:
    """The way back to the usual course of a severity, which it names."""
    return catalogue.say("explore.course.back", course=course_words(catalogue, usual_course(catalogue, severity)))


def all_stands(catalogue: Catalogue) -> Mapping[str, Mapping[str, object]]:
    """Where the steppers can stand, by name: what stands there, where each step leads, why one does not.

    ``course`` is the name by which the course is asked for and linked. A usual course of a clinic's that is not
    offered to others has a stand too.
    """
    usual = (usual_course(catalogue, severity) for severity in catalogue.severities)
    return {course.name: _stand(catalogue, course) for course in (*stands(), *usual)}


def _stand(catalogue: Catalogue, course: Course) -> Mapping[str, object]:
    steps = {each: step(course, each) for each in Step}
    return {
        "course": one_name(course).name,
        "says": course_words(catalogue, course),
        "sessions": str(course.sessions),
        "weeks": str(course.spacing_weeks),
        "steps": {each: to.name for each, to in steps.items() if isinstance(to, Course)},
        "stops": {each: _reason(catalogue, to) for each, to in steps.items() if isinstance(to, Stop)},
    }


def _reason(catalogue: Catalogue, stop: Stop) -> str:
    weeks = SPACINGS[0] if stop is Stop.CLOSEST else SPACINGS[-1]
    return catalogue.say(f"explore.course.stop.{stop}", weeks=weeks, sessions=SESSIONS[-1])
