"""What staff print ahead: a poster with the QR code of one link, and a sheet of cards to cut, one code each.

Neither names a kind of scar: a card lies in a pocket, a poster hangs where others read it.
"""

from typing import Final
from urllib.parse import urlsplit

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.provenance import translated_mark
from scar_timeline.handout.qr import qr_picture
from scar_timeline.handout.typeset import typeset
from scar_timeline.handout.urls import HandoutUrls
from scar_timeline.links.code import grouped

KINDS: Final = ("poster", "cards")
PAPERS: Final = {"a4": "a4", "letter": "us-letter"}
"""Sizes of paper by the name in an address, and as Typst calls them."""
_CARD_ROWS: Final = {"a4": 5, "letter": 4}
"""Rows of business cards, 85 by 54 mm, that leave printers their margins."""


def prepared_path(kind: str, paper: str, code: str) -> str:
    """Where a sheet is found, from the root of the site."""
    return f"/prepared/{kind}-{paper}/{code}.pdf"


def prepared_pdf(catalogue: Catalogue, urls: HandoutUrls, kind: str, paper: str) -> bytes:
    """The PDF's bytes.

    Args:
        catalogue: the content.
        urls: the link; it has to open elsewhere than on this device.
        kind: one of :data:`KINDS`.
        paper: one of :data:`PAPERS`.

    Raises:
        KeyError: there is no such kind or paper.
        typst.TypstError: the document breaks a rule of PDF/UA-1.
    """
    if kind not in KINDS:
        raise KeyError(kind)
    say, clinic, logo = catalogue.say, catalogue.clinic, catalogue.logo
    qr = qr_picture(urls.page, say("fast_page.qr_title"), say("fast_page.qr_description", address=urls.page))
    words = {
        "title": say("web.site.title"),
        "description": say(f"handout.{kind}.about"),
        "footer": "",
        "paper": PAPERS[paper],
        "rows": _CARD_ROWS[paper],
        "heading": say(f"handout.{kind}.heading"),
        "says": [say(f"handout.{kind}.{line}") for line in ("says", "keeps")],
        "scan": say("handout.scan"),
        "stamp": " ".join((f"{say('narrative.stamp')}.", say("narrative.explain"), *translated_mark(catalogue))),
        "host": urlsplit(urls.base).netloc,
        "address": urls.page,
        "code": say("handout.code", code=grouped(urls.code)),
        "qr_alt": say("fast_page.qr_description", address=urls.page),
        "clinic": [line for line in (clinic.name, clinic.how_to_reach_us) if line],
        "has_logo": logo is not None,
        "logo_alt": clinic.name or say("footer.clinic.logo"),
    }
    pictures = {"qr": str(qr), **({"logo": logo.drawing} if logo else {})}
    return typeset(catalogue, f"{kind}.typ", words, size=9, pictures=pictures)
