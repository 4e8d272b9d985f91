"""Medical words that the glossary must explain (``medical_terms.csv``)."""

from pathlib import Path
from typing import ClassVar, Final

from pydantic import Field

from scar_timeline.content.csv_reader import Row, read_table

MEDICAL_TERMS_FILE: Final = "medical_terms.csv"


class MedicalTerm(Row):
    """A word that a patient may not know. Wherever it is used, the glossary must explain it."""

    key: ClassVar[tuple[str, ...]] = ("term",)
    needs_sources: ClassVar[bool] = False
    term: str = Field(min_length=2)


def read_medical_terms(folder: Path) -> tuple[MedicalTerm, ...]:
    """All rows of ``medical_terms.csv``.

    Raises:
        ContentError: a cell is wrong.
    """
    return read_table(folder, MEDICAL_TERMS_FILE, MedicalTerm)
