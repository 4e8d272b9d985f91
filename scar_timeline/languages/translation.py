"""A translation, and the catalogue in its language."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from scar_timeline.content.catalogue import Catalogue, by_id
from scar_timeline.content.csv_reader import Row, split
from scar_timeline.content.messages import Messages
from scar_timeline.languages.columns import COLUMNS, as_text
from scar_timeline.languages.entries import LANGUAGE

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Translation:
    """Texts of a language, by where a catalogue holds the English ones (:attr:`Entry.at`); others stay English."""

    language: str
    texts: Mapping[tuple[str, ...], str]


def translated(written: Catalogue, translation: Translation) -> Catalogue:
    """The catalogue in another language. Ids, numbers, sources and names stay, so pictures and link codes do too."""
    texts = translation.texts

    def rows(file: str, some: Iterable[R]) -> tuple[R, ...]:
        return tuple(row.model_copy(update=_cells(texts, file, row)) for row in some)

    def mapped(file: str, some: Mapping[str, R]) -> dict[str, R]:
        return dict(zip(some, rows(file, some.values()), strict=True))

    evidence, decision = written.evidence, written.decision
    country = texts.get(("version.toml", "country", written.release.country), written.release.country)
    return replace(
        written,
        scar_types=by_id(rows("scar_types.csv", written.scar_types.values())),
        severities=by_id(rows("severities.csv", written.severities.values())),
        phases=rows("phases.csv", written.phases),
        follow_ups=rows("follow_ups.csv", written.follow_ups),
        measurements=rows("measurements.csv", written.measurements),
        evidence=replace(
            evidence,
            evidence=mapped("evidence.csv", evidence.evidence),
            claims=mapped("claims.csv", evidence.claims),
            disclaimers=mapped("disclaimers.csv", evidence.disclaimers),
            unknowns=mapped("unknowns.csv", evidence.unknowns),
        ),
        synthesis=replace(
            written.synthesis,
            results=rows("study_results.csv", written.synthesis.results),
            bands=rows("bands.csv", written.synthesis.bands),
        ),
        decision=replace(
            decision,
            options=rows("options.csv", decision.options),
            recovery_days=rows("recovery_days.csv", decision.recovery_days),
            harms=rows("harms.csv", decision.harms),
            cautions=rows("cautions.csv", decision.cautions),
            values=rows("values.csv", decision.values),
            teach_back=rows("teach_back.csv", decision.teach_back),
            red_flags=rows("red_flags.csv", decision.red_flags),
            question_prompts=rows("question_prompts.csv", decision.question_prompts),
        ),
        glossary=tuple(sorted(rows("glossary.csv", written.glossary), key=lambda term: _in_alphabet(term.term))),
        changes=rows("changes.csv", written.changes),
        release=written.release.model_copy(update={"country": country}),
        messages=_messages(written.messages, translation),
    )


def _cells(texts: Mapping[tuple[str, ...], str], file: str, row: Row) -> dict[str, object]:
    """The cells of a row that have a translation."""
    found: dict[str, object] = {}
    for column in COLUMNS[file]:
        cell = getattr(row, column)
        if words := texts.get((file, column, as_text(cell))):
            found[column] = split(words) if isinstance(cell, tuple) else words
    return found


def _messages(english: Messages, translation: Translation) -> Messages:
    own = {at[0]: text for at, text in translation.texts.items() if len(at) == 1}
    return Messages({**english, **own, LANGUAGE: translation.language}, translation.language)


def _in_alphabet(words: str) -> str:
    """Without accents: ``ácido`` stands before ``acné``."""
    return "".join(letter for letter in unicodedata.normalize("NFD", words.casefold()) if letter.isalnum())
