"""The whole data folder: it loads as delivered, and one wrong cell stops it with one error."""

import csv
import shutil
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from scar_timeline.content.catalogue import load_catalogue
from scar_timeline.content.errors import ContentError

PUBLISHED = "published_results.csv"


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A copy of the data folder that a test may spoil."""
    return Path(shutil.copytree(root / "data", tmp_path / "data"))


def spoil(data: Path, file: str, where: dict[str, str], column: str, value: str) -> int:
    """Put ``value`` into a cell of the row that holds ``where``; the row's line in the file."""
    path = data / file
    with path.open(encoding="utf-8", newline="") as table:
        header, *rows = csv.reader(table)
    at = next(
        number
        for number, row in enumerate(rows)
        if all(row[header.index(name)] == cell for name, cell in where.items())
    )
    rows[at][header.index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as table:
        csv.writer(table, lineterminator="\n").writerows([header, *rows])
    return at + 2


def loading(data: Path) -> ContentError:
    with pytest.raises(ContentError) as caught:
        load_catalogue(data)
    assert "\n" not in str(caught.value)
    return caught.value


def test_the_content_as_delivered_loads(catalogue):
    assert list(catalogue.scar_types) == ["ice_pick", "boxcar", "rolling", "raised", "mixed"]
    assert list(catalogue.severities) == ["mild", "moderate", "severe"]
    assert len(catalogue.outlooks) == 9
    assert [scar.id for scar in catalogue.dented_types] == ["ice_pick", "boxcar", "rolling"]


def test_the_catalogue_cannot_be_changed(catalogue):
    with pytest.raises(FrozenInstanceError):
        catalogue.phases = ()


@pytest.mark.parametrize("source", ["F07", "F11", "F13", "F16", "F39", "article:three_to_five_months"])
def test_what_must_be_shown_can_be_cited(catalogue, source):
    assert catalogue.evidence.source(source)


ONE_BAD_CELL = [
    # unknown ids
    ("outlook.csv", {"scar_type": "rolling", "severity": "mild"}, "sources", "F99", "'F99' is not known"),
    (
        "outlook.csv",
        {"scar_type": "boxcar", "severity": "mild"},
        "scar_type",
        "keloid",
        "'keloid' is not known",
    ),
    ("measurements.csv", {"id": "rating_2"}, "scar_types", "rolling;wavy", "'wavy' is not known"),
    ("courses.csv", {"id": "four"}, "sources", "article:nowhere", "'article:nowhere' is not known"),
    ("follow_ups.csv", {"id": "review"}, "kinds", "flat", "'flat' is not known"),
    (PUBLISHED, {"id": "mean_all"}, "severities", "moderate;awful", "'awful' is not known"),
    # missing sources
    ("severities.csv", {"id": "mild"}, "sources", "", "the row names no source; every statement needs one"),
    # impossible numbers
    ("outlook.csv", {"measure": "little_or_no_change", "severity": "mild"}, "value", "120", "less than 100"),
    ("courses.csv", {"id": "three"}, "sessions", "13", "less than or equal to 12"),
    ("courses.csv", {"id": "three"}, "spacing_weeks", "0", "greater than or equal to 1"),
    ("phases.csv", {"id": "calming"}, "residence_weeks", "-1", "greater than 0"),
    ("phases.csv", {"id": "building"}, "residence_weeks", "0.5", "building must last longer than calming"),
    ("measurements.csv", {"id": "rating_12"}, "weeks", "60", "less than or equal to 52"),
    ("parameters.csv", {"id": "setback_weeks"}, "value", "soon", "found 'soon'"),
    # duplicate keys
    ("scar_types.csv", {"id": "boxcar"}, "id", "ice_pick", "ice_pick stands already in row 2"),
    # not one of the allowed words
    ("courses.csv", {"id": "three"}, "basis", "guessed", "found 'guessed'"),
]


@pytest.mark.parametrize(
    ("file", "where", "column", "value", "reason"),
    ONE_BAD_CELL,
    ids=[f"{file}-{column}-{value}" for file, _, column, value, _ in ONE_BAD_CELL],
)
def test_one_bad_cell_stops_the_start(data, file, where, column, value, reason):
    line = spoil(data, file, where, column, value)
    bad = loading(data)
    assert (bad.file, bad.row, bad.column) == (file, line, column)
    assert reason in bad.reason


def outlook(scar_type: str, severity: str, measure: str) -> dict[str, str]:
    return {"scar_type": scar_type, "severity": severity, "measure": measure}


@pytest.mark.parametrize(
    ("spoiled", "value", "blamed", "reason"),
    [
        (
            outlook("ice_pick", "moderate", "typical_change"),
            "1.3",
            outlook("ice_pick", "moderate", "strong_change"),
            "strong change is less than typical change",
        ),
        (
            outlook("rolling", "mild", "strong_change"),
            "1.5",
            outlook("rolling", "mild", "strong_change"),
            "a mild scar (grade 2) can gain at most 1",
        ),
        (
            outlook("rolling", "severe", "typical_change"),
            "1.4",
            outlook("rolling", "severe", "typical_change"),
            "severe is drawn above moderate, but moderate scars do better (F16)",
        ),
        (
            outlook("boxcar", "severe", "typical_change"),
            "0.2",
            outlook("ice_pick", "severe", "typical_change"),
            "more than boxcar, but studies agree that ice_pick scars change least (F09)",
        ),
        (
            outlook("boxcar", "mild", "typical_change"),
            "0.4",
            outlook("boxcar", "mild", "typical_change"),
            "little or no change in 25 in 100 people does not fit a typical change of 0.4 grades: "
            "a clear change is 0.5 grades or more",
        ),
    ],
)
def test_numbers_that_go_against_the_evidence_are_refused(data, spoiled, value, blamed, reason):
    spoil(data, "outlook.csv", spoiled, "value", value)
    bad = loading(data)
    assert (bad.file, bad.row, bad.column) == ("outlook.csv", line_of(data, blamed), "value")
    assert bad.reason == reason


def line_of(data: Path, where: dict[str, str]) -> int:
    with (data / "outlook.csv").open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table)
        return next(rows.line_num for row in rows if where.items() <= row.items())


def test_numbers_of_one_row_that_do_not_fit_are_named(data):
    line = spoil(data, PUBLISHED, {"id": "mean_all"}, "low", "2")
    bad = loading(data)
    assert (bad.file, bad.row, bad.column) == (PUBLISHED, line, "reported")
    assert bad.reason == "low, reported and high are not in order"


def test_a_missing_row_is_named(data):
    path = data / "outlook.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    assert str(loading(data)) == "data/outlook.csv, column measure: 'rolling, severe' has no strong_change"


def test_a_missing_parameter_is_named(data):
    path = data / "parameters.csv"
    kept = [
        line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("pace_spread")
    ]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert str(loading(data)) == "data/parameters.csv, column id: 'pace_spread' is missing"


def test_two_usual_courses_for_one_severity_are_refused(data):
    line = spoil(data, "courses.csv", {"id": "six"}, "usual_for", "moderate")
    bad = loading(data)
    assert (bad.file, bad.row, bad.column) == ("courses.csv", line, "usual_for")
    assert bad.reason == "'moderate' needs exactly one usual course, and has 2"


DATA = Path(__file__).parents[3] / "data"
FOR_THE_LINT_ONLY = "wording_exceptions.csv"


@pytest.mark.parametrize("name", sorted({path.name for path in DATA.glob("*.*")} - {FOR_THE_LINT_ONLY}))
def test_no_file_may_be_missing(data, name):
    (data / name).unlink()
    bad = loading(data)
    assert bad.file == name
    assert bad.reason == "the file is missing or cannot be read"


def test_a_table_in_another_encoding_is_named_with_the_row(data):
    path = data / "scar_types.csv"
    path.write_bytes(path.read_bytes().replace(b"Rolling", "Röllig".encode("latin-1")))
    bad = loading(data)
    assert (bad.file, bad.row) == ("scar_types.csv", 4)
    assert "not saved as UTF-8" in bad.reason


def test_a_missing_column_and_a_column_too_many_are_named(data):
    path = data / "phases.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id,order,name", "id,order,title", 1), encoding="utf-8")
    bad = loading(data)
    assert (bad.file, bad.row, bad.column) == ("phases.csv", 1, "name")
    path.write_text(text.replace("sources\n", "sources,note\n", 1), encoding="utf-8")
    bad = loading(data)
    assert (bad.file, bad.row, bad.column) == ("phases.csv", 1, "note")


def test_a_text_file_that_is_not_toml_is_named(data):
    (data / "text" / "en" / "describe.toml").write_text('stamp = "no end\n', encoding="utf-8")
    bad = loading(data)
    assert bad.file == "text/en/describe.toml"
    assert "not valid TOML" in bad.reason


def test_a_text_with_an_unclosed_curly_bracket_is_named(data):
    path = data / "text" / "en" / "describe.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("{n} weeks", "{n weeks", 1), encoding="utf-8")
    bad = loading(data)
    assert (bad.file, bad.column) == ("text/en/describe.toml", "describe.span.weeks")
    assert "a curly bracket is not closed" in bad.reason


@pytest.mark.parametrize("value", ["3", '""', '["a"]'])
def test_a_text_that_is_no_text_is_named(data, value):
    path = data / "text" / "en" / "describe.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('stamp = "Illustration, not a forecast"', f"stamp = {value}"), encoding="utf-8"
    )
    bad = loading(data)
    assert (bad.file, bad.column) == ("text/en/describe.toml", "describe.stamp")
    assert bad.reason == "must be a text in quotes, and not empty"


def test_a_wrong_setting_of_a_clinic_is_named(data):
    (data / "clinic.toml").write_text('name = "A"\nprice = 3\n', encoding="utf-8")
    bad = loading(data)
    assert (bad.file, bad.column) == ("clinic.toml", "price")
