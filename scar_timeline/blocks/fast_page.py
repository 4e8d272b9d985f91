"""The fast page: a handout as one complete HTML page, for reading on a phone and for printing."""

from functools import cache
from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.templates import alone, own_style, render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.pictures.timeline.picture import timeline_picture
from scar_timeline.takehome.address import DIARY_PATH
from scar_timeline.takehome.handout import Handout
from scar_timeline.takehome.qr import qr_picture

_COLUMNS: Final = ("when", "do", "notice", "skin")


def fast_page(catalogue: Catalogue, page: Handout) -> str:
    """The page as HTML; needs no JavaScript and no other file, and asks for the font only."""
    qr = qr_picture(
        page.addresses.page,
        catalogue.say("fast_page.qr_title"),
        catalogue.say("fast_page.qr_description", address=page.addresses.page),
    )
    body = render(
        "fast_page/page.html",
        page=page,
        say=catalogue.say,
        clinic=catalogue.clinic,
        columns=_COLUMNS,
        picture=Markup(timeline_picture(catalogue, page.timeline, "timeline")),
        qr=Markup(qr),
        diary=DIARY_PATH,
    )
    return alone(
        title=f"{page.choice} · {catalogue.say('fast_page.title')}",
        language=catalogue.release.language,
        style=style(),
        body=body,
    )


@cache
def style() -> Markup:
    """The page's style sheet, which stands in the page itself."""
    return own_style("fast_page/fast_page.css")
