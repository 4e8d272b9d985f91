"""Who signed which statement, as it was then (``signatures.csv``, written by ``python -m scar_timeline sign``)."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, ClassVar, Final

from pydantic import AfterValidator, Field

from scar_timeline.content.csv_reader import Row, read_table
from scar_timeline.fonts import printed_letters

SIGNATURES_FILE: Final = "signatures.csv"
_NOBODY: Final = re.compile(
    r"(not|no|none|nobody|n/?a|tbd|tba|to do|to be|pending|open|unsigned|draft)\b.*|[^\w]*", re.I
)
"""What people write where nobody has signed."""


def _somebody(words: str) -> str:
    if _NOBODY.fullmatch(words):
        raise ValueError("a signature needs a clinician's own name, and a role")
    for letter in words:
        if letter not in printed_letters() and not letter.isspace():
            raise ValueError(f"'{letter}' cannot be printed on paper; write the name in letters that can")
    return words


Signer = Annotated[str, Field(min_length=2, max_length=80), AfterValidator(_somebody)]


class Signature(Row):
    """One statement as somebody signed it.

    ``digest`` stands for the words, the sources and the cells behind them on that day; ``words`` are kept so that a
    later reader sees what changed.
    """

    key: ClassVar[tuple[str, ...]] = ("statement",)
    needs_sources: ClassVar[bool] = False
    statement: str = Field(min_length=1)
    digest: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    words: str = Field(min_length=1)
    signed_off_by: Signer
    role: Signer
    signed_on: date

    @property
    def signer(self) -> tuple[str, str]:
        """Name and role."""
        return self.signed_off_by, self.role


def read_signatures(folder: Path) -> Mapping[str, Signature]:
    """The signatures by statement; none where nobody has signed yet, and so no file is there.

    Raises:
        ContentError: a cell is wrong.
    """
    if not (folder / SIGNATURES_FILE).exists():
        return {}
    return {row.statement: row for row in read_table(folder, SIGNATURES_FILE, Signature)}
