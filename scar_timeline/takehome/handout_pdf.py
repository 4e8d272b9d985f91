"""The handout as a PDF: tagged for screen readers (PDF/UA-1), picture and QR code as vectors."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.describe.alternative import picture_description
from scar_timeline.pictures.timeline.picture import timeline_picture
from scar_timeline.takehome.fast_page import TEMPLATES, choice_name
from scar_timeline.takehome.handout import Advice, Handout, Section
from scar_timeline.takehome.qr import qr_picture

FONTS: Final = Path(__file__).parent / "fonts"
_SIZE: Final = 9
"""Letter size of the text, in points."""
_MOST_PAGES: Final = 9
_HEADINGS: Final = (
    "picture",
    "in_short",
    "follow_ups",
    "follow_ups_note",
    "help",
    "harms",
    "harms_intro",
    "ask_first",
    "cautions",
    "questions",
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
    qr = qr_picture(page.addresses.page, *_qr_words(catalogue, page))
    made = typst.compile(
        _template(),
        font_paths=_fonts(),
        pdf_standards="ua-1",
        timestamp=_noon(catalogue),
        sys_inputs={"handout": json.dumps(_data(catalogue, page)), "picture": picture, "qr": str(qr)},
    )
    return bytes(made)


@cache
def _template() -> bytes:
    return (TEMPLATES / "handout.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """Only the fonts shipped here, so a PDF looks the same wherever it is made."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def _noon(catalogue: Catalogue) -> int:
    written = catalogue.release.written
    return (written.toordinal() - 719_163) * 86_400 + 43_200  # days since 1 January 1970


def _qr_words(catalogue: Catalogue, page: Handout) -> tuple[str, str]:
    say = catalogue.say
    return say("fast_page.qr_title"), say("fast_page.qr_description", address=page.addresses.page)


def _data(catalogue: Catalogue, page: Handout) -> dict[str, Any]:
    say = catalogue.say
    timeline = page.timeline
    clinic = catalogue.clinic
    choice = choice_name(catalogue, page)
    reading = "how_to_read" if timeline.draws_change else "how_to_read_raised"
    return {
        "say": {name: say(f"fast_page.{name}") for name in _HEADINGS},
        "size": _SIZE,
        "language": catalogue.release.language,
        "title": f"{choice} · {say('fast_page.title')}",
        "site": say("fast_page.site"),
        "description": say("describe.explain"),
        "heading": say("fast_page.title"),
        "choice": choice,
        "hidden": timeline.severity.hidden,
        "for_whom": " ".join((say("purpose.adults"), say("purpose.decision"), say("fast_page.no_decision"))),
        "notes": _notes(catalogue, page),
        "footer": f"{say('describe.stamp')}. {say('describe.explain')}",
        "page_of": [say("fast_page.page_of", page=number) for number in range(1, _MOST_PAGES + 1)],
        "picture_alt": picture_description(catalogue, timeline),
        "stamp": say("describe.stamp"),
        "explain": say("describe.explain"),
        "how_to_read": say(f"fast_page.{reading}"),
        "picture_cautions": page.picture_cautions,
        "cautions": page.cautions,
        "headlines": [_section(section) for section in page.headlines],
        "do_first": vars(page.do_first),
        "follow_ups": [vars(line) for line in page.follow_ups],
        "clinic": [text for text in (clinic.name, clinic.our_follow_up_note, clinic.how_to_reach_us) if text],
        "passages": [_section(section) for section in page.passages],
        "harms": [
            {"harm": line.harm, "meaning": line.meaning, "counts": [vars(count) for count in line.counts]}
            for line in page.harms
        ],
        "ask_first": [vars(row) for row in page.ask_first],
        "help": _help(catalogue, page.help),
        "questions": [question.text for question in page.questions.questions],
        "table_caption": say("describe.table.caption"),
        "columns": [say(f"describe.table.{column}") for column in ("when", "do", "notice", "skin")],
        "rows": [(row.when, row.do, row.notice, row.skin) for row in page.rows],
        "purpose": say("purpose.statement"),
        "made": " ".join(page.made),
        "qr_alt": _qr_words(catalogue, page)[1],
        "qr_caption": say("fast_page.qr_caption"),
        "address": page.addresses.page,
        "sources": [{"citation": source.citation, "link": source.link} for source in page.sources],
    }


def _section(section: Section) -> dict[str, Any]:
    return {"heading": section.heading, "sentences": [vars(sentence) for sentence in section.sentences]}


def _notes(catalogue: Catalogue, page: Handout) -> list[dict[str, Any]]:
    notes = []
    if page.notice:
        notes.append({"says": page.notice, "changes": page.changes})
    if page.overdue:
        notes.append({"says": catalogue.say("fast_page.overdue"), "changes": ()})
    if page.questions.some_unknown:
        notes.append({"says": catalogue.say("fast_page.questions_unknown"), "changes": ()})
    return notes


def _help(catalogue: Catalogue, signs: tuple[Advice, ...]) -> list[dict[str, Any]]:
    return [
        {
            "urgency": catalogue.say(f"decide.help.{urgency}"),
            "signs": [vars(sign) for sign in signs if sign.urgency == urgency],
        }
        for urgency in dict.fromkeys(sign.urgency for sign in signs)
    ]
