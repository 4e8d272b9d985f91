"""Hazards and standards: complete, and every file that is named as a proof is really there."""

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.content.safety import read_safety_tables

HAZARD_HEADER = "id,hazard,cause,harm,control\n"
STANDARD_HEADER = "id,standard,priority,requirement,status,proof,gap\n"


@pytest.fixture(scope="module")
def tables(root):
    return read_safety_tables(root / "data")


def test_the_16_hazards_found_first_are_there_and_more_were_found(tables):
    ids = list(tables.hazards)
    assert ids == [f"HZ-{number:02d}" for number in range(1, len(ids) + 1)]
    assert len(ids) > 16


def test_every_file_that_the_scorecard_names_as_proof_is_there(root, tables):
    named = [(row.id, file) for row in tables.standards.values() for file in row.file_proofs]
    assert [proof for proof in named if not (root / proof[1]).is_file()] == []


def test_the_scorecard_covers_every_standard(tables):
    groups = {identity.split("-")[0] for identity in tables.standards}
    assert groups == {"IPD", "NICE", "SHR", "PEM", "NHS", "WCAG", "CHT", "DEV", "COS"}


def test_what_only_people_can_prove_is_not_called_met(tables):
    for identity in ("IPD-D1", "NICE-12", "NHS-1", "NHS-10", "NHS-17"):
        assert tables.standards[identity].status != "met"


@pytest.fixture
def read(tmp_path):
    """``read(hazard, standard)``: the tables with these rows."""

    def one(hazard, standard="IPD-Q1,IPDAS,must,a,met,,"):
        (tmp_path / "hazards.csv").write_text(f"{HAZARD_HEADER}{hazard}\n", encoding="utf-8")
        (tmp_path / "standards.csv").write_text(f"{STANDARD_HEADER}{standard}\n", encoding="utf-8")
        return read_safety_tables(tmp_path)

    return one


@pytest.mark.parametrize(("line", "column"), [("HZ-1,a,b,c,d", "id"), ("HZ-01,a,b,c,", "control")])
def test_a_hazard_without_number_or_control_is_refused(read, line, column):
    with pytest.raises(ContentError) as caught:
        read(line)
    assert (caught.value.row, caught.value.column) == (2, column)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("met,file x,something", "at most partly met"),
        ("partly,file x,", "says what is missing"),
        ("not_met,,", "says what is missing"),
    ],
)
def test_a_status_that_does_not_fit_its_gap_is_refused(read, cells, reason):
    with pytest.raises(ContentError, match=reason):
        read("HZ-01,a,b,c,d", f"IPD-Q1,IPDAS,must,a,{cells}")


@pytest.mark.parametrize(
    ("cells", "needed"),
    [("met,,", True), ("partly,,a gap", True), ("met,A sentence,", False), ("not_met,,a gap", False)],
)
def test_a_requirement_without_a_written_proof_needs_a_marked_test_unless_it_is_not_met(read, cells, needed):
    row = read("HZ-01,a,b,c,d", f"IPD-Q1,IPDAS,must,a,{cells}").standards["IPD-Q1"]
    assert row.needs_a_test is needed
