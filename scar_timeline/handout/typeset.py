"""Sets words as a PDF that is tagged for screen readers (PDF/UA-1), with Typst and the fonts shipped here."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import typst

from scar_timeline import fonts
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.clinic_settings import CLINIC_FILE
from scar_timeline.content.errors import ContentError
from scar_timeline.content.logo import Logo
from scar_timeline.graphics.theme import tokens

_TEMPLATES: Final = Path(__file__).parent / "templates"
_SHARED: Final = "sheet.typ"
_LOGO_ALONE: Final = b'#image(bytes(sys.inputs.logo), format: "svg", height: 10mm)'
_MOST_PAGES: Final = 30


def typeset(
    catalogue: Catalogue,
    template: str,
    words: Mapping[str, Any],
    *,
    size: float,
    pictures: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """The PDF's bytes. The same words give the same bytes: the date of the file is the content's.

    Args:
        catalogue: gives language and date.
        template: a file of ``templates/``; it stands below ``sheet.typ``.
        words: what the template reads as ``it``, plain data; ``title``, ``description`` and ``footer`` are
            needed by every sheet, ``say`` holds its headings.
        size: of the letters of the text, in points.
        pictures: SVG by the name the template asks for.

    Raises:
        typst.TypstError: the document breaks a rule of PDF/UA-1.
    """
    made = _compiled(catalogue, template, words, size, pictures, pdf_standards="ua-1", timestamp=_noon(catalogue))
    return bytes(made)


def sides_in_small(
    catalogue: Catalogue, template: str, words: Mapping[str, Any], *, size: float, pictures: Mapping[str, str], ppi: int
) -> list[bytes]:
    """The sides of what :func:`typeset` sets, as PNG of ``ppi`` pixels an inch."""
    made = _compiled(catalogue, template, words, size, pictures, format="png", ppi=ppi)
    return [bytes(side) for side in (made if isinstance(made, list) else [made])]


def _compiled(
    catalogue: Catalogue,
    template: str,
    words: Mapping[str, Any],
    size: float,
    pictures: Mapping[str, str],
    **made_as: Any,
) -> Any:
    words = dict(words)
    colours = {**tokens("light"), **words.pop("colours", {})}
    shared = {
        "language": catalogue.language,
        "direction": catalogue.direction,
        "fonts": [fonts.FAMILY, fonts.ARABIC],
        "comma": catalogue.comma,
        "size": size,
        "colours": colours,
        "page_of": [catalogue.say("fast_page.page_of", page=number + 1) for number in range(_MOST_PAGES)],
    }
    lettered = {name: svg.replace("<svg ", f'<svg font-family="{fonts.FAMILY}" ', 1) for name, svg in pictures.items()}
    return typst.compile(
        _source(template),
        font_paths=_fonts(),
        sys_inputs={"words": json.dumps({**shared, **words}), **lettered},
        **made_as,
    )


def check_logo(logo: Logo | None) -> None:
    """A logo that paper cannot show would take every sheet from every patient: it stops the start.

    Raises:
        ContentError: the logo cannot be drawn.
    """
    if logo is None:
        return
    try:
        typst.compile(_LOGO_ALONE, sys_inputs={"logo": logo.drawing})
    except typst.TypstError as error:
        raise ContentError(CLINIC_FILE, None, "logo", f"it cannot be drawn on paper ({error})") from error


@cache
def _source(template: str) -> bytes:
    return (_TEMPLATES / _SHARED).read_bytes() + (_TEMPLATES / template).read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """Only the fonts shipped here, so a PDF looks the same wherever it is made."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts.FOLDER)])


def _noon(catalogue: Catalogue) -> int:
    written = catalogue.release.written
    return (written.toordinal() - 719_163) * 86_400 + 43_200  # days since 1 January 1970
