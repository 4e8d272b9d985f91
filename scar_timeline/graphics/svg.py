"""A small, typed and escaping builder of SVG 1.1.

A whole drawing is a `Picture`. It cannot be made without a title and a description, so no drawing reaches a
page unnamed. Several pictures stand in one page, therefore every id inside a picture starts with the
picture's own prefix, and a reference may only point to an id of the same picture.

Style sheets and style attributes are refused: a style sheet inside one picture changes its neighbours, and a
strict content security policy drops both. Use presentation attributes, or `class_` for the page to address.
No attribute names a font: words have the letters of the page they stand in.
"""

import re
from dataclasses import dataclass
from html import escape

Attribute = str | float | int | None
"""A value of an attribute. None leaves the attribute out."""

_NAME = re.compile(r"[a-z][A-Za-z]*")
_PREFIX = re.compile(r"[a-z][a-z0-9-]*")
_ILLEGAL_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_OUTSIDE_REFERENCE = re.compile(r"url\(\s*(?!#)|javascript:|^\s*//", re.IGNORECASE)
_REFUSED_ELEMENTS = frozenset({"script", "style", "image", "foreignObject", "iframe", "animate", "set"})
_ID = re.compile(r'\sid="([^"]*)"')
_REFERENCE = re.compile(r'url\(#([^)]*)\)|href="#([^"]*)"')


@dataclass(frozen=True, slots=True)
class Element:
    """One finished SVG element. Make it with `element` or a shorthand, which escape what they are given."""

    markup: str

    def __str__(self) -> str:
        return self.markup


Node = Element | str
"""A child of an element: another element, or words, which are escaped."""


def number(value: float, places: int = 2) -> str:
    """Write a number for SVG: at most `places` decimals, no trailing zeros, never "-0"."""
    written = f"{value:.{places}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written in {"-0", ""} else written


def escaped(words: str) -> str:
    """Escape words for use as text or as an attribute.

    Raises:
        ValueError: the words hold a control character, which XML cannot carry.
    """
    if _ILLEGAL_IN_XML.search(words):
        raise ValueError(f"control character in picture text: {words!r}")
    return escape(words, quote=True)


def element(name: str, *children: Node, **attributes: Attribute) -> Element:
    """Build an element.

    Attribute names are written with "_" for "-" (`stroke_width`); a last "_" is dropped (`class_`). Numbers
    are rounded to two decimals. Children that are strings are escaped text.

    Raises:
        ValueError: the element or attribute is refused, or a value points outside the picture.
    """
    if name in _REFUSED_ELEMENTS or not _NAME.fullmatch(name):
        raise ValueError(f"<{name}> is not allowed in a picture")
    start = name + "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    if not children:
        return Element(f"<{start}/>")
    inside = "".join(child.markup if isinstance(child, Element) else escaped(child) for child in children)
    return Element(f"<{start}>{inside}</{name}>")


def _attribute(key: str, value: str | float) -> str:
    name = key.rstrip("_").replace("_", "-")
    written = value if isinstance(value, str) else number(value)
    if name == "style" or name.startswith("on"):
        raise ValueError(f"attribute {name} is not allowed in a picture")
    if name == "href" and not written.startswith("#"):
        raise ValueError(f"a picture may refer only to itself, not to {written!r}")
    if _OUTSIDE_REFERENCE.search(written):
        raise ValueError(f"a picture may refer only to itself, not to {written!r}")
    return f' {name}="{escaped(written)}"'


def path(data: str, **attributes: Attribute) -> Element:
    """A path from path data."""
    return element("path", d=data, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: Attribute) -> Element:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def rect(x: float, y: float, width: float, height: float, **attributes: Attribute) -> Element:
    """A rectangle from its upper left corner."""
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def circle(cx: float, cy: float, r: float, **attributes: Attribute) -> Element:
    """A circle."""
    return element("circle", cx=cx, cy=cy, r=r, **attributes)


def text(x: float, y: float, words: str, **attributes: Attribute) -> Element:
    """One line of words with its base line at y."""
    return element("text", words, x=x, y=y, **attributes)


def group(*children: Node, **attributes: Attribute) -> Element:
    """Elements that share attributes."""
    return element("g", *children, **attributes)


def local_id(id_prefix: str, name: str) -> str:
    """The id of a part of the picture with this prefix."""
    return f"{id_prefix}-{name}"


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole drawing, ready to stand in a page. `str(picture)` is the SVG.

    Attributes:
        title: the short name that a screen reader says first.
        description: what the drawing shows, in words.
        id_prefix: starts every id of this picture; must differ from its neighbours' in the page.
        width: width of the view box in picture units. The picture itself scales to its container.
        height: height of the view box.
        content: what is drawn, back to front.
        class_name: optional class for the page's style sheet.

    Raises:
        ValueError: title or description is empty, the prefix is not a plain id, an id inside does not start
            with the prefix or occurs twice, or a reference points to no id of this picture.
    """

    title: str
    description: str
    id_prefix: str
    width: float
    height: float
    content: tuple[Element, ...]
    class_name: str | None = None

    def __post_init__(self) -> None:
        if not self.title.strip() or not self.description.strip():
            raise ValueError("a picture needs a title and a description")
        if not _PREFIX.fullmatch(self.id_prefix):
            raise ValueError(f"id prefix {self.id_prefix!r}: use small letters, digits and hyphens")
        if self.width <= 0 or self.height <= 0:
            raise ValueError("a picture needs a width and a height above zero")
        self._check_ids()

    def _check_ids(self) -> None:
        markup = str(self)
        ids = _ID.findall(markup)
        foreign_ids = sorted({found for found in ids if not found.startswith(f"{self.id_prefix}-")})
        if foreign_ids:
            raise ValueError(f"ids without the prefix {self.id_prefix!r}: {foreign_ids}")
        if len(set(ids)) < len(ids):
            raise ValueError(f"an id occurs twice in the picture {self.id_prefix!r}")
        unknown = {first or second for first, second in _REFERENCE.findall(markup)} - set(ids)
        if unknown:
            raise ValueError(f"references to ids that are not in the picture: {sorted(unknown)}")

    def __str__(self) -> str:
        title_id = local_id(self.id_prefix, "title")
        description_id = local_id(self.id_prefix, "desc")
        return element(
            "svg",
            element("title", self.title, id=title_id),
            element("desc", self.description, id=description_id),
            *self.content,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(self.width)} {number(self.height)}",
            role="img",
            aria_labelledby=f"{title_id} {description_id}",
            class_=self.class_name,
        ).markup
