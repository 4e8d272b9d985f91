"""Which columns of which tables people read, and where: what a translator gets beside the messages."""

import re
from collections.abc import Mapping
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.csv_reader import Row
from scar_timeline.signoff.places import EXPLORE, HOW, SOURCES, TABLES

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "scar_types.csv": ("name",),
    "severities.csv": ("name", "visibility"),
    "phases.csv": ("name",),
    "follow_ups.csv": ("name", "short", "says"),
    "measurements.csv": ("says",),
    "evidence.csv": ("fact", "figure", "group", "time", "citation"),
    "claims.csv": ("title", "statement", "studies_say"),
    "disclaimers.csv": ("text",),
    "unknowns.csv": ("text",),
    "options.csv": ("row", "no_treatment", "microneedling", "other_treatments"),
    "recovery_days.csv": ("day", "feel", "brown_skin", "black_skin", "white_skin", "mind", "plans"),
    "harms.csv": ("harm", "meaning", "counted", "group", "time", "note"),
    "cautions.csv": ("text", "note"),
    "values.csv": ("text",),
    "teach_back.csv": ("text", "says", "reply"),
    "red_flags.csv": ("sign", "act"),
    "question_prompts.csv": ("text",),
    "study_results.csv": ("how_read",),
    "bands.csv": ("words",),
    "glossary.csv": ("term", "also", "meaning"),
    "changes.csv": ("says",),
}
"""By table, in the order they are best read in. Names of studies, and titles in the article, stay as they are."""

_SAYS_MORE: Final = re.compile(r"\b(?!(?:al|and|et|of|the|von)\b)[a-z]{2,}\b")
"""In a citation: it is more than names of people and journals, such as ``Device leaflet, a clinic's copy``."""

_PLACES: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("measurements.csv", "says"): (EXPLORE,),
    ("study_results.csv", "how_read"): (SOURCES,),
    ("evidence.csv", "figure"): (SOURCES,),
    ("evidence.csv", "group"): (SOURCES,),
    ("evidence.csv", "time"): (SOURCES,),
    ("claims.csv", "studies_say"): (HOW, SOURCES),
}
"""Columns that stand elsewhere than the rest of their table."""


def places_of_column(file: str, column: str) -> tuple[str, ...]:
    """Where a column is read, as ``signoff/places.py`` calls it."""
    return _PLACES[file, column] if (file, column) in _PLACES else TABLES[file][1]


def rows_of(catalogue: Catalogue) -> Mapping[str, tuple[Row, ...]]:
    """The rows of every table that people read, by file."""
    tables = {
        **catalogue.evidence.by_file(),
        **catalogue.decision.by_file(),
        **catalogue.synthesis.by_file(),
        "scar_types.csv": tuple(catalogue.scar_types.values()),
        "severities.csv": tuple(catalogue.severities.values()),
        "phases.csv": catalogue.phases,
        "follow_ups.csv": catalogue.follow_ups,
        "measurements.csv": catalogue.measurements,
        "glossary.csv": catalogue.glossary,
        "changes.csv": catalogue.changes,
    }
    return {file: tables[file] for file in COLUMNS}


def is_translated(column: str, text: str) -> bool:
    """Whether a cell of such a column has words of its language in it; names of people and journals have none."""
    return column != "citation" or _SAYS_MORE.search(text) is not None


def as_text(cell: object) -> str:
    """A cell as one text; several values are set apart by ``;``, as in the table."""
    return "; ".join(cell) if isinstance(cell, tuple) else str(cell)
