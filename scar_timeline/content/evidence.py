"""What studies found, what the article claims, what it warns of, and what nobody has measured.

A source id is either an evidence id (``F07``) or a claim of the article (``article:scar_strength``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import BeforeValidator, Field, field_validator, model_validator

from scar_timeline.content.errors import ContentError
from scar_timeline.content.tables import CellError, Many, Row, read_table, require

EVIDENCE_FILE = "evidence.csv"
CLAIMS_FILE = "claims.csv"
DISCLAIMERS_FILE = "disclaimers.csv"
UNKNOWNS_FILE = "unknowns.csv"
ARTICLE = "article:"

Checked = Literal["abstract", "copy", "opinion", "claim"]
"""How a number was verified: in the abstract or official page, on another site, as an opinion, as a claim."""

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
]
Place = Literal["picture", "export", "page"]
PLACES: tuple[Place, ...] = ("picture", "export", "page")
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


class Identified(Row):
    """A row with an id of its own."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")


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
        if not self.links and self.checked != "claim":
            raise CellError("links", "only a clinic's claim may stand without a link")
        return self

    @property
    def link(self) -> str | None:
        """The first address, or ``None`` for a claim that has no page of its own."""
        return self.links[0] if self.links else None


class ClaimRow(Identified):
    """One thing the article says, in our words, beside what studies add to it or set against it."""

    needs_sources: ClassVar[bool] = False
    kind: Literal["mechanism", "factor", "limit", "maintenance"]
    title: str = Field(min_length=1)
    statement: str = Field(min_length=1)
    passage: str = Field(min_length=1)
    studies_say: str = Field(min_length=1)
    agrees: Literal["agree", "differ", "untested"]
    sources: Many

    @model_validator(mode="after")
    def _tested_claims_name_studies(self) -> "ClaimRow":
        if self.agrees != "untested" and not self.sources:
            reason = "a claim that studies agree with or differ from must name them in sources"
            raise CellError("sources", reason)
        return self


class DisclaimerRow(Identified):
    """One caution that follows from the article's own words, and where it must stand."""

    needs_sources: ClassVar[bool] = False
    text: str = Field(min_length=1)
    claims: Many = Field(min_length=1)
    places: Many = Field(min_length=1)

    @field_validator("places")
    @classmethod
    def _known_places(cls, places: tuple[str, ...]) -> tuple[str, ...]:
        for place in places:
            if place not in PLACES:
                raise ValueError(f"'{place}' is not a place; choose from {', '.join(PLACES)}")
        return places


class UnknownRow(Identified):
    """One thing nobody has measured."""

    text: str = Field(min_length=1)
    sources: Many


Found = TypeVar("Found", bound=Identified)


@dataclass(frozen=True)
class EvidenceTables:
    """The four tables by id, in file order, every id in them checked."""

    evidence: Mapping[str, EvidenceRow]
    claims: Mapping[str, ClaimRow]
    disclaimers: Mapping[str, DisclaimerRow]
    unknowns: Mapping[str, UnknownRow]

    @property
    def source_ids(self) -> set[str]:
        """Every id a ``sources`` cell may hold."""
        return set(self.evidence) | {ARTICLE + claim for claim in self.claims}

    def source(self, source_id: str) -> EvidenceRow | ClaimRow:
        """The fact or claim behind a source id.

        Raises:
            KeyError: no such source.
        """
        if source_id.startswith(ARTICLE):
            return self.claims[source_id.removeprefix(ARTICLE)]
        return self.evidence[source_id]

    def disclaimers_for(self, place: Place) -> tuple[DisclaimerRow, ...]:
        """The cautions that must stand beside a picture, on an export or on a page."""
        return tuple(row for row in self.disclaimers.values() if place in row.places)

    def check_sources(self, file: str, rows: Iterable[Row]) -> None:
        """Check the ``sources`` cell of every row of another table.

        Raises:
            ContentError: a row names a source that does not exist.
        """
        known = self.source_ids
        for row in rows:
            require(file, row, "sources", getattr(row, "sources", ()), known)


def read_evidence_tables(folder: Path) -> EvidenceTables:
    """Read and cross-check the four tables of ``folder``.

    Raises:
        ContentError: a cell is wrong, or an id in one table does not exist in the other.
    """
    tables = EvidenceTables(
        evidence=_by_id(read_table(folder, EVIDENCE_FILE, EvidenceRow)),
        claims=_by_id(read_table(folder, CLAIMS_FILE, ClaimRow)),
        disclaimers=_by_id(read_table(folder, DISCLAIMERS_FILE, DisclaimerRow)),
        unknowns=_by_id(read_table(folder, UNKNOWNS_FILE, UnknownRow)),
    )
    for claim in tables.claims.values():
        require(CLAIMS_FILE, claim, "sources", claim.sources, set(tables.evidence))
    for disclaimer in tables.disclaimers.values():
        require(DISCLAIMERS_FILE, disclaimer, "claims", disclaimer.claims, set(tables.claims))
    tables.check_sources(UNKNOWNS_FILE, tables.unknowns.values())
    _check_every_place_is_served(tables)
    return tables


def _check_every_place_is_served(tables: EvidenceTables) -> None:
    for place in PLACES:
        if not tables.disclaimers_for(place):
            raise ContentError(DISCLAIMERS_FILE, None, "places", f"no disclaimer stands on the {place}")


def _by_id(rows: tuple[Found, ...]) -> Mapping[str, Found]:
    return MappingProxyType({row.id: row for row in rows})
