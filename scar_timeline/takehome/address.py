"""The addresses of what is taken home."""

from dataclasses import dataclass

from scar_timeline.takehome.questions import PARAMETER


@dataclass(frozen=True)
class Addresses:
    """Where one choice is found.

    Attributes:
        base: scheme and host without a slash at the end: ``https://timeline.clinic.example``.
        code: the link's code.
        questions: the ids of picked questions as they stand in an address; empty for none.
    """

    base: str
    code: str
    questions: str = ""

    @property
    def page(self) -> str:
        """The whole address of the fast page; also what the QR code says."""
        return self.base + self.page_path

    @property
    def page_path(self) -> str:
        """The fast page, from the root of the site."""
        return f"/s/{self.code}{self._query}"

    @property
    def pdf_path(self) -> str:
        """The PDF, from the root of the site."""
        return f"/s/{self.code}.pdf{self._query}"

    @property
    def explorer_path(self) -> str:
        """The explorer, opened with the same choice and view."""
        return f"/?p={self.code}"

    @property
    def _query(self) -> str:
        return f"?{PARAMETER}={self.questions}" if self.questions else ""
