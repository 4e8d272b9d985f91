"""Blocks of "How it works": the article's account, stage by stage, beside what studies say; words explained."""

from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.patient_table import Cell, TableRow, patient_table
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.claims import ClaimRow
from scar_timeline.content.tables.scar_types import Kind
from scar_timeline.graphics.skin_window import framed
from scar_timeline.narrative.source_line import source_line
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario

STAGES: Final = {"before": None, "channels": 0, "inflammation": 1, "proliferation": 6, "remodelling": 26}
"""The stages of healing, and the week in which each is drawn; ``None`` is before the first session."""
_PARTS: Final = (
    ("mechanism", "mechanisms"),
    ("factor", "factors"),
    ("maintenance", "maintenance"),
    ("limit", "limits"),
)
"""Kinds of claims in the order they are told, and the messages about them."""


def opening(page: Page) -> str:
    """The title, whose account this is, and the way to the words explained."""
    return render("how_it_works/opening.html", say=page.say)


def stages(page: Page) -> str:
    """The drawing to step through: before, and after a session."""
    found = [_stage(page.catalogue, stage, week) for stage, week in STAGES.items()]
    return render("how_it_works/stages.html", say=page.say, stages=found)


def claims(page: Page) -> str:
    """The article's points beside the studies, by kind, and what they mean for how a scar looks."""
    tables = [
        (
            part,
            _claims_table(
                page.catalogue,
                part,
                [row for row in page.catalogue.evidence.claims.values() if row.kind == kind],
            ),
        )
        for kind, part in _PARTS
    ]
    return render("how_it_works/claims.html", say=page.say, tables=tables)


def words_explained(page: Page) -> str:
    """Every word of the glossary with its other names, its meaning and where that comes from."""
    terms = [
        (term, source_line(page.catalogue, term.source_ids) if term.source_ids else "")
        for term in page.catalogue.glossary
    ]
    return render("how_it_works/words.html", say=page.say, terms=terms)


def _stage_drawing(catalogue: Catalogue, stage: str, week: int | None) -> Markup:
    """The window into the skin at one stage of healing, for a mix of moderate scars, with its words."""
    key = f"drawings.process.{stage}"
    mixed = next(row for row in catalogue.scar_types.values() if row.kind is Kind.MIXED)
    severities = list(catalogue.severities)
    timeline = scenario(catalogue, Choice(mixed.id, severities[len(severities) // 2]))
    words = catalogue.say(f"{key}.title"), catalogue.say(f"{key}.description")
    return Markup(framed(timeline, week, *words, id_prefix=f"process-{stage}"))


def _stage(catalogue: Catalogue, stage: str, week: int | None) -> dict[str, object]:
    say, key = catalogue.say, f"drawings.process.{stage}"
    more = {"proliferation": "type_three", "remodelling": "type_one"}.get(stage)
    sentence = catalogue.statement(f"{key}.sentence")
    words = [sentence.text, *([say(f"how_it_works.collagen.{more}")] if more else [])]
    return {
        "id": stage,
        "picture": _stage_drawing(catalogue, stage, week),
        "words": words,
        "sources": source_line(catalogue, sentence.sources),
    }


def _claims_table(catalogue: Catalogue, part: str, claims: list[ClaimRow]) -> Markup:
    say = catalogue.say
    columns = [say(f"how_it_works.mechanisms.column_{name}") for name in ("point", "article", "studies")]
    caption = f"{say(f'how_it_works.{part}.heading')}: {say('how_it_works.mechanisms.table_title')}"
    return patient_table(caption, columns, [_claim(catalogue, claim) for claim in claims])


def _claim(catalogue: Catalogue, claim: ClaimRow) -> TableRow:
    passage = catalogue.say("how_it_works.mechanisms.passage", passage=claim.passage)
    return TableRow(
        Cell(claim.title, catalogue.say(f"how_it_works.match.{claim.agrees}")),
        (
            Cell(claim.statement, passage),
            Cell(claim.studies_say, source_line(catalogue, claim.sources) if claim.sources else ""),
        ),
    )
