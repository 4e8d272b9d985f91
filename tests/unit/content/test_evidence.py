"""The evidence tables: complete, cross-checked, and refused when a cell is wrong."""

import csv
import shutil
from pathlib import Path

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.content.evidence import (
    CLAIMS_FILE,
    DISCLAIMERS_FILE,
    EVIDENCE_FILE,
    UNKNOWNS_FILE,
    ClaimRow,
    EvidenceRow,
    EvidenceTables,
    UnknownRow,
    read_evidence_tables,
)

DATA = Path(__file__).parents[3] / "data"
FILES = (EVIDENCE_FILE, CLAIMS_FILE, DISCLAIMERS_FILE, UNKNOWNS_FILE)


@pytest.fixture(scope="module")
def tables() -> EvidenceTables:
    return read_evidence_tables(DATA)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FILES:
        shutil.copy(DATA / file, tmp_path / file)
    return tmp_path


def change(folder: Path, file: str, row_id: str, column: str, value: str) -> None:
    with (folder / file).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        if row["id"] == row_id:
            row[column] = value
    with (folder / file).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.standard("IPD-C2")
def test_every_fact_from_f01_to_f44_is_there(tables):
    assert list(tables.evidence)[:44] == [f"F{number:02d}" for number in range(1, 45)]


def test_later_facts_follow_without_a_gap(tables):
    assert list(tables.evidence) == [f"F{number:02d}" for number in range(1, len(tables.evidence) + 1)]


def test_only_a_clinic_claim_stands_without_a_link(tables):
    without = {row.id for row in tables.evidence.values() if row.link is None}
    assert without == {"F32", "F40", "F85"}
    assert all(tables.evidence[fact].checked == "claim" for fact in without)


def test_the_negative_trial_is_there_with_its_size(tables):
    trial = tables.evidence["F13"]
    assert trial.people == 40
    assert trial.strength == "randomised"
    assert "did not change" in trial.fact


@pytest.mark.hazard("HZ-21")
def test_three_to_five_months_is_a_clinic_statement_that_studies_do_not_share(tables):
    assert tables.evidence["F39"].strength == "clinic_statement"
    claim = tables.claims["three_to_five_months"]
    assert claim.agrees == "differ"
    assert "6 months" in claim.studies_say


def test_top_ups_and_touch_ups_are_shown_as_untested(tables):
    for claim in ("top_ups", "touch_ups", "maintenance"):
        assert tables.claims[claim].agrees == "untested"
        assert "No trial tested" in tables.claims[claim].studies_say


def test_every_claim_of_the_article_reads_as_the_articles(tables):
    for claim in tables.claims.values():
        assert claim.statement.startswith("The article")


def test_sources_are_found_by_either_kind_of_id(tables):
    assert isinstance(tables.source("F07"), EvidenceRow)
    assert isinstance(tables.source("article:scar_strength"), ClaimRow)
    assert {"F44", "article:raised_scars"} <= tables.source_ids
    with pytest.raises(KeyError):
        tables.source("F99")


def test_a_picture_always_carries_that_people_differ_and_that_change_may_fade(tables):
    beside = [row.id for row in tables.disclaimers_for("picture")]
    assert "people_differ" in beside
    assert "no_lasting_promise" in beside
    assert set(beside) <= {row.id for row in tables.disclaimers_for("export")}


def test_every_caution_of_the_article_has_a_disclaimer(tables):
    cited = {claim for row in tables.disclaimers.values() for claim in row.claims}
    cautions = {
        claim.id for claim in tables.claims.values() if claim.kind in ("factor", "limit", "maintenance")
    }
    assert cautions <= cited


@pytest.mark.parametrize(
    ("file", "row_id", "column", "value"),
    [
        (EVIDENCE_FILE, "F07", "people", "about 20"),
        (EVIDENCE_FILE, "F07", "people", "0"),
        (EVIDENCE_FILE, "F07", "strength", "strong"),
        (EVIDENCE_FILE, "F07", "checked", "maybe"),
        (EVIDENCE_FILE, "F07", "links", "http://example.org"),
        (EVIDENCE_FILE, "F07", "topics", "magic"),
        (EVIDENCE_FILE, "F07", "topics", ""),
        (CLAIMS_FILE, "touch_ups", "agrees", "perhaps"),
        (CLAIMS_FILE, "touch_ups", "sources", "F99"),
        (CLAIMS_FILE, "touch_ups", "kind", "story"),
        (DISCLAIMERS_FILE, "people_differ", "claims", ""),
        (DISCLAIMERS_FILE, "people_differ", "claims", "no_such_claim"),
        (DISCLAIMERS_FILE, "people_differ", "places", "ceiling"),
        (UNKNOWNS_FILE, "fading", "sources", "article:no_such_claim"),
        (UNKNOWNS_FILE, "fading", "sources", ""),
    ],
)
def test_a_wrong_cell_is_named_by_file_row_and_column(folder, file, row_id, column, value):
    change(folder, file, row_id, column, value)
    with pytest.raises(ContentError) as caught:
        read_evidence_tables(folder)
    assert caught.value.file == file
    assert caught.value.column == column
    assert caught.value.row is not None


def test_a_study_without_a_link_is_refused(folder):
    change(folder, EVIDENCE_FILE, "F07", "links", "")
    with pytest.raises(ContentError, match="only a clinic's claim may stand without a link"):
        read_evidence_tables(folder)


def test_a_tested_claim_without_studies_is_refused(folder):
    change(folder, CLAIMS_FILE, "scar_strength", "sources", "")
    with pytest.raises(ContentError, match="must name them in sources"):
        read_evidence_tables(folder)


def test_a_place_left_without_any_disclaimer_is_refused(folder):
    for row in ("no_lasting_promise", "people_differ", "months_are_a_claim", "ask_an_expert"):
        change(folder, DISCLAIMERS_FILE, row, "places", "export;page")
    with pytest.raises(ContentError, match="no disclaimer stands on the picture"):
        read_evidence_tables(folder)


def test_sources_of_other_tables_are_checked(tables):
    good = UnknownRow(id="a", text="b", sources="F07;article:maintenance", line=2)
    bad = UnknownRow(id="c", text="d", sources="F07;F99", line=3)
    tables.check_sources("other.csv", [good])
    with pytest.raises(ContentError, match="'F99' is not known") as caught:
        tables.check_sources("other.csv", [good, bad])
    assert caught.value.row == 3
