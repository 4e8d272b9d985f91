"""The four tables of evidence, and the sources that all other rows name.

A source id is either an evidence id (``F07``) or a claim of the article (``article:scar_strength``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from scar_timeline.content.columns import Identified
from scar_timeline.content.csv_reader import Row, read_table, require
from scar_timeline.content.errors import ContentError
from scar_timeline.content.tables.claims import CLAIMS_FILE, ClaimRow
from scar_timeline.content.tables.disclaimers import DISCLAIMERS_FILE, PLACES, DisclaimerRow, Place
from scar_timeline.content.tables.evidence import EVIDENCE_FILE, EvidenceRow
from scar_timeline.content.tables.unknowns import UNKNOWNS_FILE, UnknownRow

ARTICLE = "article:"


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

    def by_file(self) -> dict[str, tuple[Row, ...]]:
        """The rows of each table."""
        tables = (self.evidence, self.claims, self.disclaimers, self.unknowns)
        files = (EVIDENCE_FILE, CLAIMS_FILE, DISCLAIMERS_FILE, UNKNOWNS_FILE)
        return {file: tuple(table.values()) for file, table in zip(files, tables, strict=True)}

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
