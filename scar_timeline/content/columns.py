"""Kinds of cells, and of rows, that several tables share."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from scar_timeline.content.csv_reader import Row

Basis = Literal["measured", "drawn", "opinion", "claim"]
"""Behind a number: a study measured it, it is drawn by us, an expert's view, or a clinic's statement."""


class Identified(Row):
    """A row with an id of its own."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")


def _none_if_empty(cell: Any) -> Any:
    return None if isinstance(cell, str) and not cell.strip() else cell


MaybeInt = Annotated[int | None, BeforeValidator(_none_if_empty)]
Words = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
ShortId = Annotated[str, Field(pattern=r"^[a-z]{2,8}$")]
"""Short and never changed: it stands in links and on paper."""


MaybeCount = Annotated[
    int | None, BeforeValidator(lambda cell: None if isinstance(cell, str) and not cell.strip() else cell)
]
"""A whole number, or nothing where the source does not say."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Share = Annotated[float, Field(ge=0, le=1)]


Certainty = Literal["primary", "abstract", "secondary"]
"""Where the number was seen: in the paper, in its summary only, or only in another text about it."""

HowRead = Literal["score", "grade", "judged"]
"""How people were read: points of a scar score, whole grades, or a rater's "so much better"."""
