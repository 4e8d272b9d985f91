"""Reads the tags of a PDF, as a screen reader meets them."""

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject


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
