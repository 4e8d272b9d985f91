"""What a clinic counted is read from a file beside its settings; every fault is one line with file, row and column."""

import pytest

from scar_timeline.content import ContentError, load_catalogue

HEADER = "scar_type,severity,sessions,spacing_weeks,week,little_or_none,some,clear,a_lot\n"


@pytest.fixture
def with_counts(catalogue_folder, tmp_path):
    """``with_counts(rows)``: the catalogue of a clinic that keeps this table beside its settings."""

    def one(rows, header=HEADER):
        own = tmp_path / "own"
        own.mkdir(exist_ok=True)
        (own / "clinic.toml").write_text('counts = "counts.csv"\n', encoding="utf-8")
        if rows is not None:
            (own / "counts.csv").write_text(header + rows, encoding="utf-8")
        return load_catalogue(catalogue_folder, own / "clinic.toml")

    return one


def test_counts_are_read_with_their_course(with_counts):
    first, second = with_counts("rolling,mild,3,4,26,1,2,3,4\nmixed,moderate,1,,8,0,0,5,0\n").clinic_counts
    assert (first.session_weeks, first.cells, first.people) == ((0, 4, 8), (1, 2, 3, 4), 10)
    assert (second.session_weeks, second.cells, second.people) == ((0,), (0, 0, 5, 0), 5)


def test_without_a_file_nobody_was_counted(catalogue):
    assert catalogue.clinic_counts == ()


def test_they_may_lie_in_the_data_folder_too(catalogue_folder):
    (catalogue_folder / "clinic.toml").write_text('counts = "ours.csv"\n', encoding="utf-8")
    (catalogue_folder / "ours.csv").write_text(HEADER + "rolling,mild,3,4,26,1,2,3,4\n", encoding="utf-8")
    assert len(load_catalogue(catalogue_folder).clinic_counts) == 1


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("rollng,mild,3,4,26,1,2,3,4", "scar_type", "'rollng' is not known"),
        ("raised,mild,3,4,26,1,2,3,4", "scar_type", "no change is drawn for raised scars"),
        ("rolling,bad,3,4,26,1,2,3,4", "severity", "'bad' is not known"),
        ("rolling,mild,0,4,26,1,2,3,4", "sessions", "greater than or equal to 1"),
        ("rolling,mild,13,4,100,1,2,3,4", "sessions", "less than or equal to 12"),
        ("rolling,mild,3,,26,1,2,3,4", "spacing_weeks", "weeks between the sessions are missing"),
        ("rolling,mild,3,4,11,1,2,3,4", "week", "from week 12 on, 4 weeks after the last session"),
        ("rolling,mild,3,4,105,1,2,3,4", "week", "less than or equal to 104"),
        ("rolling,mild,3,4,26,1,-2,3,4", "some", "greater than or equal to 0"),
        ("rolling,mild,3,4,26,1,2,3.5,4", "clear", "valid integer"),
        ("rolling,mild,3,4,26,1,2,3,four", "a_lot", "'four' is no plain number"),
        ("rolling,mild,3,4,26,0,0,0,0", "little_or_none", "nobody was counted: leave the row out"),
        ("rolling,mild,3,4,26,1,2,3", None, "the row has 8 cells, the header has 9"),
        ("mixed,mild,3,4,26,1,2,3,4", "scar_type", "mixed mild 3 4 26 stands already in row 2"),
    ],
)
def test_a_wrong_cell_is_one_line_that_names_file_row_and_column(with_counts, tmp_path, row, column, reason):
    with pytest.raises(ContentError) as caught:
        with_counts(f"mixed,mild,3,4,26,1,2,3,4\n{row}\n")
    (fault,) = caught.value.faults
    assert (fault.file, fault.row, fault.column) == (str(tmp_path / "own" / "counts.csv"), 3, column)
    assert reason in str(fault)
    assert "\n" not in str(fault)


def test_all_faults_of_several_rows_are_said_at_once(with_counts):
    with pytest.raises(ContentError) as caught:
        with_counts("raised,bad,3,4,26,1,2,3,4\nrolling,worse,3,4,26,1,2,3,4\n")
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [
        (2, "scar_type"),
        (2, "severity"),
        (3, "severity"),
    ]


@pytest.mark.parametrize(("rows", "reason"), [(None, "the file is missing"), ("", "a header but no rows")])
def test_a_file_that_is_not_there_or_is_empty_stops_the_start(with_counts, rows, reason):
    with pytest.raises(ContentError, match=reason):
        with_counts(rows)


def test_the_file_has_a_plain_name(catalogue_folder, tmp_path):
    own = tmp_path / "clinic.toml"
    own.write_text('counts = "../counts.csv"\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"write it such as counts\.csv") as caught:
        load_catalogue(catalogue_folder, own)
    assert caught.value.column == "counts"
