"""Sentences whose numbers depend on the choice: they are signed as they are read, number by number."""

from collections.abc import Iterator
from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.statements import Statement
from scar_timeline.narrative.alt_text import picture_description
from scar_timeline.narrative.citations import sources_of
from scar_timeline.narrative.follow_ups import follow_up_lines
from scar_timeline.narrative.headline import COUNTS, headlines
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import in_words
from scar_timeline.narrative.result import WORTH, facts, in_one_sentence, worth_sentence
from scar_timeline.timeline.scenario import all_scenarios
from scar_timeline.timeline.timeline import Timeline


@dataclass(frozen=True)
class DrawnStatement:
    """One sentence, or one row of the table, of one choice.

    ``key`` is the message its words are made from, or says which row it is.
    """

    choice: tuple[str, str]
    key: str
    words: str
    sources: tuple[str, ...] = ()


def drawn_statements(catalogue: Catalogue) -> tuple[DrawnStatement, ...]:
    """Those of every choice with its usual course."""
    return tuple(
        drawn
        for choice, timeline in all_scenarios(catalogue).items()
        for drawn in _of(catalogue, (choice.scar_type, choice.severity), timeline)
    )


def _of(catalogue: Catalogue, choice: tuple[str, str], timeline: Timeline) -> Iterator[DrawnStatement]:
    synthesis = catalogue.statements[COUNTS].sources if timeline.draws_change else ()
    if timeline.draws_change:
        yield DrawnStatement(choice, "explore.result", in_one_sentence(catalogue, timeline), synthesis)
        for name, share in WORTH.items():
            words = " ".join(worth_sentence(catalogue, timeline, share))
            yield DrawnStatement(choice, f"explore.worth.{name}", words, synthesis)
    told: dict[tuple[str, str], Statement] = {}
    for said in _statements(catalogue, timeline):
        if "{" in catalogue.messages.get(said.key, ""):  # words without numbers stand once, as a message
            told.setdefault((said.key, said.text), said)
    of_key: dict[str, int] = {}
    for (key, text), said in told.items():
        of_key[key] = of_key.get(key, 0) + 1
        name = key if of_key[key] == 1 else f"{key}.{of_key[key]}"
        yield DrawnStatement(choice, name, text, said.sources)
    lines = follow_up_lines(catalogue, timeline)
    when = "; ".join(f"{line.name}: {line.when}" for line in lines)
    yield DrawnStatement(choice, "narrative.follow_ups", when, sources_of(tuple(line.sources for line in lines)))
    if timeline.draws_change:
        described = picture_description(catalogue, timeline)
        yield DrawnStatement(choice, "narrative.picture.description", described, synthesis)
    for row in month_rows(catalogue, timeline):
        words = f"{row.when}: {row.do} {row.notice} {row.skin}"
        yield DrawnStatement(choice, f"narrative.table.month_{row.month}", words, synthesis)


def _statements(catalogue: Catalogue, timeline: Timeline) -> Iterator[Statement]:
    for headline in headlines(catalogue, timeline):
        yield from headline.answers
    for passage in in_words(catalogue, timeline):
        yield from passage.statements
    if timeline.draws_change:
        yield from facts(catalogue, timeline)
