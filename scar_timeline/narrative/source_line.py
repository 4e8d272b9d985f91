"""Sources in one short line, for below a statement."""

from collections.abc import Iterable

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.evidence import EvidenceRow


def source_line(catalogue: Catalogue, source_ids: Iterable[str]) -> str:
    """``From: Dogra 2014, J Cosmet Dermatol (36 people); the article (Raised scars)``; each source once."""
    named = dict.fromkeys(_name(catalogue, source_id) for source_id in source_ids)
    return catalogue.say("decide.from", sources=catalogue.semicolon.join(named))


def _name(catalogue: Catalogue, source_id: str) -> str:
    source = catalogue.evidence.source(source_id)
    if not isinstance(source, EvidenceRow):
        return catalogue.say("decide.article", title=source.title)
    if source.people is None:
        return source.citation
    return catalogue.say("decide.people", citation=source.citation, people=source.people)
