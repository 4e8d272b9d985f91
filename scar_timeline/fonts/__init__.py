"""The one text family, Source Sans 3: for browsers as WOFF2, a file for each script; for the PDF as OTF.

A letter then has the same width on every machine. Where the files do not arrive, letters that most machines
have are set to the same width and height, so that lines break where they would and nothing jumps.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
_PAPER: Final = ("SourceSans3-Regular.otf", "SourceSans3-Bold.otf")
FAMILY: Final = "Source Sans 3"
STACK: Final = "'Source Sans 3','fitted Arial','fitted Roboto','fitted DejaVu',sans-serif"
"""The value of ``font-family`` on every page; ``theme.font`` of ``.streamlit/config.toml`` is the same."""
_SCRIPTS: Final = {
    "source-sans-3-latin-wght-normal.woff2": (
        "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,"
        "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
    ),
    "source-sans-3-latin-ext-wght-normal.woff2": (
        "U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+304,U+308,U+329,U+1D00-1DBF,U+1E00-1E9F,"
        "U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF"
    ),
}
"""The letters that each file is asked for."""

# swap: words are never hidden while a file is on its way; pictures and paper have these letters in the end.
_FACE: Final = (
    '@font-face{{font-family:"{family}";font-weight:100 900;font-display:swap;'
    'src:url({path}) format("woff2");unicode-range:{letters}}}\n'
)


@cache
def web_fonts() -> Mapping[str, Path]:
    """The files that browsers ask for, by URL path; a path changes with its file, so browsers may keep it."""
    files = [FOLDER / name for name in _SCRIPTS]
    return {f"/fonts/{sha256(file.read_bytes()).hexdigest()[:16]}/{file.name}": file for file in files}


@cache
def font_faces(*other_names: str) -> str:
    """What a page's style begins with: the faces, those fitted to them, and the stack as ``--text-font``.

    Args:
        other_names: families that somebody else's style asks for; this one takes their place.
    """
    faces = [
        _FACE.format(family=family, path=path, letters=_SCRIPTS[file.name])
        for family in (FAMILY, *other_names)
        for path, file in web_fonts().items()
    ]
    fitted = (FOLDER / "fitted.css").read_text(encoding="utf-8")
    return f"{''.join(faces)}{fitted}:root{{--text-font:{STACK}}}\n"


@cache
def without_shapes(family: str) -> str:
    """A face that takes the place of somebody else's icons and shows nothing; it sends no file of its own."""
    path, file = next(iter(web_fonts().items()))
    face = _FACE.format(family=family, path=path, letters=_SCRIPTS[file.name])
    return face.replace("font-display", "size-adjust:0%;font-display")


@cache
def printed_letters() -> frozenset[str]:
    """Every letter that the PDF can print: those that its fonts have a shape for."""
    from fontTools.ttLib import TTFont

    have = [set(TTFont(FOLDER / name, lazy=True).getBestCmap()) for name in _PAPER]
    return frozenset(map(chr, set.intersection(*have)))


@cache
def preload() -> str:
    """A ``link`` that asks for the Latin file at once; found in the style, it would come a layout later."""
    path = next(iter(web_fonts()))
    return f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{path}">'
