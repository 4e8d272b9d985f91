"""A second choice beside the first: two answers and two rows of dots on one axis."""

from collections import Counter
from typing import Final

from markupsafe import Markup

from scar_timeline.blocks.templates import render
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.lanes import in_parts
from scar_timeline.narrative.citations import sources_of
from scar_timeline.narrative.comparison import choice_name, comparison
from scar_timeline.narrative.result import lead, parts
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import chosen
from scar_timeline.timeline.timeline import Timeline

_PLACES: Final = 20
"""Places for dots along the axis: on the smallest phones a dot fills one. Bands begin at the edge of a place."""


def second_of(catalogue: Catalogue, timeline: Timeline) -> Choice:
    """The choice set beside the first before one is picked: the same kind, the next severity.

    With its own usual course, or with the course of the first where that is not the usual one.
    """
    severities = list(catalogue.severities)
    place = severities.index(timeline.severity.id)
    severity = severities[place + 1 if place + 1 < len(severities) else place - 1]
    return chosen(catalogue, timeline.scar_type.id, severity, None if timeline.is_usual else timeline.course)


def row(catalogue: Catalogue, timeline: Timeline) -> Markup:
    """One choice: its name, its answer at the time to judge, and the twelve by how much of the scar has gone."""
    week = timeline.judged_week
    return render(
        "explorer/row.html",
        name=choice_name(catalogue, timeline),
        lead=lead(catalogue, timeline),
        parts=parts(catalogue, timeline, week),
        comma=catalogue.comma,
        bands=timeline.bands,
        dots=_dots(timeline, week),
    )


def difference(catalogue: Catalogue, first: Timeline, second: Timeline) -> Markup:
    """What differs, in one sentence, with what it rests on."""
    found = comparison(catalogue, first, second)
    statements = (found.differs, *found.reasons)
    ids = " ".join(sources_of(tuple(statement.sources for statement in statements)))
    return render("explorer/difference.html", say=catalogue.say, found=found, ids=ids)


def _dots(timeline: Timeline, week: int) -> list[tuple[float, int, str]]:
    """Place in per cent of the axis, how many are below, and the part of the twelve: one for each journey."""
    below: Counter[int] = Counter()
    dots = []
    for journey, part in in_parts(timeline, week):
        place = min(int(journey.shares[week] * _PLACES), _PLACES - 1)
        dots.append((100 * (place + 0.5) / _PLACES, below[place], part))
        below[place] += 1
    return dots
