"""Reads the words and tags of a PDF, as a screen reader meets them, and has poppler read it."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

needs_pdfinfo = pytest.mark.skipif(
    shutil.which("pdfinfo") is None,
    reason="no pdfinfo: make test installs poppler-utils where apt-get may, and could not here",
)
"""For tests that have a PDF read by poppler, which did not make it."""


def pdfinfo(content: bytes, folder: Path, *options: str) -> str:
    """What poppler says about a PDF."""
    file = folder / "read.pdf"
    file.write_bytes(content)
    command = ["pdfinfo", *options, str(file)]
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=True).stdout


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def words(*pages: PageObject) -> str:
    """The words of some pages, spaces made single."""
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def tags(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every structure element, in reading order."""

    def below(node: Any) -> Iterator[DictionaryObject]:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, ArrayObject):
            for child in node:
                yield from below(child)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                yield node
            if "/K" in node:
                yield from below(node["/K"])

    return below(reader.root_object["/StructTreeRoot"])


def names(reader: PdfReader) -> list[str]:
    """The kinds of the elements: ``/H1``, ``/L``, ``/Figure``."""
    return [str(tag["/S"]) for tag in tags(reader)]
