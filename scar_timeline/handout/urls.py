"""The addresses of what is taken home."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from scar_timeline.timeline.choice import Choice

PAGE_AS_FILE: Final = ".html"
"""The end of the address of the fast page as one file to keep."""
LARGE_PDF: Final = "-large.pdf"
"""The end of the address of the PDF in large print."""
PREVIEW: Final = ".webp"
"""The end of the address of the PDF's sides in small."""
DIARY_PATH: Final = "/diary.pdf"
"""The diary sheet, from the root of the site; it is the same for everyone."""


_OF_ONE_NETWORK: Final = ("localhost", "local", "lan", "internal", "arpa")
"""Ends of names that only a device or a building knows (RFC 6761, 6762, 8375)."""


def numbers_path(choice: Choice) -> str:
    """Where the weekly table of a choice is found, from the root of the site."""
    course = f"-{choice.course.name}" if choice.course else ""
    return f"/numbers/{choice.scar_type}-{choice.severity}{course}.csv"


@dataclass(frozen=True)
class HandoutUrls:
    """Where one choice is found.

    Attributes:
        base: scheme and host without a slash at the end: ``https://timeline.clinic.example``.
        code: the link's code.
        query: what was picked, and the language, as they stand in an address after the question mark; or nothing.
    """

    base: str
    code: str
    query: str = ""

    @property
    def opens_elsewhere(self) -> bool:
        """Whether a reader at home can open it: not where only this device, or this building, knows the host."""
        host = urlsplit(self.base).hostname or ""
        try:
            return ip_address(host).is_global
        except ValueError:
            return "." in host and host.rpartition(".")[2] not in _OF_ONE_NETWORK

    @property
    def page(self) -> str:
        """The whole address of the fast page; also what the QR code says."""
        return self.base + self.page_path

    @property
    def page_path(self) -> str:
        """The fast page, from the root of the site."""
        return f"/s/{self.code}{self._selected}"

    @property
    def file_path(self) -> str:
        """The fast page as one file, from the root of the site."""
        return f"/s/{self.code}{PAGE_AS_FILE}{self._selected}"

    @property
    def pdf_path(self) -> str:
        """The PDF, from the root of the site."""
        return f"/s/{self.code}.pdf{self._selected}"

    @property
    def large_pdf_path(self) -> str:
        """The PDF in large print, from the root of the site."""
        return f"/s/{self.code}{LARGE_PDF}{self._selected}"

    @property
    def preview_path(self) -> str:
        """The sides of the PDF in small, from the root of the site."""
        return f"/s/{self.code}{PREVIEW}{self._selected}"

    @property
    def qr_path(self) -> str:
        """The QR code of the fast page as a picture, from the root of the site."""
        return f"/s/{self.code}.svg{self._selected}"

    @property
    def explorer_path(self) -> str:
        """The explorer, opened with the same choice and view, and with what was picked."""
        return f"/?p={self.code}{f'&{self.query}' if self.query else ''}"

    @property
    def _selected(self) -> str:
        return f"?{self.query}" if self.query else ""
