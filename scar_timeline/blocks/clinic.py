"""Blocks of "For the clinic": links, the tablet, the staff card, settings and reviews."""

from itertools import product
from typing import Final

from scar_timeline.blocks.course import STEPPERS
from scar_timeline.blocks.page import Page, offered_views
from scar_timeline.blocks.patient_table import Cell, TableRow, patient_table
from scar_timeline.blocks.templates import render
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.content.tables.reviews import expired
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.graphics.relief import kind_of
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.prepared_pdf import KINDS, PAPERS, prepared_path
from scar_timeline.handout.provenance import change_lines
from scar_timeline.handout.urls import HandoutUrls, numbers_path
from scar_timeline.languages.choosing import asks_for
from scar_timeline.links.code import grouped
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.course import course_statement
from scar_timeline.signoff.standing import signed_by_file, signers, standings
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.offered_courses import Step, one_name, step
from scar_timeline.timeline.scenario import all_scenarios, usual_course

_PLACE: Final = "for_the_clinic"
_MOST_LISTED: Final = 60
"""Of more unsigned statements than these the number is enough: the command lists them all."""
_STEPS: Final = ("type", "severity", "answers", "picture")


def opening(page: Page) -> str:
    """The title and what the page is for."""
    return render("clinic/opening.html", say=page.say)


def links(page: Page) -> str:
    """Two questions and what opens first; then code, links, QR code, a message and paper of that choice.

    With the course that the page was opened with, where that is not the usual one.
    """
    catalogue = page.catalogue
    types, severities = catalogue.scar_types.values(), catalogue.severities.values()
    course = page.choice.course if page.choice else None
    choices = [
        {
            "when": f"link-type={choice.scar_type}&link-severity={choice.severity}",
            "course": course_statement(catalogue, timeline).text if timeline.draws_change else "",
            "numbers": numbers_path(choice),
            "links": [_link(page, code_for(catalogue, choice, view), view) for view in offered_views(page)],
        }
        for choice, timeline in all_scenarios(catalogue, course).items()
    ]
    return render(
        "clinic/links.html",
        say=page.say,
        scar_types=[(row.id, row.name) for row in types],
        severities=[(row.id, row.name) for row in severities],
        views=[(view.value, page.say(f"explore.views.{view.value}")) for view in offered_views(page)],
        choices=choices,
        drawings={row.id: f"/drawings/{kind_of(row)}-moderate.webp" for row in types},
        steppers=() if page.is_static else _steppers(page, course),
        is_usual=course is None,
        place=_PLACE,
    )


def _steppers(page: Page, chosen: Course | None) -> list[tuple[str, int, list[tuple[Step, str, str]]]]:
    """Sessions and weeks between them, each with the addresses of this page for one less and one more.

    An address is empty where there is no such course. The usual course that is shown is that of the middle severity.
    """
    catalogue = page.catalogue
    dented = next(row.id for row in catalogue.scar_types.values() if row.kind is not Kind.HYPERTROPHIC)
    severity = catalogue.middle_severity.id
    course = chosen or usual_course(catalogue, severity)

    def address(to: Step) -> str:
        following = step(course, to)
        if not isinstance(following, Course):
            return ""
        return f"/{_PLACE}?p={code_for(catalogue, Choice(dented, severity, one_name(following)))}"

    return [
        (name, number, [(less, "−", address(less)), (more, "+", address(more))])
        for (name, less, more), number in zip(STEPPERS, (course.sessions, course.spacing_weeks), strict=True)
    ]


def _link(page: Page, code: str, view: View) -> dict[str, object]:
    """One prepared link: its addresses, the code to read aloud, a message that names no condition, and paper."""
    addresses, clinic = HandoutUrls(page.site, code, asks_for(page.catalogue)), page.catalogue.clinic
    message = page.say("clinic.link.message_text", address=addresses.page)
    if clinic.name:
        message = page.say("clinic.link.message_from", clinic=clinic.name, message=message)
    return {
        "when": f"link-view={view.value}",
        "addresses": addresses,
        "code": grouped(code),
        "message": message,
        "papers": [
            (page.say(f"clinic.link.{kind}_{paper}"), prepared_path(kind, paper, code))
            for kind, paper in product(KINDS, PAPERS)
        ],
    }


def staff_card(page: Page) -> str:
    """The one-minute card: what to say at each of the four steps, and where to stop."""
    say = page.say
    rows = [
        TableRow(Cell(f"{number}. {say(f'clinic.card.{step}')}"), (Cell(say(f"explore.say.{step}")),))
        for number, step in enumerate(_STEPS, start=1)
    ]
    return render(
        "clinic/staff_card.html",
        say=say,
        steps=patient_table(say("clinic.card.caption"), [say("clinic.card.shows"), say("clinic.card.say")], rows),
        stop=[row.text for row in page.catalogue.decision.cautions if row.on_card],
    )


def tablet(page: Page) -> str:
    """The tablet's address, and how it clears itself."""
    minutes = page.catalogue.clinic.tablet_clears_after_minutes
    seconds = page.catalogue.clinic.tablet_asks_for_seconds
    return render("clinic/tablet.html", say=page.say, site=page.site, minutes=minutes, seconds=seconds)


def settings(page: Page) -> str:
    """Every setting with its value. They are valid, or the app would not have started."""
    say = page.say
    rows = [
        TableRow(
            Cell(name),
            (
                Cell(_written(page, name) or say("clinic.settings.empty")),
                Cell(say(f"clinic.settings.shown.{name}")),
            ),
        )
        for name in Clinic.model_fields
    ]
    columns = [say(f"clinic.settings.{column}") for column in ("name", "value", "where")]
    return render("clinic/settings.html", say=say, table=patient_table(say("clinic.settings.caption"), columns, rows))


def _written(page: Page, name: str) -> str:
    """A setting in words; empty where it is."""
    value = getattr(page.catalogue.clinic, name)
    if name.endswith("_weeks_after") and value:
        return page.say("narrative.span.weeks_range", a=value[0], b=value[1])
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        courses = (
            page.say("clinic.settings.course", severity=severity, sessions=own.sessions, weeks=own.spacing_weeks)
            for severity, own in value.items()
        )
        return "; ".join(courses)
    return str(value)


def reviews(page: Page) -> str:
    """What is overdue, what waits for a signature, the changes, and the dates of every content file."""
    catalogue, say = page.catalogue, page.say
    overdue = expired(catalogue.reviews, page.today)
    waiting = [each for each in standings(catalogue) if not each.is_signed]
    by_file = signed_by_file(catalogue)
    rows = []
    for review in [*overdue, *(review for review in catalogue.reviews if review not in overdue)]:
        due = written_date(catalogue, review.next_review)
        signed, all_of_it = by_file.get(review.file, (0, 0))
        cells = (
            written_date(catalogue, review.reviewed),
            f"{due} ({say('clinic.reviews.mark')})" if review in overdue else due,
            say("clinic.reviews.of", signed=signed, all=all_of_it) if all_of_it else say("clinic.reviews.none"),
        )
        rows.append(TableRow(Cell(review.file), tuple(map(Cell, cells))))
    columns = [say(f"clinic.reviews.{column}") for column in ("file", "reviewed", "next_review", "signed")]
    return render(
        "clinic/reviews.html",
        say=say,
        release=catalogue.release,
        written=written_date(catalogue, catalogue.release.written),
        overdue=len(overdue),
        all=len(catalogue.reviews),
        due=written_date(catalogue, min(review.next_review for review in catalogue.reviews)),
        signed=say("clinic.reviews.unsigned", count=len(waiting), all=len(standings(catalogue)))
        if waiting
        else say("clinic.reviews.all_signed", all=len(standings(catalogue))),
        signers=signers(each for each in standings(catalogue) if each.is_signed),
        waiting=waiting if len(waiting) <= _MOST_LISTED else [],
        changes=change_lines(catalogue),
        table=patient_table(say("clinic.reviews.all"), columns, rows),
    )
