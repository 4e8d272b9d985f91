"""Pieces of HTML made from a timeline: headline answers, table, words, follow-ups, sources."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.timeline import Timeline
from scar_timeline.describe.citations import citation, sources_of
from scar_timeline.describe.follow_ups import follow_up_lines
from scar_timeline.describe.headline import headlines
from scar_timeline.describe.month_table import month_rows
from scar_timeline.describe.statement import Statement
from scar_timeline.describe.words import in_words

_TEMPLATES = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def headline_html(catalogue: Catalogue, timeline: Timeline) -> str:
    """The headline answers as boxes, each naming who says it, with one button for its sources."""
    return _render(
        "headline.html",
        say=catalogue.say,
        headlines=headlines(catalogue, timeline),
        ids=_ids,
    )


def words_html(catalogue: Catalogue, timeline: Timeline) -> str:
    """The timeline in words, under headings."""
    return _render("words.html", say=catalogue.say, passages=in_words(catalogue, timeline), ids=_ids)


def table_html(catalogue: Catalogue, timeline: Timeline) -> str:
    """The patient's table with real headers and a caption."""
    return _render("table.html", say=catalogue.say, rows=month_rows(catalogue, timeline))


def below_html(catalogue: Catalogue, timeline: Timeline) -> str:
    """Usual follow-ups, the clinic's own note kept apart from them."""
    return _render(
        "below.html",
        say=catalogue.say,
        follow_ups=follow_up_lines(catalogue, timeline),
        clinic=catalogue.clinic,
    )


def source_html(catalogue: Catalogue, source: str) -> str:
    """One source as it is shown on tap."""
    return _render("source.html", citation=citation(catalogue, source))


def _ids(statements: tuple[Statement, ...]) -> str:
    return " ".join(sources_of(tuple(statement.sources for statement in statements)))


def _render(template: str, **values: object) -> str:
    return _environment().get_template(template).render(**values).strip()
