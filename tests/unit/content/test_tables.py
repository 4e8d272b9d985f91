"""A table is read cell by cell, and what is wrong is named by file, row, column and reason."""

from typing import ClassVar

import pytest
from pydantic import Field

from scar_timeline.content.errors import ContentError
from scar_timeline.content.tables import Many, MaybeFloat, Row, read_table


class Fruit(Row):
    id: str = Field(pattern=r"^[a-z]+$")
    weeks: int = Field(ge=0, le=52)
    amount: MaybeFloat
    names: Many
    sources: Many


class Unsourced(Fruit):
    needs_sources: ClassVar[bool] = False


HEADER = "id,weeks,amount,names,sources\n"
GOOD = 'plum,4,1.5,"red; blue ;",F01;F02\n'


@pytest.fixture
def read(tmp_path):
    def one(text, model=Fruit):
        raw = text if isinstance(text, bytes) else text.encode()
        (tmp_path / "fruit.csv").write_bytes(raw)
        return read_table(tmp_path, "fruit.csv", model)

    return one


def error(read, text):
    with pytest.raises(ContentError) as caught:
        read(text)
    assert caught.value.file == "fruit.csv"
    return caught.value


def test_cells_become_numbers_lists_and_nothing(read):
    (plum, fig) = read(HEADER + GOOD + "fig,0,,green,F01\n")
    assert (plum.id, plum.weeks, plum.amount, plum.names) == ("plum", 4, 1.5, ("red", "blue"))
    assert plum.sources == ("F01", "F02")
    assert fig.amount is None
    assert (plum.line, fig.line) == (2, 3)


def test_rows_cannot_be_changed_after_reading(read):
    (plum,) = read(HEADER + GOOD)
    with pytest.raises(ValueError, match="frozen"):
        plum.weeks = 5


def test_a_file_saved_by_a_spreadsheet_is_read(read):
    windows = (HEADER + GOOD).replace("\n", "\r\n")
    (plum,) = read(b"\xef\xbb\xbf" + windows.encode())
    assert plum.id == "plum"


def test_columns_may_stand_in_any_order_and_blank_lines_are_skipped(read):
    (plum,) = read("sources,id,names,amount,weeks\n\n,,,,\nF01,plum,red,,4\n")
    assert (plum.weeks, plum.line) == (4, 4)


def test_the_line_of_a_row_after_a_cell_with_a_line_break_is_right(read):
    bad = error(read, HEADER + 'plum,4,1,"red\nblue",F01\nfig,99,1,green,F01\n')
    assert (bad.row, bad.column) == (4, "weeks")


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("fig,99,1,green,F01", "weeks", "Input should be less than or equal to 52 (found '99')"),
        ("fig,four,1,green,F01", "weeks", "found 'four'"),
        ("fig,2.5,1,green,F01", "weeks", "found '2.5'"),
        ("fig,4,nan,green,F01", "amount", "finite"),
        ("fig,4,inf,green,F01", "amount", "finite"),
        ("Fig,4,1,green,F01", "id", "found 'Fig'"),
        ("fig,4,1,green,", "sources", "the row names no source; every statement needs one"),
        ("fig,4,1,green, ; ", "sources", "the row names no source"),
        ("plum,5,1,green,F01", "id", "plum stands already in row 2"),
        ("fig,4,1,green", None, "the row has 4 cells, the header has 5 (is a comma missing quotes?)"),
        ("fig,4,1,green,leafy,F01", None, "the row has 6 cells"),
        ('fig,4,1,"green,F01', None, "cannot be read as CSV"),
    ],
)
def test_a_wrong_row_is_named(read, row, column, reason):
    bad = error(read, HEADER + GOOD + row + "\n")
    assert (bad.row, bad.column) == (3, column)
    assert reason in bad.reason


@pytest.mark.parametrize(
    ("text", "row", "column", "reason"),
    [
        ("id,weeks,names,sources\n", 1, "amount", "the column is missing from the header"),
        ("id,weeks,amount,names,sources,note\n", 1, "note", "the column is not known"),
        ("id,weeks,amount,names,sources,\n", 1, "(no name)", "the column is not known"),
        ("id,weeks,weeks,amount,names,sources\n", 1, "weeks", "the column stands twice in the header"),
        (HEADER, None, None, "the file has a header but no rows"),
        ("", None, None, "the file is empty"),
        ((HEADER + "caf\u00e9,4,1,x,F01").encode("latin-1"), 2, None, "not saved as UTF-8"),
    ],
)
def test_a_wrong_file_is_named(read, text, row, column, reason):
    bad = error(read, text)
    assert (bad.row, bad.column) == (row, column)
    assert reason in bad.reason


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ContentError, match=r"^data/gone\.csv: the file is missing or cannot be read$"):
        read_table(tmp_path, "gone.csv", Fruit)


def test_a_table_that_states_nothing_needs_no_source(read):
    (fig,) = read(HEADER + "fig,4,1,green,\n", Unsourced)
    assert fig.sources == ()


def test_the_message_is_one_line_that_says_where(read):
    bad = error(read, HEADER + "fig,99,1,green,F01\n")
    assert str(bad).startswith("data/fruit.csv, row 2, column weeks: ")
    assert "\n" not in str(bad)
