"""A sentence that knows where it comes from."""

from dataclasses import dataclass
from typing import Literal

Who = Literal["article", "studies", "expert", "drawn", "clinics"]


@dataclass(frozen=True)
class Statement:
    """One visible statement.

    Attributes:
        text: the sentence or two that a patient reads.
        who: whose statement it is.
        sources: ids of evidence (``F07``) or of the article's claims (``article:...``); never empty.
    """

    text: str
    who: Who
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.sources:
            raise ValueError(f"a statement without a source: {self.text}")
