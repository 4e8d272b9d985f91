"""Sources in words: one on tap, several in a line, and all numbered at the end of a page."""

from collections.abc import Iterable
from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.evidence import ARTICLE, EvidenceTables
from scar_timeline.content.tables.evidence import EvidenceRow


@dataclass(frozen=True)
class Citation:
    """A source: what it found or says, who by, how strong, and where to read it (shown, never loaded)."""

    id: str
    says: str
    by: str
    links: tuple[str, ...]


def citation(catalogue: Catalogue, source: str) -> Citation:
    """The citation of an evidence id (``F07``) or of a claim of the article (``article:...``).

    Raises:
        KeyError: there is no such source.
    """
    if source.startswith(ARTICLE):
        claim = catalogue.evidence.claims[source.removeprefix(ARTICLE)]
        return Citation(source, claim.statement, catalogue.say("narrative.who.article"), ())
    row = catalogue.evidence.evidence[source]
    return Citation(source, row.fact, row.citation, row.links)


def sources_of(statements_sources: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """All ids once, in order of first use."""
    return tuple(dict.fromkeys(source for sources in statements_sources for source in sources))


@dataclass(frozen=True)
class Reference:
    """One entry of the list: its number on this page, the citation, its address or ``None``, its facts."""

    number: int
    citation: str
    link: str | None
    ids: tuple[str, ...]


class ReferenceList:
    """Gives each publication a number when it is first cited. All claims of the article are one source."""

    def __init__(self, tables: EvidenceTables) -> None:
        self._tables = tables
        self._rows: dict[str, list[EvidenceRow]] = {}
        # The article has no row of its own; the first statement of its clinic carries its address.
        self._article = next(row for row in tables.evidence.values() if row.strength == "clinic_statement")

    def cite(self, source_ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of some sources, each once, from small to large."""
        return tuple(sorted({self._number(source) for source in source_ids}))

    def listed(self) -> tuple[Reference, ...]:
        """Every publication cited so far, by number."""
        return tuple(
            Reference(number, citation, rows[0].link, tuple(sorted(row.id for row in rows)))
            for number, (citation, rows) in enumerate(self._rows.items(), start=1)
        )

    def _number(self, source_id: str) -> int:
        row = self._article if source_id.startswith(ARTICLE) else self._tables.evidence[source_id]
        rows = self._rows.setdefault(row.citation, [])
        if row not in rows:
            rows.append(row)
        return list(self._rows).index(row.citation) + 1
