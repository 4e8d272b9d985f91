"""What studies found (``evidence.csv``)."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, field_validator, model_validator

from scar_timeline.content.columns import Identified
from scar_timeline.content.csv_reader import CellError, Many

EVIDENCE_FILE = "evidence.csv"


Checked = Literal["abstract", "copy", "opinion", "claim", "own"]
"""How a number was verified: in the abstract or official page, on another site, as an opinion, as a claim, by us."""

Strength = Literal[
    "randomised",
    "controlled",
    "before_after",
    "observational",
    "laboratory",
    "review",
    "opinion",
    "clinic_statement",
    "official",
    "synthesis",
]


TOPICS = (
    "healing",
    "collagen",
    "change",
    "scar_type",
    "severity",
    "sessions",
    "duration",
    "maintenance",
    "downtime",
    "harm",
    "who",
    "other_options",
    "measuring",
    "quality",
    "feelings",
)


def _number_or_none(cell: Any) -> Any:
    return None if isinstance(cell, str) and not cell.strip() else cell


class EvidenceRow(Identified):
    """One fact: what was found, in how many people, when, by whom, and how far it can be trusted."""

    needs_sources: ClassVar[bool] = False
    id: str = Field(pattern=r"^F\d{2}$")
    fact: str = Field(min_length=1)
    figure: str = Field(min_length=1)
    people: Annotated[int | None, BeforeValidator(_number_or_none)] = Field(ge=1)
    group: str = Field(min_length=1)
    time: str = Field(min_length=1)
    citation: str = Field(min_length=1)
    links: Many
    checked: Checked
    strength: Strength
    topics: Many = Field(min_length=1)

    @field_validator("links")
    @classmethod
    def _https_only(cls, links: tuple[str, ...]) -> tuple[str, ...]:
        for link in links:
            if not link.startswith("https://") or " " in link:
                raise ValueError(f"'{link}' is not a https:// address")
        return links

    @field_validator("topics")
    @classmethod
    def _known_topics(cls, topics: tuple[str, ...]) -> tuple[str, ...]:
        for topic in topics:
            if topic not in TOPICS:
                raise ValueError(f"'{topic}' is not a topic; choose from {', '.join(TOPICS)}")
        return topics

    @model_validator(mode="after")
    def _studies_have_links(self) -> "EvidenceRow":
        if not self.links and self.checked not in ("claim", "own"):
            raise CellError("links", "only a clinic's claim or our own work may stand without a link")
        return self

    @property
    def link(self) -> str | None:
        """The first address, or ``None`` for a claim that has no page of its own."""
        return self.links[0] if self.links else None
