"""Reads a printed PDF back: which words stand where on each sheet, how large, and where the picture is."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from pypdfium2 import PdfDocument, PdfPage, PdfTextPage, raw

from scar_timeline.graphics.palette import PAPER

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the lower left corner of the sheet."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    def holds(self, other: "Box", slack: float = 0) -> bool:
        """Whether the other lies inside."""
        return (
            other.left >= self.left - slack
            and other.bottom >= self.bottom - slack
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        along = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > 0.5 and along > 0.5


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a space between them."""

    text: str
    box: Box
    size: float
    font: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed side."""

    width: float
    height: float
    words: tuple[Word, ...]
    picture: Box | None
    """On the first sheet, the paper of the widest drawing, known by its colour."""

    @property
    def text(self) -> str:
        """The words without spaces, as :func:`squeezed` writes them."""
        return squeezed("".join(word.text for word in self.words))

    @property
    def last_line(self) -> str:
        """The words of the lowest line."""
        lowest = min(word.box.bottom for word in self.words)
        return squeezed("".join(word.text for word in self.words if word.box.bottom < lowest + 4))

    def largest_gap(self, margin: float) -> float:
        """The tallest band without a word between upper and lower margin, as a share of the whole."""
        upper, lower = self.height - margin, margin
        edge, gap = upper, 0.0
        for word in sorted(self.words, key=lambda word: -word.box.top):
            gap = max(gap, edge - word.box.top)
            edge = min(edge, word.box.bottom)
        return max(gap, edge - lower) / (upper - lower)


def squeezed(words: str) -> str:
    """Words without spaces and joined letters, for looking up; U+FFFE is a hyphen at a line's end."""
    return "".join(normalize("NFKC", words.replace("\ufffe", "-")).split())


def read_sheets(pdf: bytes) -> list[Sheet]:
    """All sheets of a PDF."""
    document = PdfDocument(pdf)
    pages = [document[number] for number in range(len(document))]
    picture = max(_papers(pages[0]), key=lambda paper: paper.width, default=None)
    return [_sheet(page, None if number else picture) for number, page in enumerate(pages)]


def _sheet(page: PdfPage, picture: Box | None) -> Sheet:
    width, height = page.get_size()
    return Sheet(width, height, tuple(_words(page.get_textpage())), picture)


def _words(page: PdfTextPage) -> Iterator[Word]:
    edges = [ctypes.c_double() for _ in range(4)]  # left, right, bottom, top
    pointers = [ctypes.byref(edge) for edge in edges]
    for found in re.finditer(r"\S+", page.get_text_range()):
        boxes = []
        for letter in range(*found.span()):
            raw.FPDFText_GetCharBox(page, letter, *pointers)
            boxes.append([edge.value for edge in edges])
        left, right, bottom, top = zip(*boxes, strict=True)
        box = Box(min(left), min(bottom), max(right), max(top))
        yield Word(found[0], box, _size(page, found.start()), _font(page, found.start()))


def _size(page: PdfTextPage, letter: int) -> float:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page, letter, ctypes.byref(matrix))
    return float(raw.FPDFText_GetFontSize(page, letter) * abs(matrix.d))


def _font(page: PdfTextPage, letter: int) -> str:
    name = ctypes.create_string_buffer(100)
    raw.FPDFText_GetFontInfo(page, letter, name, len(name), ctypes.byref(ctypes.c_int()))
    return name.value.decode()


def _papers(page: PdfPage) -> Iterator[Box]:
    for drawn in page.get_objects([raw.FPDF_PAGEOBJ_PATH]):
        parts = [ctypes.c_uint() for _ in range(4)]
        raw.FPDFPageObj_GetFillColor(drawn.raw, *parts)
        box = Box(*drawn.get_bounds())
        if "#" + "".join(f"{part.value:02x}" for part in parts[:3]) == PAPER:
            yield box
