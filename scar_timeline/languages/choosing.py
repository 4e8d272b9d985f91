"""Which language an address asks for, and what keeps it from page to page. Codes of links know no language."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from babel import Locale

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.languages.known import screens_of

LANGUAGE: Final = "lang"
"""The address's parameter for the language; without it, the clinic's first one is spoken."""
BESIDE: Final = "beside"
"""The parameter for a second language that stands beside it, for a talk with an interpreter."""

Catalogues = Mapping[str, Catalogue]
"""By language, in the clinic's order."""


def chosen(catalogues: Catalogues, asked: str | None) -> Catalogue:
    """The catalogue in the language asked for, or in the clinic's first where it does not offer that one."""
    language = (asked or "").partition("-")[0].lower()
    return catalogues.get(language) or next(iter(catalogues.values()))


def second(catalogues: Catalogues, catalogue: Catalogue, asked: str | None) -> Catalogue | None:
    """The catalogue of the language that stands beside the first; ``None`` for none that is offered."""
    found = catalogues.get(asked or "")
    return None if found is catalogue else found


def of_screen(catalogues: Catalogues, catalogue: Catalogue, screen: str) -> Catalogue:
    """What a screen's own parts are made from: the language they were written in, where only some are translated.

    Args:
        catalogues: all that the clinic offers.
        catalogue: in the language asked for.
        screen: its name, such as ``sources``.
    """
    complete_for = screens_of(catalogue.language)
    is_complete = complete_for is None or screen in complete_for
    return catalogue if is_complete else catalogues.get(catalogue.release.language, catalogue)


def asks_for(catalogue: Catalogue, beside: Catalogue | None = None) -> str:
    """The parameters that keep the language, such as ``lang=es``; empty for the clinic's first."""
    is_first = catalogue.language == catalogue.clinic.languages[0]
    return named("" if is_first else catalogue.language, beside.language if beside else "")


def named(language: str, beside: str = "") -> str:
    """The parameters for a language and one beside it; what is empty is left out."""
    asked = {LANGUAGE: language, BESIDE: beside}
    return "&".join(f"{name}={value}" for name, value in asked.items() if value)


def own_name(language: str) -> str:
    """What a language calls itself, with a capital: ``Español``."""
    name = Locale.parse(language).get_display_name() or language
    return name[:1].upper() + name[1:]


def keeps_language(html: str, catalogue: Catalogue, site: str = "") -> str:
    """HTML whose ways to other pages of the app keep the language; as it was where that is the clinic's first.

    Only the way that starts again does not: the next person may speak another. HTML may stand in JSON.

    Args:
        html: as it was rendered.
        catalogue: in the language of the page.
        site: what may stand before the path of an address of the app's own.
    """
    asks = asks_for(catalogue)
    if not asks:
        return html

    def add(found: re.Match[str]) -> str:
        before, (path, _, anchor) = found[1], found[2].partition("#")
        path, _, query = path.partition("?")
        kept = "&amp;".join(filter(None, (query, asks)))
        return f"{before}{path}?{kept}{anchor and '#'}{anchor}"

    return _ways(site).sub(add, html)


@cache
def _ways(site: str) -> re.Pattern[str]:
    """Links to pages and files of the app that have words, and do not name a language already."""
    no_words = r'(?!numbers/|safety-case|[^"\\]*(?:\blang=|clinic=1))'
    way = rf'(<a\b(?![^>]*start-again)[^>]*? href=\\?"(?:{re.escape(site)})?)(/{no_words}[^"\\]*)'
    return re.compile(way)
