"""What a patient chooses first: the kind of scar (``scar_types.csv``)."""

from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple, cast, get_args

from pydantic import BeforeValidator, Field

from scar_timeline.content.csv_reader import Many, Row, split

Form = Literal["narrow", "boxed", "wavy", "bump"]
ResponseRank = Literal["least", "between", "most", "none"]

FIELD_MM = 12.0
"""Width of skin that a drawing shows, in mm."""


class Kind(StrEnum):
    """How a kind of scar is treated by the model; the words for people are *dented* and *raised*."""

    ATROPHIC = "atrophic"
    HYPERTROPHIC = "hypertrophic"
    MIXED = "mixed"


class Feature(NamedTuple):
    """One dent or bump cut through its middle, in mm: middle from the left edge of the skin shown, width, depth."""

    form: Form
    centre_mm: float
    width_mm: float
    depth_mm: float


def _features(cell: Any) -> Any:
    """``boxed 3.4 3.4 0.8; boxed 8.9 2.8 0.65`` as features."""
    return tuple(_feature(words) for words in split(cell)) if isinstance(cell, str) else cell


def _feature(words: str) -> Feature:
    form, *sizes = words.split()
    try:
        centre, width, depth = map(float, sizes)
    except ValueError:
        raise ValueError(f"'{words}' is not a form and 3 numbers in mm: middle, width, depth") from None
    if form not in get_args(Form):
        raise ValueError(f"'{form}' is not a form; choose from {', '.join(get_args(Form))}")
    if not (width > 0 and 0 < depth <= 3 and width / 2 <= centre <= FIELD_MM - width / 2):
        raise ValueError(f"'{words}' does not fit into {FIELD_MM:g} mm of skin")
    return Feature(cast("Form", form), centre, width, depth)


class ScarType(Row):
    """A kind of scar.

    ``response_rank`` is the order in which studies saw them change (F08 to F10); ``shape`` is what its drawing
    shows from left to right.
    """

    id: str = Field(pattern=r"^[a-z_]+$")
    name: str = Field(min_length=1)
    kind: Kind
    response_rank: ResponseRank
    shape: Annotated[tuple[Feature, ...], BeforeValidator(_features)] = Field(min_length=1)
    sources: Many
