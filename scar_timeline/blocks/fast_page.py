"""The fast page: a handout as one complete HTML page of blocks, for reading on a phone and for printing.

Its blocks share templates with those of the screens. A source stands here as a number that leads to the list.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.templates import FOLDER, alone, own_style, render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.timeline_picture.picture import timeline_picture
from scar_timeline.handout.document import Handout, clinics_lines, further_cautions
from scar_timeline.handout.provenance import made_lines
from scar_timeline.handout.qr import qr_picture
from scar_timeline.handout.urls import DIARY_PATH
from scar_timeline.links.code import grouped
from scar_timeline.narrative.citations import ReferenceList
from scar_timeline.narrative.follow_ups import follow_up_lines
from scar_timeline.narrative.harms import harm_in_words
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import besides_headlines, in_words

TABLET_GUARD: Final = Markup((FOLDER / "fast_page" / "tablet.js").read_text(encoding="utf-8"))
"""The page's only script: on a clinic's tablet it opens the front page instead."""


@dataclass(frozen=True)
class Sheet:
    """What one fast page is made from: content, handout, and the numbers its sources have been given so far."""

    catalogue: Catalogue
    handout: Handout
    citations: ReferenceList

    def render(self, block: str, **values: object) -> Markup:
        """The HTML of a block's template."""
        return render(f"fast_page/{block}.html", say=self.catalogue.say, cite=self.citations.cite, **values)


def opening(sheet: Sheet) -> Markup:
    """The title, the choice, and what is to be known of its link first."""
    return sheet.render("opening", handout=sheet.handout, logo=sheet.catalogue.logo, clinic=sheet.catalogue.clinic)


def in_short(sheet: Sheet) -> Markup:
    """The headline answers."""
    return sheet.render("in_short", headlines=headlines(sheet.catalogue, sheet.handout.timeline))


def picture(sheet: Sheet) -> Markup:
    """The picture with its cautions."""
    catalogue, timeline = sheet.catalogue, sheet.handout.timeline
    return sheet.render(
        "picture",
        picture=Markup(timeline_picture(catalogue, timeline, "timeline")),
        cautions=catalogue.evidence.disclaimers_for("picture"),
        how_to_read=catalogue.say(f"fast_page.how_to_read{'' if timeline.draws_change else '_raised'}"),
    )


def follow_ups(sheet: Sheet) -> Markup:
    """What the patient does, and when."""
    catalogue, timeline = sheet.catalogue, sheet.handout.timeline
    do = in_words(catalogue, timeline)[0]
    lines = follow_up_lines(catalogue, timeline)
    return sheet.render(
        "follow_ups", first=do.statements[0], lines=lines, own=clinics_lines(catalogue), diary=DIARY_PATH
    )


def harms(sheet: Sheet) -> Markup:
    """Every harm, with a line for each group of people it was counted in."""
    catalogue = sheet.catalogue
    return sheet.render("harms", harms=catalogue.decision.harms_by_name(), how_often=partial(harm_in_words, catalogue))


def red_flags(sheet: Sheet) -> Markup:
    """Every sign to watch for, by urgency."""
    return sheet.render("red_flags", rows=sheet.catalogue.decision.red_flags)


def values(sheet: Sheet) -> Markup:
    """What matters to the patient: listed back, never weighed."""
    return sheet.render("picked", kind="values", picked=sheet.handout.selections.values, list="ul")


def questions(sheet: Sheet) -> Markup:
    """The questions to ask."""
    return sheet.render("picked", kind="questions", picked=sheet.handout.selections.questions, list="ol")


def cautions(sheet: Sheet) -> Markup:
    """Who should speak to a clinician first."""
    return sheet.render("cautions", rows=sheet.catalogue.decision.cautions)


def words(sheet: Sheet) -> Markup:
    """The picture in words, as far as it does not stand further up."""
    passages = besides_headlines(sheet.catalogue, sheet.handout.timeline)
    return sheet.render("words", passages=passages)


def table(sheet: Sheet) -> Markup:
    """The picture as a table."""
    return sheet.render("table", rows=month_rows(sheet.catalogue, sheet.handout.timeline))


def disclaimers(sheet: Sheet) -> Markup:
    """The cautions that do not stand beside the picture."""
    return sheet.render("disclaimers", rows=further_cautions(sheet.catalogue))


def about(sheet: Sheet) -> Markup:
    """Purpose, who made and checked this, and the QR code of this page."""
    say, urls = sheet.catalogue.say, sheet.handout.urls
    qr = qr_picture(urls.page, say("fast_page.qr_title"), say("fast_page.qr_description", address=urls.page))
    return sheet.render(
        "about",
        made=made_lines(sheet.catalogue, sheet.handout.timeline),
        qr=Markup(qr),
        urls=urls,
        code=grouped(urls.code),
        clinic=sheet.catalogue.clinic,
    )


def sources(sheet: Sheet) -> Markup:
    """Every source cited further up."""
    return sheet.render("sources", listed=sheet.citations.listed())


FIRST: Final[tuple[Callable[[Sheet], Markup], ...]] = (in_short, picture)
"""What is seen at once; on paper the picture comes first."""
MAIN: Final = (follow_ups, harms, red_flags, values, questions, cautions, words, table, disclaimers)
FOOT: Final = (about, sources)


def fast_page(catalogue: Catalogue, handout: Handout) -> str:
    """The page as HTML; needs no JavaScript and no other file, and asks for the font and the clinic's logo only."""
    sheet = Sheet(catalogue, handout, ReferenceList(catalogue.evidence))
    # In the order of the page: a source's number is given where it is named first.
    first, main, foot = ([(part.__name__, part(sheet)) for part in parts] for parts in (FIRST, MAIN, FOOT))
    return alone(
        title=catalogue.say("web.site.title"),  # it shows in previews, on lock screens and in print queues
        language=catalogue.release.language,
        style=style(),
        script=TABLET_GUARD,
        body=sheet.render("page", opening=opening(sheet), first=first, main=main, foot=foot),
    )


@cache
def style() -> Markup:
    """The page's style sheet, which stands in the page itself."""
    return own_style("fast_page/fast_page.css")
