"""A part of a page in two languages, for a talk with an interpreter: beside each other, or in pairs on a phone."""

import re
from typing import Final

from markupsafe import Markup

from scar_timeline.content.catalogue import Catalogue

_IDS: Final = re.compile(r'( (?:id|for|aria-labelledby|aria-describedby)="| href="#(?!s\d))([^"]+)')
"""Names inside a page, and what leads to them; sources are listed once for both languages."""


def side_by_side(first: tuple[Catalogue, Markup], second: tuple[Catalogue, Markup]) -> Markup:
    """Both as one piece of HTML, each with its language, direction and ids; nothing where both are empty."""
    if not (first[1] or second[1]):
        return Markup()
    catalogue, html = second
    own = Markup(_IDS.sub(lambda found: f"{found[1]}{_named(found[2], catalogue.language)}", html))
    return Markup('<div class="pair">{}{}</div>').format(_part(*first), _part(catalogue, own))


def _part(catalogue: Catalogue, html: Markup) -> Markup:
    return Markup('<div lang="{}" dir="{}">{}</div>').format(catalogue.language, catalogue.direction, html)


def _named(ids: str, language: str) -> str:
    return " ".join(f"{each}-{language}" for each in ids.split())
