"""The fast page: a handout as one complete HTML page, for reading on a phone and for printing."""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.fonts import font_faces, preload
from scar_timeline.pictures.timeline.picture import timeline_picture
from scar_timeline.takehome.address import DIARY_PATH
from scar_timeline.takehome.handout import Handout
from scar_timeline.takehome.qr import qr_picture

_TEMPLATES: Final = Path(__file__).parent / "templates"
_COLUMNS: Final = ("when", "do", "notice", "skin")


def fast_page(catalogue: Catalogue, page: Handout) -> str:
    """The page as HTML; needs no JavaScript and no other file, and asks for the font only."""
    qr = qr_picture(
        page.addresses.page,
        catalogue.say("fast_page.qr_title"),
        catalogue.say("fast_page.qr_description", address=page.addresses.page),
    )
    return (
        _environment()
        .get_template("fast_page.html")
        .render(
            page=page,
            say=catalogue.say,
            language=catalogue.release.language,
            clinic=catalogue.clinic,
            choice=choice_name(catalogue, page),
            columns=_COLUMNS,
            picture=timeline_picture(catalogue, page.timeline, "timeline"),
            qr=str(qr),
            diary=DIARY_PATH,
            preload=preload(),
            style=style(),
        )
    )


def choice_name(catalogue: Catalogue, page: Handout) -> str:
    """The choice in words: "Rolling, Mild"."""
    timeline = page.timeline
    return catalogue.say("fast_page.you_chose", scar_type=timeline.scar_type.name, severity=timeline.severity.name)


@cache
def style() -> str:
    """The page's style sheet, which stands in the page itself."""
    return font_faces() + (_TEMPLATES / "fast_page.css").read_text(encoding="utf-8")


@cache
def content_security_policy() -> str:
    """The policy for the page: nothing but its own style sheet, known by its hash, and the font."""
    known = b64encode(sha256(style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{known}'; font-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, auto_reload=False
    )
    environment.filters["groupby_in_order"] = _groups
    return environment


def _groups(items: Iterable[Any], attribute: str) -> list[tuple[str, list[Any]]]:
    """Neighbours with the same attribute together, in the order they stand in."""
    return [(value, list(group)) for value, group in groupby(items, lambda item: getattr(item, attribute))]
