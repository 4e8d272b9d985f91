"""One point of the article beside the studies: as "How it works" and "Sources" tell it."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.claims import ClaimRow
from scar_timeline.narrative.source_line import source_line


@dataclass(frozen=True)
class Claim:
    """A point of the article, where in it, what studies say, and whether they agree; sources may be empty."""

    id: str
    title: str
    article: str
    passage: str
    studies: str
    match: str
    sources: str


def claim(catalogue: Catalogue, row: ClaimRow) -> Claim:
    """The point of one row of ``claims.csv``."""
    return Claim(
        id=f"claim-{row.id}",
        title=row.title,
        article=row.statement,
        passage=catalogue.say("sources.claims.passage", passage=row.passage),
        studies=row.studies_say,
        match=catalogue.say(f"sources.match.{row.agrees}"),
        sources=source_line(catalogue, row.sources) if row.sources else "",
    )
