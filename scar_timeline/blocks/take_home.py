"""Blocks of "Take home": link and QR code, paper, questions to ask, what matters, a diary sheet."""

from itertools import groupby

from markupsafe import Markup

from scar_timeline.blocks.decide import picked_counts
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.graphics.relief import kind_of
from scar_timeline.handout.qr import qr_picture
from scar_timeline.handout.urls import DIARY_PATH, HandoutUrls
from scar_timeline.languages.choosing import asks_for
from scar_timeline.links.code import grouped
from scar_timeline.links.resolving import Refused, codes
from scar_timeline.narrative.course import course_statement, course_words
from scar_timeline.timeline.timeline import Timeline


def opening(page: Page) -> str:
    """The choice that is taken home; without one, all of them to choose from."""
    catalogue, timeline = page.catalogue, page.timeline
    all_of_them = [] if timeline else codes(catalogue)
    choices = [
        (catalogue.scar_types[kind], [(catalogue.severities[choice.severity], code) for choice, code in some])
        for kind, some in groupby(all_of_them, lambda each: each[0].scar_type)
    ]
    return render(
        "take_home/opening.html",
        say=page.say,
        timeline=timeline,
        choices=choices,
        kind_of=kind_of,
        refused=page.opening.says if isinstance(page.opening, Refused) else "",
        course=course_words(catalogue, timeline.course) if timeline and not timeline.is_usual else "",
        is_raised=timeline is not None and timeline.scar_type.kind is Kind.HYPERTROPHIC,
    )


def link(page: Page) -> str:
    """Ways to save, print and share, and the QR code beside the link to copy; all follow what is ticked below.

    In clinic mode words for the patient's record follow.
    """
    if page.code is None or page.timeline is None:
        return ""
    addresses = HandoutUrls(page.site, page.code, asks_for(page.catalogue))
    return render(
        "take_home/link.html",
        say=page.say,
        addresses=addresses,
        code=grouped(page.code),
        is_static=page.is_static,
        qr=qr(page, addresses.page),
        has_dates=_has_dates(page),
        holds=page.say(f"take_home.link.{_held(page)}"),
        record=_record(page.catalogue, page.timeline),
    )


def _held(page: Page) -> str:
    if page.is_static:
        return "holds_choice"
    return "holds_course" if page.choice and page.choice.course else "holds"


def questions(page: Page) -> str:
    """Questions to tick, in the order of their table; the same ticks as on "Before you decide"."""
    if page.code is None or page.is_static:  # nothing adds what is ticked to a page or a PDF there
        return ""
    rows = page.catalogue.decision.question_prompts
    return render("take_home/questions.html", say=page.say, rows=rows, counts=picked_counts(page))


def values(page: Page) -> str:
    """What matters, as sorted on "Before you decide": listed back, never weighed."""
    if page.code is None or page.is_static:
        return ""
    return render("take_home/values.html", say=page.say, cards=page.catalogue.decision.values, code=page.code)


def diary(page: Page) -> str:
    """The diary sheet: printed, then filled in by hand."""
    return render("take_home/diary.html", say=page.say, path=DIARY_PATH) if page.has_plan else ""


def _record(catalogue: Catalogue, timeline: Timeline) -> str:
    """Neutral words for the patient's record; for raised scars no course was shown."""
    shown = {
        "version": catalogue.release.version,
        "scar_type": timeline.scar_type.name,
        "severity": timeline.severity.name,
    }
    if not timeline.draws_change:
        return catalogue.say("take_home.record.text_raised", **shown)
    return catalogue.say("take_home.record.text", course=course_statement(catalogue, timeline).text, **shown)


def qr(page: Page, address: str) -> Markup:
    """The QR code of an address."""
    title, description = (
        page.say("take_home.link.qr_title"),
        page.say("take_home.link.qr_description", address=address),
    )
    return Markup(qr_picture(address, title, description))


def dates(page: Page) -> str:
    """What the date field below is for, and that the day stays here."""
    return render("take_home/dates.html", say=page.say) if _has_dates(page) else ""


def _has_dates(page: Page) -> bool:
    """Whether days are worked out from the first one: only Python does."""
    return page.has_plan and not page.is_static
