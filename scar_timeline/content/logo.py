"""A clinic's logo: an SVG or a PNG that can do nothing but be looked at, or the start stops and says why."""

import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from struct import unpack_from
from typing import Final, Literal
from xml.etree import ElementTree

from scar_timeline.content.errors import ContentError

_MOST_BYTES: Final = 100_000
_MOST_PIXELS: Final = 2000
_SVG: Final = "{http://www.w3.org/2000/svg}"
_ELEMENTS: Final = frozenset(
    {
        *("svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop", "clipPath", "mask", "use", "symbol"),
    }
)
"""Shapes and colours: no script, no picture or page inside, no text that needs a font, no animation, no style sheet."""
_REFERENCES: Final = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|javascript:|data:|https?:|//", re.I)


@dataclass(frozen=True)
class Logo:
    """A checked logo: its bytes, and its kind as the file's name ends."""

    content: bytes
    kind: Literal["svg", "png"]

    @property
    def path(self) -> str:
        """Where browsers find it, from the root of the site; another logo has another path."""
        return f"/logo/{sha256(self.content).hexdigest()[:16]}.{self.kind}"

    @property
    def as_address(self) -> str:
        """The logo itself, for a page that lies on no site."""
        kind = "svg+xml" if self.kind == "svg" else "png"
        return f"data:image/{kind};base64,{b64encode(self.content).decode()}"

    @property
    def drawing(self) -> str:
        """The logo as SVG, for paper."""
        if self.kind == "svg":
            return self.content.decode("utf-8")
        width, height = unpack_from(">II", self.content, 16)  # the PNG's header
        picture = b64encode(self.content).decode()
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
            f'<image width="{width}" height="{height}" href="data:image/png;base64,{picture}"/></svg>'
        )


def read_logo(settings: Path, settings_name: str, name: str) -> Logo | None:
    """The logo that the settings name; ``None`` where they name none.

    Args:
        settings: the file of settings, which the logo lies beside.
        settings_name: what that file is called in errors.
        name: the logo's file name.

    Raises:
        ContentError: the file is missing, too large, or can do more than be looked at.
    """
    if not name:
        return None
    try:
        content = (settings.parent / name).read_bytes()
    except OSError as error:
        raise ContentError(settings_name, None, "logo", f"there is no file '{name}' beside it") from error
    problem = f"it has more than {_MOST_BYTES} bytes" if len(content) > _MOST_BYTES else ""
    if name.endswith(".svg"):
        problem = problem or _svg_problem(content)
        kind: Literal["svg", "png"] = "svg"
    else:
        problem = problem or _png_problem(content)
        kind = "png"
    if problem:
        raise ContentError(settings_name, None, "logo", f"'{name}' cannot be used: {problem}")
    return Logo(content, kind)


def _svg_problem(content: bytes) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return "it is not saved as UTF-8"
    if re.search(r"<!(DOCTYPE|ENTITY)|<\?(?!xml\s)", text):
        return "it has a document type or an instruction to a program; take it out"
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return f"it is no SVG ({error})"
    if root.tag != f"{_SVG}svg":
        return "it is no SVG"
    if "viewBox" not in root.attrib and not {"width", "height"} <= root.attrib.keys():
        return "it says neither viewBox nor width and height"
    for element in root.iter():
        if (tag := str(element.tag).removeprefix(_SVG)) not in _ELEMENTS:
            return f"<{tag.rpartition('}')[2]}> may not be in it: shapes and colours only"
        for attribute, value in element.attrib.items():
            bare = attribute.rpartition("}")[2].lower()
            outside = bare == "href" and not value.strip().startswith("#")
            if bare.startswith("on") or outside or _REFERENCES.search(value):
                return f'{bare}="{value[:40]}" leads out of it or runs something'
    return ""


def _png_problem(content: bytes) -> str:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content), formats=("PNG",)) as picture:
            if max(picture.size) > _MOST_PIXELS:
                return f"it is {max(picture.size)} pixels wide or high; {_MOST_PIXELS} are enough"
            if getattr(picture, "is_animated", False):
                return "it moves"
            picture.load()
    except UnidentifiedImageError:
        return "it is no PNG"
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return "it is broken: save it again"
    return ""
