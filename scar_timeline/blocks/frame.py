"""Blocks above and below every screen: an overdue check, help, cautions, and who made and checked this page."""

from typing import Final
from urllib.parse import quote

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.templates import render
from scar_timeline.content.tables.reviews import expired
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.provenance import review_line
from scar_timeline.languages.known import screens_of
from scar_timeline.signoff.places import EXPLORE

HELP_ANCHOR: Final = "when-to-get-help"
"""The id of the help heading: the link in the bar leads there."""


def notices(page: Page) -> str:
    """Says that no clinician checked a translation, and that content is past its review date (hazard HZ-08).

    In the static edition the second waits, hidden, for the day: that file is read long after it was written.
    """
    catalogue = page.catalogue
    overdue = expired(catalogue.reviews, page.today)
    due = min(review.next_review for review in catalogue.reviews)
    screens = screens_of(catalogue.language)
    return render(
        "frame/notices.html",
        say=page.say,
        is_translated=catalogue.is_translated,
        is_partial=bool(page.place) and screens is not None and page.place not in screens,
        is_said=bool(overdue) or page.is_static,
        due=written_date(catalogue, due),
        waits_for=None if overdue else due,
    )


def foot(page: Page) -> str:
    """The review line first: users of the NHS site missed it further down. Then help, cautions, and who made this."""
    catalogue = page.catalogue
    signs = catalogue.decision.red_flags
    return render(
        "frame/foot.html",
        say=page.say,
        review=review_line(catalogue, page.place, _choice(page), is_usual=_is_usual(page)),
        help_anchor=HELP_ANCHOR,
        now=[row for row in signs if row.urgency == "now"],
        later=[row for row in signs if row.urgency != "now"],
        clinic=catalogue.clinic,
        logo=catalogue.logo,
        write_to=_write_to(page),
        country=catalogue.country,
        cautions=catalogue.evidence.disclaimers_for("page"),
        release=catalogue.release,
        written=written_date(catalogue, catalogue.release.written),
    )


def _write_to(page: Page) -> str:
    """An address that opens a mail to the clinic about this screen; nothing of the choice is in it."""
    to, release = page.catalogue.clinic.email, page.catalogue.release
    if not to or not page.place:
        return ""
    subject = page.say("footer.clinic.subject", screen=page.say(f"web.menu.{page.place}"), version=release.version)
    return f"mailto:{to}?subject={quote(subject)}"


def _is_usual(page: Page) -> bool:
    """The front page shows another course at a tap, and says there that its numbers are not signed."""
    return page.place == EXPLORE or page.choice is None or page.choice.course is None


def _choice(page: Page) -> tuple[str, str] | None:
    """The choice whose statements stand on a screen; all of them on the front page, which shows another at a tap."""
    if page.place == EXPLORE or page.choice is None:
        return None
    return page.choice.scar_type, page.choice.severity
