"""How sure a statement is, in a few words: by the strongest kind of source behind it."""

from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.evidence import ARTICLE
from scar_timeline.content.statements import Statement
from scar_timeline.content.tables.evidence import Strength

_LEVELS: Final[dict[str, frozenset[Strength]]] = {
    "compared": frozenset({"randomised", "controlled", "review"}),
    "uncompared": frozenset({"before_after", "observational", "laboratory"}),
    "drawn": frozenset({"synthesis"}),
    "opinion": frozenset({"opinion", "clinic_statement", "official"}),
}
"""From the surest. What is drawn rests on studies of every kind, so it is no surer than those without a comparison."""


def certainty(catalogue: Catalogue, statement: Statement) -> str:
    """The mark of certainty of a statement; a claim of the article counts as a view."""
    if statement.who == "clinic":
        return catalogue.say("narrative.certainty.clinic")
    rows = (catalogue.evidence.evidence[id] for id in statement.sources if not id.startswith(ARTICLE))
    strengths = {row.strength for row in rows}
    level = next((name for name, kinds in _LEVELS.items() if kinds & strengths), "opinion")
    return catalogue.say(f"narrative.certainty.{level}")
