"""The handout as a PDF: tagged for screen readers (PDF/UA-1), picture and QR code as vectors; also in large print."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any, Final

from PIL import Image

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.handout.document import Handout, clinics_lines, further_cautions, on_the_day
from scar_timeline.handout.picture_on_paper import picture_on_paper, window_drawings
from scar_timeline.handout.provenance import made_lines, translated_mark
from scar_timeline.handout.qr import qr_picture
from scar_timeline.handout.red_flags import red_flag_groups
from scar_timeline.handout.typeset import sides_in_small, typeset
from scar_timeline.links.code import grouped
from scar_timeline.narrative.citations import ReferenceList
from scar_timeline.narrative.course import course_notes, course_words
from scar_timeline.narrative.first_questions import first_questions
from scar_timeline.narrative.follow_ups import follow_up_lines
from scar_timeline.narrative.harms import harm_in_short
from scar_timeline.narrative.headline import accounts
from scar_timeline.narrative.raised import how_to_tell, known_of_raised, other_ways
from scar_timeline.narrative.result import facts, must_say
from scar_timeline.timeline.timeline import Timeline

SIZE: Final = 10.5
LARGE: Final = 18
"""Letter sizes of the text, in points."""
_TEMPLATE: Final = "handout.typ"
_PREVIEW_PPI: Final = 44
"""More pixels than it is shown with on a tablet, and about 50 kB."""
_GAP, _BETWEEN = 24, "#888888"
"""Between two sides, in pixels, and its colour."""
_SAID: Final = (
    *("picture", "months.title", "harms", "values", "values_said", "red_flags", "questions", "sources"),
    *("day.title", "day.not_stated", "agreed.title", "agreed.date"),
)


def handout_pdf(catalogue: Catalogue, page: Handout, *, large: bool = False) -> bytes:
    """The PDF's bytes. The same handout gives the same bytes: its date is the content's.

    Args:
        catalogue: the content.
        page: what is set.
        large: letters of 18 points instead of 10.5, on as many sides as it takes, with what two sides have no room for.

    Raises:
        typst.TypstError: the document breaks a rule of PDF/UA-1.
    """
    words = handout_words(catalogue, page) | {"large": large}
    return typeset(catalogue, _TEMPLATE, words, size=LARGE if large else SIZE, pictures=_pictures(catalogue, page))


def handout_preview(catalogue: Catalogue, page: Handout) -> bytes:
    """The sides of that PDF next to each other, in small, as WebP: to see what is taken home, not to be read."""
    words = handout_words(catalogue, page) | {"large": False}
    pictures = _pictures(catalogue, page)
    made = sides_in_small(catalogue, _TEMPLATE, words, size=SIZE, pictures=pictures, ppi=_PREVIEW_PPI)
    sides = [Image.open(BytesIO(side)).convert("RGB") for side in made]
    both = Image.new("RGB", (sum(side.width for side in sides) + _GAP * (len(sides) - 1), sides[0].height), _BETWEEN)
    left = 0
    for side in sides:
        both.paste(side, (left, 0))
        left += side.width + _GAP
    stored = BytesIO()
    both.save(stored, "WEBP", quality=40, method=6)
    return stored.getvalue()


def _pictures(catalogue: Catalogue, page: Handout) -> dict[str, str]:
    return {**sheet_pictures(catalogue, page), **window_drawings(catalogue, page.timeline)}


def sheet_pictures(catalogue: Catalogue, page: Handout) -> dict[str, str]:
    """The QR code and the clinic's logo as SVG, by the name that templates ask for."""
    qr = qr_picture(page.urls.page, *_qr_words(catalogue, page))
    return {"qr": str(qr), **({"logo": catalogue.logo.drawing} if catalogue.logo else {})}


def _qr_words(catalogue: Catalogue, page: Handout) -> tuple[str, str]:
    say = catalogue.say
    return say("fast_page.qr_title"), say("fast_page.qr_description", address=page.urls.page)


def handout_words(catalogue: Catalogue, page: Handout) -> dict[str, Any]:
    """Every word of the handout as plain data, with the numbers of its sources."""
    say, timeline, clinic, decision = catalogue.say, page.timeline, catalogue.clinic, catalogue.decision
    citations = ReferenceList(catalogue.evidence)
    asked = page.selections.questions.rows
    return {
        "say": {name: say(f"fast_page.{name}") for name in _SAID},
        "comma": catalogue.comma,
        "title": say("web.site.title"),  # a viewer's window and a print queue show it
        "description": say("narrative.explain"),
        "site": " · ".join(filter(None, (say("fast_page.site"), clinic.name))),
        "heading": say("fast_page.title"),
        "choice": page.choice,
        "for_whom": " ".join((say("purpose.adults"), say("fast_page.no_decision"), *translated_mark(catalogue))),
        "notes": _notes(catalogue, page),
        "footer": f"{say('narrative.stamp')}. {say('narrative.explain')}",
        "stamp": say("narrative.stamp"),
        "explain": say("narrative.explain"),
        **_answer(catalogue, timeline, citations),
        "follow_ups_title": say("explore.below.follow_ups"),
        "follow_ups_note": say("explore.below.follow_ups_note"),
        "follow_ups": [
            {"name": line.name, "when": line.when, "says": line.says, "sources": citations.cite(line.sources)}
            for line in follow_up_lines(catalogue, timeline)
        ],
        "clinic": clinics_lines(catalogue),
        "clinic_says": say("footer.clinic.says"),
        "has_logo": catalogue.logo is not None,
        "logo_alt": clinic.name or say("footer.clinic.logo"),
        "limits_title": say("explore.below.limits"),
        "limits": [row.text for row in (*catalogue.evidence.disclaimers_for("picture"), *further_cautions(catalogue))],
        "harms": [
            {
                "harm": name,
                "meaning": rows[0].meaning,
                "counts": [
                    {"often": harm_in_short(catalogue, row), "note": row.note, "sources": citations.cite(row.sources)}
                    for row in rows
                ],
            }
            for name, rows in decision.harms_by_name().items()
        ],
        "first_questions_title": say("explore.raised.ask"),
        "first_questions": [] if asked else [question.text for question in first_questions(catalogue)],
        "questions": [question.text for question in asked],
        "values": [card.text for card in page.selections.values.rows],
        "red_flags": red_flag_groups(catalogue, citations),
        "red_flag_sources": citations.cite(source for row in decision.red_flags for source in row.sources),
        "cautions_title": say("decide.cautions.title"),
        "cautions_intro": say("decide.cautions.intro"),
        "cautions": [f"{row.text} {row.note}".strip() for row in decision.cautions],
        "caution_sources": citations.cite(source for row in decision.cautions for source in row.sources),
        "day": [_said(catalogue, it, citations) for it in on_the_day(catalogue)],
        "made": " ".join(made_lines(catalogue, timeline)[:2]),
        "opens_elsewhere": page.urls.opens_elsewhere,
        "opens_here": [
            say("handout.opens_here"),
            f"{say('handout.code_instead')} {grouped(page.urls.code)}",
            clinic.how_to_reach_us,
        ],
        "qr_alt": _qr_words(catalogue, page)[1],
        "qr_caption": say("fast_page.qr_caption"),
        "address": page.urls.page,
        "sources": [
            {"number": source.number, "citation": source.citation, "link": source.link} for source in citations.listed()
        ],
    }


def _answer(catalogue: Catalogue, timeline: Timeline, citations: ReferenceList) -> dict[str, Any]:
    """The answer with its picture; for raised scars, what stands in place of both."""
    say = catalogue.say
    if not timeline.draws_change:

        def passage(key: str, parts: Iterable[Statement]) -> dict[str, Any]:
            return {
                "heading": say(f"explore.raised.{key}"),
                "sentences": [_said(catalogue, each, citations) for each in parts],
            }

        return {
            "raised": {
                "title": say("explore.raised.title"),
                "intro": say("explore.raised.intro"),
                "parts": [
                    passage("tell", [how_to_tell(catalogue, timeline)]),
                    passage("discuss", [other_ways(catalogue)]),
                    passage("found", known_of_raised(catalogue, timeline)),
                ],
            }
        }
    must, notes = must_say(catalogue, timeline), course_notes(catalogue, timeline)
    return {
        "raised": None,
        "must": must.text if must else None,
        "course": ""
        if timeline.is_usual
        else say("narrative.course.unusual", course=course_words(catalogue, timeline.course)),
        "course_notes": [] if timeline.is_usual else [_said(catalogue, it, citations) for it in notes],
        "facts": [_said(catalogue, each, citations) for each in facts(catalogue, timeline)],
        "lasts_question": say("narrative.headline.lasts.question"),
        "lasts": [_said(catalogue, each, citations) for each in accounts(catalogue, timeline)],
        **picture_on_paper(catalogue, timeline),
    }


def _said(catalogue: Catalogue, it: Statement, citations: ReferenceList) -> dict[str, Any]:
    return {"who": catalogue.say(f"narrative.who.{it.who}"), "text": it.text, "sources": citations.cite(it.sources)}


def _notes(catalogue: Catalogue, page: Handout) -> list[dict[str, Any]]:
    notes = []
    if page.notice:
        notes.append({"says": page.notice, "changes": page.changes})
    if page.overdue:
        notes.append({"says": catalogue.say("fast_page.overdue"), "changes": ()})
    if page.selections.clinic_gone:
        notes.append({"says": catalogue.say("fast_page.clinic_gone"), "changes": ()})
    for kind, rows in (("questions", page.selections.questions), ("values", page.selections.values)):
        for what, happened in (("unknown", rows.some_unknown), ("lost", rows.some_lost)):
            if happened:
                notes.append({"says": catalogue.say(f"fast_page.{kind}_{what}"), "changes": ()})
    return notes
