"""Every statement that a patient can see, once, with what stands behind it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.clinic_settings import CLINIC_FILE
from scar_timeline.content.csv_reader import Row
from scar_timeline.content.tables.harms import HarmRow
from scar_timeline.narrative.forest import group_heading, predicted, protocol, reported
from scar_timeline.narrative.harms import harm_in_words, with_figures
from scar_timeline.signoff.drawn import DrawnStatement, drawn_statements
from scar_timeline.signoff.places import OWN_WORDS, SOURCES, TABLES, places_of
from scar_timeline.synthesis.forest import forest_table
from scar_timeline.timeline.clinic_people import with_clinic_people

_ENDS = (".", "?", "!", ":")


@dataclass(frozen=True)
class SeenStatement:
    """One statement as patients see it.

    Attributes:
        id: its name, which a change of its words leaves alone: ``cautions:keloids``, ``decide.end.text``,
            ``rolling/mild:narrative.headline.change.drawn``, ``clinic/rolling/mild:explore.result``.
        file: the content file it is changed in.
        words: what is read.
        sources: ids of evidence and of the article's claims; empty where it states no fact.
        places: where it stands (see ``places.py``).
        choice: the scar type and severity it is shown for; ``None`` where it is shown for all.
        digest: stands for the words, the sources and all that lies behind them.
    """

    id: str
    file: str
    words: str
    sources: tuple[str, ...]
    places: tuple[str, ...]
    choice: tuple[str, str] | None
    digest: str

    @property
    def is_label(self) -> bool:
        """Whether it is the name of something, such as a button or a column, and no sentence."""
        return self.file.startswith("text/") and not self.words.endswith(_ENDS)


@lru_cache(maxsize=4)
def seen_statements(catalogue: Catalogue) -> tuple[SeenStatement, ...]:
    """All of them: tables, what is drawn for each choice, the clinic's own words, then the other messages."""
    drawn = drawn_statements(catalogue)
    return (
        *_of_tables(catalogue),
        *_of_clinic(catalogue),
        *_of_studies(catalogue),
        *(_of_drawn(catalogue, each) for each in drawn),
        *_of_clinic_people(catalogue, drawn),
        *_of_messages(catalogue, drawn),
    )


def _of_tables(catalogue: Catalogue) -> Iterator[SeenStatement]:
    tables = _tables(catalogue)
    for file, (columns, places) in TABLES.items():
        for row in tables[file]:
            told = [_cell(catalogue, row, column) for column in columns]
            if isinstance(row, HarmRow) and row.is_counted:
                told.append(harm_in_words(catalogue, row))
            words = " · ".join(part for part in told if part)
            behind = row.model_dump(mode="json", exclude={"line"})
            name = ":".join(str(getattr(row, column)) for column in row.key)
            sources = getattr(row, "sources", ())
            yield SeenStatement(
                f"{file.removesuffix('.csv')}:{name}", file, words, sources, places, None, _digest(words, behind)
            )


def _tables(catalogue: Catalogue) -> dict[str, Iterable[Row]]:
    return {
        **catalogue.evidence.by_file(),
        **catalogue.decision.by_file(),
        **catalogue.synthesis.by_file(),
        "glossary.csv": catalogue.glossary,
        "changes.csv": catalogue.changes,
        "scar_types.csv": catalogue.scar_types.values(),
        "severities.csv": catalogue.severities.values(),
        "phases.csv": catalogue.phases,
        "follow_ups.csv": catalogue.follow_ups,
    }


def _cell(catalogue: Catalogue, row: Row, column: str) -> str:
    value = getattr(row, column)
    text = "; ".join(value) if isinstance(value, tuple) else str(value)
    return with_figures(catalogue, text)


def _of_clinic(catalogue: Catalogue) -> Iterator[SeenStatement]:
    """The sentences that the clinic wrote itself."""
    clinic = catalogue.clinic
    told = {"our_follow_up_note": clinic.our_follow_up_note, "how_to_reach_us": clinic.how_to_reach_us}
    told |= {f"aftercare:{number}": line for number, line in enumerate(clinic.aftercare, start=1)}
    for name, words in told.items():
        if words:
            places = OWN_WORDS[name.partition(":")[0]]
            yield SeenStatement(f"clinic:{name}", CLINIC_FILE, words, (), places, None, _digest(words, []))


def _of_studies(catalogue: Catalogue) -> Iterator[SeenStatement]:
    """What each study reported, beside what the others say of it: the rows of the forest plot."""
    numbered: dict[str, int] = {}
    for _, row in forest_table(catalogue.synthesis, catalogue.fitted_synthesis).iterrows():
        heading = group_heading(catalogue, row["group"])
        told = (row["label"], heading, protocol(catalogue, row), reported(catalogue, row), predicted(catalogue, row))
        words = " · ".join((*told, row["how_read"]))
        study = catalogue.synthesis.studies[row["study"]]
        numbered[study.id] = numbered.get(study.id, 0) + 1
        name, behind = f"forest:{study.id}:{numbered[study.id]}", study.model_dump(mode="json", exclude={"line"})
        yield SeenStatement(name, "study_results.csv", words, study.sources, (SOURCES,), None, _digest(words, behind))


def _of_clinic_people(catalogue: Catalogue, of_studies: Iterable[DrawnStatement]) -> Iterator[SeenStatement]:
    """What is said otherwise where the people whom the clinic counted are drawn with those of studies."""
    if catalogue.clinic_counts:
        said = set(of_studies)
        for drawn in drawn_statements(with_clinic_people(catalogue)):
            if drawn not in said:
                yield _of_drawn(catalogue, drawn, "clinic/")


def _of_drawn(catalogue: Catalogue, drawn: DrawnStatement, whose: str = "") -> SeenStatement:
    name, places = f"{whose}{'/'.join(drawn.choice)}:{drawn.key}", places_of(drawn.key)
    digest = _digest(drawn.words, list(drawn.sources))
    return SeenStatement(name, _file_of(catalogue, drawn.key), drawn.words, drawn.sources, places, drawn.choice, digest)


def _of_messages(catalogue: Catalogue, drawn: Iterable[DrawnStatement]) -> Iterator[SeenStatement]:
    whole = {each.key for each in drawn}
    for key, words in catalogue.messages.items():
        places = places_of(key)
        if places and key not in whole:
            row = catalogue.statements.get(key)
            sources = row.sources if row else ()
            digest = _digest(words, [row.who, *sources] if row else [])
            yield SeenStatement(key, _file_of(catalogue, key), words, sources, places, None, digest)


def _file_of(catalogue: Catalogue, key: str) -> str:
    return f"text/{catalogue.release.language}/{key.partition('.')[0]}.toml"


def _digest(words: str, behind: object) -> str:
    content = json.dumps([words, behind], ensure_ascii=False, sort_keys=True)
    return f"sha256:{sha256(content.encode()).hexdigest()}"
