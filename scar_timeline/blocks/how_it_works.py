"""Blocks of "How it works": the article's account, stage by stage, beside what studies say; words explained."""

from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.claims import claim
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.graphics.palette import FIBRE, NEW_FIBRE, THIN_FIBRE
from scar_timeline.graphics.relief import kind_of
from scar_timeline.graphics.skin_window import framed
from scar_timeline.narrative.source_line import source_line
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario

STAGES: Final = {"before": None, "channels": 0, "inflammation": 1, "proliferation": 6, "remodelling": 26}
"""The stages of healing, and the week in which each is drawn; ``None`` is before the first session."""
_PARTS: Final = ("outside", "outer", "deeper", "fat")
"""What is written on the drawing, from the top down."""
_FIBRES: Final = (("old", FIBRE, 1.5), ("thin", THIN_FIBRE, 2), ("thick", NEW_FIBRE, 4))
"""What its lines are, with their colours and widths."""
_SIX: Final = (
    *(f"drawings.process.{stage}.sentence" for stage in list(STAGES)[1:]),
    "explore.facts.found",
    "how_it_works.six.sessions",
)
"""The statements that tell it all in words."""


def opening(page: Page) -> str:
    """The title."""
    return render("how_it_works/opening.html", say=page.say)


def stages(page: Page) -> str:
    """The drawing to step through, before and after a session, and the same in six sentences."""
    found = [_stage(page.catalogue, stage, week) for stage, week in STAGES.items()]
    statements = [page.catalogue.statement(key) for key in _SIX]
    six = [{"text": said.text, "sources": source_line(page.catalogue, said.sources)} for said in statements]
    return render("how_it_works/stages.html", say=page.say, stages=found, parts=_PARTS, fibres=_FIBRES, six=six)


def claims(page: Page) -> str:
    """How the article says it may help, each point beside the studies."""
    rows = page.catalogue.evidence.claims.values()
    told = [claim(page.catalogue, row) for row in rows if row.kind == "mechanism"]
    return render("how_it_works/claims.html", say=page.say, claims=told)


def words_explained(page: Page) -> str:
    """Every word of the glossary with its other names, its meaning and where that comes from."""
    terms = [
        (term, source_line(page.catalogue, term.source_ids) if term.source_ids else "")
        for term in page.catalogue.glossary
    ]
    return render("how_it_works/words.html", say=page.say, terms=terms, comma=page.catalogue.comma)


def _stage_drawing(catalogue: Catalogue, stage: str, week: int | None) -> Markup:
    """The window into the skin at one stage of healing, with its words: a single moderate dent, a rolling one."""
    key = f"drawings.process.{stage}"
    dented = [row for row in catalogue.scar_types.values() if row.kind is not Kind.HYPERTROPHIC]
    drawn = min(dented, key=lambda row: kind_of(row) != "rolling")
    timeline = scenario(catalogue, Choice(drawn.id, catalogue.middle_severity.id))
    words = catalogue.say(f"{key}.title"), catalogue.say(f"{key}.description")
    return Markup(framed(timeline, week, *words, id_prefix=f"process-{stage}"))


def _stage(catalogue: Catalogue, stage: str, week: int | None) -> dict[str, object]:
    say, key = catalogue.say, f"drawings.process.{stage}"
    more = {"proliferation": "type_three", "remodelling": "type_one"}.get(stage)
    sentence = catalogue.statement(f"{key}.sentence")
    words = [sentence.text, *([say(f"how_it_works.collagen.{more}")] if more else [])]
    return {
        "id": stage,
        "name": say(f"how_it_works.stage.{stage}"),
        "picture": _stage_drawing(catalogue, stage, week),
        "words": words,
        "sources": source_line(catalogue, sentence.sources),
    }
