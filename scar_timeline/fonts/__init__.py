"""The text family, Source Sans 3: for browsers as WOFF2, a file for each script; for the PDF as OTF.

A letter then has the same width on every machine. Where the files do not arrive, letters that most machines
have are set to the same width and height, so that lines break where they would and nothing jumps.
"""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
_PAPER: Final = ("SourceSans3-Regular.otf", "SourceSans3-Bold.otf")
_ARABIC: Final = ("IBMPlexSansArabic-Regular.ttf", "IBMPlexSansArabic-Bold.ttf")
FAMILY: Final = "Source Sans 3"
ARABIC: Final = "IBM Plex Sans Arabic"
"""The family of Arabic letters on paper; phones and tablets bring their own for screens."""
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
_INSTALLED: Final = ",".join(f'local("{name}")' for name in ("Arial", "Helvetica", "Roboto", "DejaVu Sans"))


@cache
def web_fonts() -> Mapping[str, Path]:
    """The files that browsers ask for, by URL path; a path changes with its file, so browsers may keep it."""
    files = [FOLDER / name for name in _SCRIPTS]
    return {f"/fonts/{sha256(file.read_bytes()).hexdigest()[:16]}/{file.name}": file for file in files}


@cache
def font_faces(*, with_latin: bool = True) -> str:
    """What a page's style begins with: the faces, those fitted to them, and the stack as ``--text-font``.

    Args:
        with_latin: without, :func:`latin_face` or :func:`latin_file` stands elsewhere in the page.
    """
    latin, *others = _faces()
    fitted = (FOLDER / "fitted.css").read_text(encoding="utf-8")
    return f"{latin if with_latin else ''}{''.join(others)}{fitted}:root{{--text-font:{STACK}}}\n"


def _faces() -> list[str]:
    return [_FACE.format(family=FAMILY, path=path, letters=_SCRIPTS[file.name]) for path, file in web_fonts().items()]


@cache
def latin_face() -> str:
    """The Latin letters with their file inside: who has this style can set words in them at once.

    As a file of its own it came just after the first words, which were then set a second time, wider; what Lighthouse
    calls the largest paint was that second time, 12 s after the first on a slow phone.
    """
    file = next(iter(web_fonts().values()))
    inside = f"data:font/woff2;base64,{b64encode(file.read_bytes()).decode()}"
    return _FACE.format(family=FAMILY, path=inside, letters=_SCRIPTS[file.name])


@cache
def latin_file() -> str:
    """The Latin letters as a file that is asked for at once and waits for nothing: a style and a link."""
    path = next(iter(web_fonts()))
    preload = f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{path}">'
    return f"{preload}<style>{_faces()[0]}</style>"


@cache
def stand_in(family: str, *, shown: bool = True) -> str:
    """A face that takes the place of somebody else's, whose file is then not sent: letters that are installed.

    Args:
        family: its name there.
        shown: ``False`` gives its letters no size; for icons that no screen shows.
    """
    size = "" if shown else "size-adjust:0%;"
    return f'@font-face{{font-family:"{family}";font-weight:100 900;{size}src:{_INSTALLED}}}\n'


@cache
def printed_letters(*, arabic: bool = False) -> frozenset[str]:
    """Every letter that the PDF can print: those that its fonts have a shape for; with or without the Arabic ones."""
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for family in (_PAPER, _ARABIC) if arabic else (_PAPER,):
        found |= set.intersection(*(set(TTFont(FOLDER / name, lazy=True).getBestCmap()) for name in family))
    return frozenset(map(chr, found))
