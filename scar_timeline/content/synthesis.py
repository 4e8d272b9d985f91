"""The tables of the synthesis, read and checked against each other."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import get_args

from scar_timeline.content.csv_reader import Row, read_table, require
from scar_timeline.content.errors import ContentError
from scar_timeline.content.synthesis_fit import DRAWS_FILE, FIT_FILE, LEFT_OUT_FILE, Draw, Fit, LeftOut, fingerprint
from scar_timeline.content.tables.bands import Band, BandId
from scar_timeline.content.tables.harm_counts import HarmCount
from scar_timeline.content.tables.studies import Study
from scar_timeline.content.tables.study_results import StudyResult
from scar_timeline.content.toml_reader import read_settings

STUDIES_FILE = "studies.csv"
RESULTS_FILE = "study_results.csv"
HARMS_FILE = "harm_counts.csv"
BANDS_FILE = "bands.csv"


@dataclass(frozen=True)
class SynthesisTables:
    """Studies by id, their results in file order, counted harms, bands from the least to the most."""

    studies: Mapping[str, Study]
    results: tuple[StudyResult, ...]
    harm_counts: tuple[HarmCount, ...]
    bands: tuple[Band, ...]

    def by_file(self) -> dict[str, tuple[Row, ...]]:
        """The rows of each table."""
        return {
            STUDIES_FILE: tuple(self.studies.values()),
            RESULTS_FILE: self.results,
            HARMS_FILE: self.harm_counts,
            BANDS_FILE: self.bands,
        }

    @property
    def used(self) -> tuple[StudyResult, ...]:
        """The results that the synthesis fits."""
        return tuple(result for result in self.results if result.used == "yes")

    @property
    def last_read_week(self) -> int:
        """The last week, from the first session, in which people behind the synthesis were read."""
        return int(max(result.week for result in self.used))

    @property
    def most_sessions(self) -> int:
        """The most sessions of a course that the synthesis fits."""
        studies = {result.study for result in self.used}
        return max(self.studies[study].sessions or 1 for study in studies)

    @property
    def inputs_sha256(self) -> str:
        """Fingerprint of what the fit reads; the fit carries the one it was made from."""
        return fingerprint(self.studies, self.used)


@dataclass(frozen=True, eq=False)
class FittedSynthesis:
    """What ``make evidence`` wrote: draws, the check study by study, and how they came about."""

    draws: tuple[Draw, ...]
    left_out: tuple[LeftOut, ...]
    fit: Fit


def read_fitted_synthesis(folder: Path, tables: SynthesisTables) -> FittedSynthesis:
    """Read the fitted synthesis.

    Raises:
        ContentError: a file is missing or a cell is wrong.
    """
    left_out = read_table(folder, LEFT_OUT_FILE, LeftOut)
    for row in left_out:
        require(LEFT_OUT_FILE, row, "study", [row.study], tables.studies)
    return FittedSynthesis(
        draws=read_table(folder, DRAWS_FILE, Draw),
        left_out=left_out,
        fit=read_settings(folder, FIT_FILE, Fit),
    )


def read_synthesis_tables(
    folder: Path, sources: Container[str], scar_types: Container[str], severities: Container[str]
) -> SynthesisTables:
    """Read and check the four tables.

    Args:
        folder: the ``data/`` folder.
        sources: every id that a row may name as its source.
        scar_types: the known scar types.
        severities: the known severities.

    Raises:
        ContentError: naming file, row, column and reason of the first thing that is wrong.
    """
    studies = {study.id: study for study in read_table(folder, STUDIES_FILE, Study)}
    results = read_table(folder, RESULTS_FILE, StudyResult)
    harm_counts = read_table(folder, HARMS_FILE, HarmCount)
    bands = read_table(folder, BANDS_FILE, Band)
    for study in studies.values():
        require(STUDIES_FILE, study, "sources", study.sources, sources)
        require(STUDIES_FILE, study, "scar_types", study.scar_types, scar_types)
        require(STUDIES_FILE, study, "severities", study.severities, severities)
    for result in results:
        require(RESULTS_FILE, result, "sources", result.sources, sources)
        require(RESULTS_FILE, result, "scar_types", result.scar_types, scar_types)
        require(RESULTS_FILE, result, "study", [result.study], studies)
        _check_protocol(result, studies[result.study])
    for harm in harm_counts:
        require(HARMS_FILE, harm, "sources", harm.sources, sources)
        require(HARMS_FILE, harm, "study", [harm.study], studies)
        _check_people(HARMS_FILE, harm.line, harm.people, studies[harm.study].began)
    _check_readings(results)
    _check_bands(bands)
    return SynthesisTables(studies, results, harm_counts, bands)


def _check_protocol(result: StudyResult, study: Study) -> None:
    """A reading that is used needs a course, and no more people than began."""
    if result.used == "yes" and (study.sessions is None or study.spacing_weeks is None):
        reason = f"'{study.id}' has no sessions or no spacing, so its results cannot be used"
        raise ContentError(RESULTS_FILE, result.line, "used", reason)
    _check_people(RESULTS_FILE, result.line, result.people, study.began)


def _check_people(file: str, line: int, people: int | None, began: int | None) -> None:
    if people is not None and began is not None and people > began:
        raise ContentError(file, line, "people", f"{people} people, but only {began} began")


def _check_readings(results: tuple[StudyResult, ...]) -> None:
    """Rows of one reading stand together, agree on who was read when, and do not overlap."""
    seen: set[tuple[str, str]] = set()
    for identity, group in groupby(results, key=lambda row: (row.study, row.reading)):
        rows = list(group)
        if identity in seen:
            raise ContentError(RESULTS_FILE, rows[0].line, "reading", "the rows of a reading stand together")
        seen.add(identity)
        _check_reading(rows)


def _check_reading(rows: list[StudyResult]) -> None:
    first = rows[0]
    for row in rows[1:]:
        for column in ("week", "outcome", "kind", "people", "scar_types", "used"):
            if getattr(row, column) != getattr(first, column):
                reason = f"differs from the row above, of the same reading '{row.reading}'"
                raise ContentError(RESULTS_FILE, row.line, column, reason)
        if row.outcome != "count":
            raise ContentError(RESULTS_FILE, row.line, "reading", "a reading has one mean only")
    if first.outcome != "count":
        return
    if sum(row.value for row in rows) > (first.people or 0):
        raise ContentError(RESULTS_FILE, first.line, "value", "the bands hold more people than were read")
    bands = sorted((row.low or 0.0, row.high or 0.0, row.line) for row in rows)
    for (_, end, _), (start, _, line) in pairwise(bands):
        if start < end:
            raise ContentError(RESULTS_FILE, line, "low", "the band overlaps another of the same reading")


def _check_bands(bands: tuple[Band, ...]) -> None:
    lows = [band.low for band in bands]
    if [band.id for band in bands] != list(get_args(BandId)):
        raise ContentError(BANDS_FILE, None, "id", f"the bands are {', '.join(get_args(BandId))}, in that order")
    if lows[0] != 0 or lows != sorted(set(lows)):
        raise ContentError(BANDS_FILE, bands[0].line, "low", "the bands rise from 0")
