"""Blocks of "Sources": the article beside the studies, every fact, what nobody knows, safety, and who made this."""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from markupsafe import Markup

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.patient_table import Cell, TableRow, patient_table
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.claims import ClaimRow
from scar_timeline.content.tables.evidence import TOPICS, EvidenceRow
from scar_timeline.content.tables.standards import Standard
from scar_timeline.graphics.forest_plot import forest_plot
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.provenance import change_lines, version_line
from scar_timeline.narrative.forest import group_heading, predicted, protocol, reported, summary
from scar_timeline.narrative.headline import studies_range
from scar_timeline.narrative.source_line import source_line
from scar_timeline.synthesis.forest import forest_table


def opening(page: Page) -> str:
    """The title and the page in short; that nobody has signed off yet is said as long as it is true."""
    points = ["differ", "weak", "negative"]
    if not any(review.is_signed for review in page.catalogue.reviews):
        points.append("unsigned")
    return render("sources/opening.html", say=page.say, points=points)


def claims(page: Page) -> str:
    """The article beside the studies: where they differ first, then the other points."""
    rows = page.catalogue.evidence.claims.values()
    tables = [
        _claims_table(
            page.catalogue,
            page.say("sources.claims.differ_caption"),
            [row for row in rows if row.agrees == "differ"],
        ),
        _claims_table(
            page.catalogue,
            page.say("sources.claims.caption"),
            [row for row in rows if row.agrees != "differ"],
        ),
    ]
    return render(
        "sources/tables.html",
        title=page.say("sources.claims.title"),
        intro=page.say("sources.claims.intro"),
        tables=tables,
    )


def negative_trial(page: Page) -> str:
    """The blinded trial that found no clear change with microneedling alone: never filtered or folded away."""
    say, intro = page.say, page.catalogue.statement("sources.negative.intro")
    trial = page.catalogue.evidence.evidence[intro.sources[0]]
    told = {
        "found": Cell(trial.fact),
        "figure": Cell(trial.figure),
        "people": Cell(str(trial.people)),
        "group": Cell(trial.group),
        "time": Cell(trial.time),
        "where": _cited(page.catalogue, trial),
        "sure": Cell(_how_sure(page.catalogue, trial)),
        "also": Cell(say("sources.negative.also_text")),
    }
    table = patient_table(
        say("sources.negative.caption"),
        [say("sources.negative.aspect"), say("sources.negative.told")],
        [TableRow(Cell(say(f"sources.negative.{aspect}")), (cell,)) for aspect, cell in told.items()],
    )
    return render(
        "sources/tables.html",
        title=say("sources.negative.title"),
        intro=intro.text,
        tables=[table],
    )


def facts(page: Page) -> str:
    """Every fact with its number, people, time, strength and link; found by word, topic or kind of study."""
    rows = page.catalogue.evidence.evidence.values()
    return render(
        "sources/facts.html",
        say=page.say,
        topics=[topic for topic in TOPICS if any(topic in row.topics for row in rows)],
        strengths=list(dict.fromkeys(row.strength for row in rows)),
        table=_facts_table(page.catalogue, rows),
    )


def forest(page: Page) -> str:
    """The forest plot: what each study reported beside what the other studies say of it, the misses too."""
    catalogue, say = page.catalogue, page.say
    rows = forest_table(catalogue.synthesis, catalogue.fitted_synthesis)
    table = patient_table(
        say("forest.caption"),
        [say(f"forest.column_{column}") for column in ("study", "reported", "predicted", "reading")],
        [
            TableRow(
                Cell(row["label"], f"{group_heading(catalogue, row['group'])}. {protocol(catalogue, row)}"),
                (
                    Cell(reported(catalogue, row)),
                    Cell(predicted(catalogue, row)),
                    Cell(row["how_read"], say(f"forest.certainty_{row['certainty']}")),
                ),
            )
            for _, row in rows.iterrows()
        ],
    )
    return render(
        "sources/forest.html",
        say=say,
        summary=summary(catalogue, rows),
        range=studies_range(catalogue).text,
        picture=Markup(forest_plot(catalogue, rows, "forest")),
        table=table,
    )


def unknowns(page: Page) -> str:
    """What nobody has measured, each with the sources nearest to it."""
    lines = [(row.text, source_line(page.catalogue, row.sources)) for row in page.catalogue.evidence.unknowns.values()]
    return render(
        "sources/lines.html",
        title=page.say("sources.unknowns.title"),
        intro=page.say("sources.unknowns.intro"),
        lines=lines,
    )


def disclaimers(page: Page) -> str:
    """Every disclaimer with the claims of the article it follows from."""
    lines = [
        (row.text, source_line(page.catalogue, [f"article:{claim}" for claim in row.claims]))
        for row in page.catalogue.evidence.disclaimers.values()
    ]
    return render(
        "sources/lines.html",
        title=page.say("sources.disclaimers.title"),
        intro=page.say("sources.disclaimers.intro"),
        lines=lines,
    )


def hazards(page: Page) -> str:
    """The whole hazard list."""
    say, rows = page.say, page.catalogue.safety.hazards.values()
    table = patient_table(
        say("sources.safety.caption"),
        [say(f"sources.safety.{column}") for column in ("hazard", "why", "control")],
        [
            TableRow(
                Cell(row.hazard, row.id),
                (Cell(say("sources.safety.cause_harm", cause=row.cause, harm=row.harm)), Cell(row.control)),
                anchor=row.id,
            )
            for row in rows
        ],
    )
    return render("sources/hazards.html", say=say, n=len(rows), table=table)


def standards(page: Page) -> str:
    """How many rules are met, what is missing in full view, and all rules on request."""
    say, rows = page.say, list(page.catalogue.safety.standards.values())
    met = Counter(row.status for row in rows)
    gaps = [row for row in rows if row.status != "met"]
    return render(
        "sources/standards.html",
        say=say,
        counts=say(
            "sources.standards.counts",
            all=len(rows),
            met=met["met"],
            partly=met["partly"],
            not_met=met["not_met"],
        ),
        n=len(rows),
        gaps=_standards_table(page.catalogue, "gaps_caption", "gap", [(row, row.gap) for row in gaps]) if gaps else "",
        table=_standards_table(
            page.catalogue,
            "caption",
            "proof",
            [(row, "; ".join(row.proof) or say("sources.standards.tested")) for row in rows],
        ),
    )


def made(page: Page) -> str:
    """Who made and paid for this, which version it is, what changed, and when each file was checked."""
    catalogue, say = page.catalogue, page.say
    return render(
        "sources/made.html",
        say=say,
        version=version_line(catalogue),
        changes=change_lines(catalogue),
        n=len(catalogue.reviews),
        reviews=patient_table(
            say("sources.made.reviews_caption"),
            [say(f"sources.made.{column}") for column in ("file", "reviewed", "next_review", "signed")],
            [
                TableRow(
                    Cell(row.file),
                    (
                        Cell(written_date(catalogue, row.reviewed)),
                        Cell(written_date(catalogue, row.next_review)),
                        Cell(row.signature or say("clinic.reviews.nobody")),
                    ),
                )
                for row in catalogue.reviews
            ],
        ),
    )


def _claims_table(catalogue: Catalogue, caption: str, rows: Iterable[ClaimRow]) -> Markup:
    say = catalogue.say
    lines = [
        TableRow(
            Cell(row.title),
            (
                Cell(row.statement, say("sources.claims.passage", passage=row.passage)),
                Cell(row.studies_say, source_line(catalogue, row.sources) if row.sources else ""),
                Cell(say(f"sources.match.{row.agrees}")),
            ),
            anchor=f"claim-{row.id}",
        )
        for row in rows
    ]
    return patient_table(
        caption, [say(f"sources.claims.{name}") for name in ("point", "article", "studies", "match")], lines
    )


def _facts_table(catalogue: Catalogue, rows: Iterable[EvidenceRow]) -> Markup:
    say = catalogue.say
    lines = [
        TableRow(
            Cell(say("sources.facts.number", fact=row.fact, figure=row.figure), row.id),
            (
                Cell(say("sources.facts.who_when", group=row.group, time=row.time)),
                Cell(_how_sure(catalogue, row)),
                _cited(catalogue, row),
            ),
            anchor=row.id,
            tags=(*row.topics, row.strength),
        )
        for row in rows
    ]
    return patient_table(
        say("sources.facts.caption"),
        [say(f"sources.facts.{column}") for column in ("fact", "who", "sure", "where")],
        lines,
    )


def _standards_table(catalogue: Catalogue, caption: str, last: str, rows: Iterable[tuple[Standard, str]]) -> Markup:
    say = catalogue.say
    lines = []
    for row, words in rows:
        priority = say(f"sources.priority.{row.priority}")
        name = say("sources.standards.name", id=row.id, priority=priority, requirement=row.requirement)
        lines.append(TableRow(Cell(name, row.standard), (Cell(say(f"sources.status.{row.status}")), Cell(words))))
    columns = [say(f"sources.standards.{column}") for column in ("rule", "status", last)]
    return patient_table(say(f"sources.standards.{caption}"), columns, lines)


def _how_sure(catalogue: Catalogue, row: EvidenceRow) -> str:
    """The kind of study, and how well we verified it."""
    strength, checked = (catalogue.say(f"sources.{kind}.{getattr(row, kind)}") for kind in ("strength", "checked"))
    return catalogue.say("sources.facts.sure_text", strength=strength, checked=checked)


def _cited(catalogue: Catalogue, row: EvidenceRow) -> Cell:
    """The study, and its addresses as links that open in a new tab; nothing is loaded from them."""
    links = tuple((catalogue.say("sources.facts.open", site=urlsplit(link).netloc), link) for link in row.links)
    return Cell(row.citation, "" if links else catalogue.say("sources.facts.no_link"), links)
