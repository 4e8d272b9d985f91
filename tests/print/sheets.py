"""Reads a printed PDF back: which words stand where on each sheet and how large."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from pypdfium2 import PdfDocument, PdfTextPage, raw

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the lower left corner of the sheet."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, other: "Box", slack: float = 0) -> bool:
        """Whether the other lies inside."""
        return (
            other.left >= self.left - slack
            and other.bottom >= self.bottom - slack
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )


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
    return [Sheet(*page.get_size(), tuple(_words(page.get_textpage()))) for page in pages]


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
