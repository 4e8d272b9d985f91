"""The diary sheet as a PDF: to print and fill in by hand after each session. It is the same for everyone."""

from datetime import date
from typing import Any, Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.reviews import expired
from scar_timeline.handout.provenance import interest_line, review_line, version_line
from scar_timeline.handout.red_flags import red_flag_groups
from scar_timeline.handout.typeset import typeset
from scar_timeline.narrative.citations import ReferenceList
from scar_timeline.signoff.places import DIARY
from scar_timeline.timeline.events import SETTLING

_SIZE: Final = 9
"""Letter size of the text, in points."""
_OWN: Final = ("title", "how", "feel_first", "session", "date", "days", "noticed", "ask", "more")
_SHARED: Final = ("red_flags", "disclaimers", "sources", "about")
_FEELING: Final = "day_0"
"""The row of ``recovery_days.csv`` whose words on skin colours the sheet repeats."""


def diary_pdf(catalogue: Catalogue, today: date) -> bytes:
    """The PDF's bytes: two sides of A4 that keep to what Letter paper shows too.

    There is a box for each session of the longest usual course. ``today`` tells whether a review is overdue.

    Raises:
        typst.TypstError: the document breaks a rule of PDF/UA-1.
    """
    return typeset(catalogue, "diary.typ", _data(catalogue, today), size=_SIZE)


def _data(catalogue: Catalogue, today: date) -> dict[str, Any]:
    say = catalogue.say
    clinic = catalogue.clinic
    citations = ReferenceList(catalogue.evidence)
    days = round(7 * max((row.to_weeks for row in catalogue.follow_ups if row.id == SETTLING), default=1))
    overdue = [say("fast_page.overdue")] if expired(catalogue.reviews, today) else []
    feeling = next(row for row in catalogue.decision.recovery_days if row.id == _FEELING)
    return {
        "say": {name: say(f"diary.{name}") for name in _OWN} | {name: say(f"fast_page.{name}") for name in _SHARED},
        "title": say("diary.title"),
        "description": say("diary.subject"),
        "footer": version_line(catalogue),
        "notes": overdue,
        "red_flags": red_flag_groups(catalogue, citations),
        "feel_first_sources": citations.cite(feeling.sources),
        "boxes": max(course.sessions for course in catalogue.courses.values()),
        "days": [str(day) for day in range(days + 1)],
        "longer": say("diary.longer", days=days),
        "country": say("decide.red_flags.country", country=catalogue.country),
        "clinic": [text for text in (clinic.name, clinic.how_to_reach_us) if text],
        "disclaimers": [row.text for row in catalogue.evidence.disclaimers_for("export")],
        "made": [review_line(catalogue, DIARY), interest_line(catalogue)],
        "cited": [{"citation": source.citation, "link": source.link} for source in citations.listed()],
    }
