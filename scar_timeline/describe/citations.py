"""What stands behind a source id, in a line a visitor can follow."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.evidence import ARTICLE


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
        return Citation(source, claim.statement, catalogue.say("describe.who.article"), ())
    row = catalogue.evidence.evidence[source]
    return Citation(source, row.fact, row.citation, row.links)


def sources_of(statements_sources: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """All ids once, in order of first use."""
    return tuple(dict.fromkeys(source for sources in statements_sources for source in sources))
