"""Blocks of "Sources": the article beside the studies, every fact, what nobody knows, safety, and who made this."""

from collections.abc import Iterable
from math import isnan
from urllib.parse import urlsplit

from markupsafe import Markup

from scar_timeline.blocks.claims import claim
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.patient_table import Cell, TableRow, patient_table
from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.tables.evidence import TOPICS, EvidenceRow
from scar_timeline.graphics.forest_plot import forest_plot
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.provenance import change_lines, version_line
from scar_timeline.narrative.forest import group_heading, predicted, protocol, reported, summary
from scar_timeline.narrative.headline import studies_range
from scar_timeline.narrative.source_line import source_line
from scar_timeline.synthesis.forest import forest_table


def opening(page: Page) -> str:
    """The title and the page in short."""
    return render("sources/opening.html", say=page.say, points=("differ", "weak", "negative"))


def claims(page: Page) -> str:
    """The article beside the studies: where they differ in full view, then the other points, closed."""
    rows = page.catalogue.evidence.claims.values()
    differing, others = (
        [claim(page.catalogue, row) for row in rows if (row.agrees == "differ") is differ] for differ in (True, False)
    )
    return render("sources/claims.html", say=page.say, differing=differing, others=others)


def negative_trial(page: Page) -> str:
    """The blinded trial that found no clear change with microneedling alone: never filtered or folded away."""
    say, intro = page.say, page.catalogue.statement("sources.negative.intro")
    trial = page.catalogue.evidence.evidence[intro.sources[0]]
    cited = _cited(page.catalogue, trial)
    told = {
        "found": trial.fact,
        "figure": trial.figure,
        "group": trial.group,
        "time": trial.time,
        "sure": _how_sure(page.catalogue, trial),
        "also": say("sources.negative.also_text"),
        "where": cited.words,
    }
    rows = [
        (say(f"sources.negative.{aspect}"), words, cited.links if aspect == "where" else ())
        for aspect, words in told.items()
    ]
    return render("sources/negative.html", title=say("sources.negative.title"), intro=intro.text, told=rows)


def facts(page: Page) -> str:
    """Every fact with its number, people, time, strength and link, by its first topic; found by a word."""
    rows = page.catalogue.evidence.evidence.values()
    by_topic = [(topic, [row for row in rows if row.topics[0] == topic]) for topic in TOPICS]
    groups = [(topic, len(some), _facts_table(page.catalogue, topic, some)) for topic, some in by_topic if some]
    return render("sources/facts.html", say=page.say, groups=groups, n=len(rows))


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
    pictures = forest_plot(catalogue, rows, "forest")
    clear = next(band.low for band in catalogue.synthesis.bands if band.id == "clear")

    def is_open(counted: float) -> bool:
        """Averages, and who had the change that the headline counts."""
        return isnan(counted) or counted == clear

    return render(
        "sources/forest.html",
        say=say,
        summary=summary(catalogue, rows),
        range=studies_range(catalogue).text,
        pictures=[Markup(picture) for counted, picture in pictures if is_open(counted)],
        others=[Markup(picture) for counted, picture in pictures if not is_open(counted)],
        n_others=sum(not is_open(counted) for counted in rows["group"]),
        table=table,
    )


def unknowns(page: Page) -> str:
    """What nobody has measured, each with the sources nearest to it."""
    lines = [(row.text, source_line(page.catalogue, row.sources)) for row in page.catalogue.evidence.unknowns.values()]
    return render(
        "sources/lines.html",
        say=page.say,
        id="unknowns",
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
        say=page.say,
        id="disclaimers",
        title=page.say("sources.disclaimers.title"),
        intro=page.say("sources.disclaimers.intro"),
        lines=lines,
    )


def made(page: Page) -> str:
    """Who made and paid for this, which version it is, what changed, and when each file was checked."""
    catalogue, say = page.catalogue, page.say
    return render(
        "sources/made.html",
        say=say,
        version=version_line(catalogue),
        changes=change_lines(catalogue),
        hazards=len(catalogue.safety.hazards),
        standards=len(catalogue.safety.standards),
        reviews=patient_table(
            say("sources.made.reviews_caption"),
            [say(f"sources.made.{column}") for column in ("file", "reviewed", "next_review")],
            [
                TableRow(
                    Cell(row.file),
                    (
                        Cell(written_date(catalogue, row.reviewed)),
                        Cell(written_date(catalogue, row.next_review)),
                    ),
                )
                for row in catalogue.reviews
            ],
        ),
    )


def _facts_table(catalogue: Catalogue, topic: str, rows: Iterable[EvidenceRow]) -> Markup:
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
        )
        for row in rows
    ]
    return patient_table(
        say("sources.facts.caption", topic=say(f"sources.topic.{topic}")),
        [say(f"sources.facts.{column}") for column in ("fact", "who", "sure", "where")],
        lines,
    )


def _how_sure(catalogue: Catalogue, row: EvidenceRow) -> str:
    """The kind of study, and how well we verified it."""
    strength, checked = (catalogue.say(f"sources.{kind}.{getattr(row, kind)}") for kind in ("strength", "checked"))
    return catalogue.say("sources.facts.sure_text", strength=strength, checked=checked)


def _cited(catalogue: Catalogue, row: EvidenceRow) -> Cell:
    """The study, and its addresses as links that open in a new tab; nothing is loaded from them."""
    links = tuple((catalogue.say("sources.facts.open", site=urlsplit(link).netloc), link) for link in row.links)
    return Cell(row.citation, "" if links else catalogue.say("sources.facts.no_link"), links)
