"""What a patient chooses first: the kind of scar (``scar_types.csv``)."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from scar_timeline.content.csv_reader import Many, Row

ResponseRank = Literal["least", "between", "most", "none"]


class Kind(StrEnum):
    """How a kind of scar is treated by the model; the words for people are *dented* and *raised*."""

    ATROPHIC = "atrophic"
    HYPERTROPHIC = "hypertrophic"
    MIXED = "mixed"


class ScarType(Row):
    """A kind of scar.

    ``response_rank`` is the order in which studies saw them change (F08 to F10).
    """

    id: str = Field(pattern=r"^[a-z_]+$")
    name: str = Field(min_length=1)
    kind: Kind
    response_rank: ResponseRank
    sources: Many
