"""What the article claims (``claims.csv``)."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from scar_timeline.content.columns import Identified
from scar_timeline.content.csv_reader import CellError, Many

CLAIMS_FILE = "claims.csv"


class ClaimRow(Identified):
    """One thing the article says, in our words, beside what studies add to it or set against it."""

    needs_sources: ClassVar[bool] = False
    kind: Literal["mechanism", "factor", "limit", "maintenance"]
    title: str = Field(min_length=1)
    statement: str = Field(min_length=1)
    passage: str = Field(min_length=1)
    studies_say: str = Field(min_length=1)
    agrees: Literal["agree", "differ", "little_studied", "untested"]
    sources: Many

    @model_validator(mode="after")
    def _tested_claims_name_studies(self) -> "ClaimRow":
        if self.agrees != "untested" and not self.sources:
            reason = "a claim that studies agree with or differ from must name them in sources"
            raise CellError("sources", reason)
        return self
