"""The handout as a PDF: tagged for screen readers (PDF/UA-1), picture and QR code as vectors."""

from collections.abc import Iterable
from typing import Any, Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.graphics.timeline_picture.picture import timeline_picture
from scar_timeline.handout.document import Handout, clinics_lines, further_cautions
from scar_timeline.handout.provenance import made_lines
from scar_timeline.handout.qr import qr_picture
from scar_timeline.handout.red_flags import red_flag_groups
from scar_timeline.handout.typeset import typeset
from scar_timeline.links.code import grouped
from scar_timeline.narrative.alt_text import picture_description
from scar_timeline.narrative.citations import ReferenceList
from scar_timeline.narrative.follow_ups import follow_up_lines
from scar_timeline.narrative.harms import harm_in_words
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import besides_headlines, in_words

_HEADINGS: Final = (
    "picture",
    "in_short",
    "follow_ups",
    "follow_ups_note",
    "red_flags",
    "harms",
    "harms_intro",
    "cautions",
    "disclaimers",
    "questions",
    "values",
    "values_said",
    "table",
    "about",
    "sources",
)


def handout_pdf(catalogue: Catalogue, page: Handout) -> bytes:
    """The PDF's bytes. The same handout gives the same bytes: its date is the content's.

    Raises:
        typst.TypstError: the document breaks a rule of PDF/UA-1.
    """
    picture = timeline_picture(catalogue, page.timeline, "timeline")
    qr = qr_picture(page.urls.page, *_qr_words(catalogue, page))
    return typeset(
        catalogue, "handout.typ", _data(catalogue, page), picture=str(picture), qr=str(qr), **_logo(catalogue)
    )


def _logo(catalogue: Catalogue) -> dict[str, str]:
    return {"logo": catalogue.logo.drawing} if catalogue.logo else {}


def _qr_words(catalogue: Catalogue, page: Handout) -> tuple[str, str]:
    say = catalogue.say
    return say("fast_page.qr_title"), say("fast_page.qr_description", address=page.urls.page)


def _data(catalogue: Catalogue, page: Handout) -> dict[str, Any]:
    say = catalogue.say
    timeline = page.timeline
    clinic = catalogue.clinic
    citations = ReferenceList(catalogue.evidence)
    do, passages = in_words(catalogue, timeline)[0], besides_headlines(catalogue, timeline)

    def sentence(it: Statement) -> dict[str, Any]:
        return {"who": say(f"narrative.who.{it.who}"), "text": it.text, "sources": citations.cite(it.sources)}

    def section(heading: str, statements: Iterable[Statement]) -> dict[str, Any]:
        return {"heading": heading, "sentences": [sentence(it) for it in statements]}

    reading = "how_to_read" if timeline.draws_change else "how_to_read_raised"
    return {
        "say": {name: say(f"fast_page.{name}") for name in _HEADINGS},
        "title": say("web.site.title"),  # a viewer's window and a print queue show it
        "description": say("narrative.explain"),
        "heading": say("fast_page.title"),
        "choice": page.choice,
        "visibility": timeline.severity.visibility,
        "for_whom": " ".join((say("purpose.adults"), say("purpose.decision"), say("fast_page.no_decision"))),
        "notes": _notes(catalogue, page),
        "footer": f"{say('narrative.stamp')}. {say('narrative.explain')}",
        "picture_alt": picture_description(catalogue, timeline),
        "stamp": say("narrative.stamp"),
        "explain": say("narrative.explain"),
        "how_to_read": say(f"fast_page.{reading}"),
        "picture_disclaimers": [row.text for row in catalogue.evidence.disclaimers_for("picture")],
        "disclaimers": [row.text for row in further_cautions(catalogue)],
        "headlines": [section(it.question, it.answers) for it in headlines(catalogue, timeline)],
        "do_first": sentence(do.statements[0]),
        "follow_ups": [
            {"name": line.name, "when": line.when, "says": line.says, "sources": citations.cite(line.sources)}
            for line in follow_up_lines(catalogue, timeline)
        ],
        "clinic": clinics_lines(catalogue),
        "clinic_says": say("footer.clinic.says"),
        "has_logo": catalogue.logo is not None,
        "logo_alt": clinic.name or say("footer.clinic.logo"),
        "lasts": [sentence(it) for each in passages if each.id == "lasts" for it in each.statements],
        "passages": [section(it.heading, it.statements) for it in passages if it.id != "lasts"],
        "harms": [
            {
                "harm": name,
                "meaning": rows[0].meaning,
                "counts": [
                    {"often": harm_in_words(catalogue, row), "note": row.note, "sources": citations.cite(row.sources)}
                    for row in rows
                ],
            }
            for name, rows in catalogue.decision.harms_by_name().items()
        ],
        "cautions": [
            {"text": row.text, "act": row.note, "sources": citations.cite(row.sources)}
            for row in catalogue.decision.cautions
        ],
        "red_flags": red_flag_groups(catalogue, citations),
        "questions": [question.text for question in page.selections.questions.rows],
        "values": [card.text for card in page.selections.values.rows],
        "table_caption": say("narrative.table.caption"),
        "columns": [say(f"narrative.table.{column}") for column in ("when", "do", "notice", "skin")],
        "rows": [(row.when, row.do, row.notice, row.skin) for row in month_rows(catalogue, timeline)],
        "purpose": say("purpose.statement"),
        "made": " ".join(made_lines(catalogue, timeline)),
        "opens_elsewhere": page.urls.opens_elsewhere,
        "opens_here": [
            say("handout.opens_here"),
            f"{say('handout.code_instead')} {grouped(page.urls.code)}",
            clinic.how_to_reach_us,
        ],
        "qr_alt": _qr_words(catalogue, page)[1],
        "qr_caption": say("fast_page.qr_caption"),
        "address": page.urls.page,
        "sources": [{"citation": source.citation, "link": source.link} for source in citations.listed()],
    }


def _notes(catalogue: Catalogue, page: Handout) -> list[dict[str, Any]]:
    notes = []
    if page.notice:
        notes.append({"says": page.notice, "changes": page.changes})
    if page.overdue:
        notes.append({"says": catalogue.say("fast_page.overdue"), "changes": ()})
    for kind, rows in (("questions", page.selections.questions), ("values", page.selections.values)):
        for what, happened in (("unknown", rows.some_unknown), ("lost", rows.some_lost)):
            if happened:
                notes.append({"says": catalogue.say(f"fast_page.{kind}_{what}"), "changes": ()})
    return notes
