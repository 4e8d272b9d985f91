"""Hazards and standards: complete, provable, and every proof that names a test or a file is really there."""

import re

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.content.safety import Hazard, read_hazards, read_safety_tables

HAZARD_HEADER = "id,hazard,cause,harm,control,tests\n"
STANDARD_HEADER = "id,standard,priority,requirement,status,proof,gap\n"


@pytest.fixture(scope="module")
def tables(root):
    return read_safety_tables(root / "data")


def exists(root, test_id: str) -> bool:
    file, name = test_id.split("::")
    path = root / file
    return (
        path.is_file()
        and re.search(rf"^def {name}\(", path.read_text(encoding="utf-8"), re.MULTILINE) is not None
    )


def test_the_16_hazards_found_first_are_there_and_more_were_found(tables):
    ids = list(tables.hazards)
    assert ids == [f"HZ-{number:02d}" for number in range(1, len(ids) + 1)]
    assert len(ids) > 16


def test_every_hazard_has_a_test_that_is_written(root, tables):
    missing = [
        (row.id, test) for row in tables.hazards.values() for test in row.tests if not exists(root, test)
    ]
    assert missing == []


def test_every_proof_of_the_scorecard_is_there(root, tables):
    rows = tables.standards.values()
    missing = [(row.id, test) for row in rows for test in row.test_proofs if not exists(root, test)]
    missing += [(row.id, file) for row in rows for file in row.file_proofs if not (root / file).is_file()]
    assert missing == []


def test_every_must_is_met_or_says_what_is_missing(tables):
    for row in tables.standards.values():
        if row.priority == "must":
            assert row.proof
            assert row.status == "met" or row.gap


def test_the_scorecard_covers_every_standard(tables):
    groups = {identity.split("-")[0] for identity in tables.standards}
    assert groups == {"IPD", "NICE", "SHR", "PEM", "NHS", "WCAG", "CHT", "DEV", "COS"}
    assert len(tables.standards) == 94


def test_what_only_people_can_prove_is_not_called_met(tables):
    for identity in ("IPD-D1", "NICE-12", "NHS-1", "NHS-10", "NHS-17"):
        assert tables.standards[identity].status != "met"


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("HZ-1,a,b,c,d,tests/test_x.py::test_y", "id"),
        ("HZ-01,a,b,c,d,", "tests"),
        ("HZ-01,a,b,c,d,test_y", "tests"),
        ("HZ-01,a,b,c,,tests/test_x.py::test_y", "control"),
    ],
)
def test_a_hazard_without_control_or_test_is_refused(tmp_path, line, column):
    (tmp_path / "hazards.csv").write_text(HAZARD_HEADER + line + "\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_hazards(tmp_path)
    assert (caught.value.row, caught.value.column) == (2, column)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("must,a,met,,", "names its proof"),
        ("must,a,met,file x,something", "at most partly met"),
        ("must,a,partly,file x,", "says what is missing"),
        ("must,a,not_met,,", "says what is missing"),
    ],
)
def test_a_status_that_does_not_fit_its_proof_or_gap_is_refused(tmp_path, cells, reason):
    hazard = "HZ-01,a,b,c,d,tests/test_x.py::test_y\n"
    (tmp_path / "hazards.csv").write_text(HAZARD_HEADER + hazard, encoding="utf-8")
    (tmp_path / "standards.csv").write_text(STANDARD_HEADER + f"IPD-Q1,IPDAS,{cells}\n", encoding="utf-8")
    with pytest.raises(ContentError, match=reason):
        read_safety_tables(tmp_path)


def test_a_hazard_may_name_several_tests():
    tests = "tests/unit/test_x.py::test_a; tests/app/test_y.py::test_b"
    row = Hazard(id="HZ-01", hazard="a", cause="b", harm="c", control="d", tests=tests, line=2)
    assert row.tests == ("tests/unit/test_x.py::test_a", "tests/app/test_y.py::test_b")
