"""From the tables in ``data/`` to the arrays that the model reads."""

from itertools import groupby, pairwise
from pathlib import Path

import numpy as np

from evidence.readings import KINDS, Protocol, Readings
from scar_timeline.content.csv_reader import read_table
from scar_timeline.content.evidence import read_evidence_tables
from scar_timeline.content.synthesis import SynthesisTables, read_synthesis_tables
from scar_timeline.content.tables.scar_types import ScarType
from scar_timeline.content.tables.severities import Severity
from scar_timeline.content.tables.studies import Study
from scar_timeline.content.tables.study_results import StudyResult
from scar_timeline.synthesis.study import Plan

DATA = Path(__file__).resolve().parents[1] / "data"

WIDE = {"boxcar", "rolling"}
_UNKNOWN_PEOPLE = 30
"""Where a summary gives no number of people; such a mean has a spread of its own."""


def load() -> SynthesisTables:
    """The tables of the synthesis, checked as the app checks them, without the last fit."""
    scar_types = {row.id for row in read_table(DATA, "scar_types.csv", ScarType)}
    severities = {row.id for row in read_table(DATA, "severities.csv", Severity)}
    sources = read_evidence_tables(DATA).source_ids
    return read_synthesis_tables(DATA, sources, scar_types, severities)


def used_readings(tables: SynthesisTables) -> list[list[StudyResult]]:
    """The rows of each used reading, in file order."""
    return [list(rows) for _, rows in groupby(tables.used, key=lambda row: (row.study, row.reading))]


def used_studies(tables: SynthesisTables) -> list[str]:
    """Ids of the studies with at least one used reading, in file order."""
    return list(dict.fromkeys(row.study for row in tables.used))


def cells_of(rows: list[StudyResult]) -> tuple[list[float], list[int]]:
    """Inner edges of a counted reading and the people in each cell between them.

    People in no counted band fill the one gap that the bands leave.

    Raises:
        ValueError: the bands leave more than one gap.
    """
    bands = {(row.low or 0.0, row.high or 0.0): int(row.value) for row in rows}
    edges = sorted({0.0, 1.0, *(edge for band in bands for edge in band)})
    cells = list(pairwise(edges))
    gaps = [cell for cell in cells if cell not in bands]
    if len(gaps) > 1:
        raise ValueError(f"the bands of {rows[0].study}, {rows[0].reading} leave more than one gap")
    rest = (rows[0].people or 0) - sum(bands.values())
    return edges[1:-1], [bands.get(cell, rest) for cell in cells]


def plan_of(result: StudyResult, study: Study) -> Plan:
    """The study behind a reading, as the prediction of a new study takes it."""
    if study.sessions is None or study.spacing_weeks is None:
        raise ValueError(f"{study.id} has no course")
    return Plan(
        session_weeks=[number * study.spacing_weeks for number in range(study.sessions)],
        week=result.week,
        people=result.people or _UNKNOWN_PEOPLE,
        kind=result.kind,
        ice_pick=float(result.scar_types == ("ice_pick",)),
        wide=float(set(result.scar_types) <= WIDE),
        severe=study.severe_share or 0.0,
        error=result.spread,
    )


def arrays(tables: SynthesisTables) -> Readings:
    """The used readings as columns."""
    numbers = {study: number for number, study in enumerate(used_studies(tables))}
    readings = used_readings(tables)
    means = [rows[0] for rows in readings if rows[0].outcome != "count"]
    counts = [rows for rows in readings if rows[0].outcome == "count"]
    cut = [cells_of(rows) for rows in counts]
    most = max(len(edges) for edges, _ in cut)
    return Readings(
        means=_protocol(means, tables, numbers),
        mean=np.array([row.value for row in means]),
        below=np.array([float(row.outcome == "mean_at_most") for row in means]),
        spread=np.array([row.spread or 0.0 for row in means]),
        counts=_protocol([rows[0] for rows in counts], tables, numbers),
        edges=np.array([edges + [1.0] * (most - len(edges)) for edges, _ in cut]),
        cells=np.array([own + [0] * (most + 1 - len(own)) for _, own in cut], dtype=np.float64),
    )


def _protocol(rows: list[StudyResult], tables: SynthesisTables, numbers: dict[str, int]) -> Protocol:
    studies = [tables.studies[row.study] for row in rows]
    return Protocol(
        study=np.array([numbers[row.study] for row in rows]),
        kind=np.array([KINDS.index(row.kind) for row in rows]),
        sessions=np.array([float(study.sessions or 0) for study in studies]),
        spacing=np.array([study.spacing_weeks or 0.0 for study in studies]),
        week=np.array([row.week for row in rows]),
        severe=np.array([study.severe_share or 0.0 for study in studies]),
        ice_pick=np.array([float(row.scar_types == ("ice_pick",)) for row in rows]),
        wide=np.array([float(set(row.scar_types) <= WIDE) for row in rows]),
        people=np.array([float(row.people or 0) for row in rows]),
    )
