"""A table is read cell by cell, and what is wrong is named by file, row, column and reason."""

from typing import ClassVar

import pytest
from pydantic import Field

from scar_timeline.content.csv_reader import Many, MaybeFloat, Row, read_table
from scar_timeline.content.errors import ContentError


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
        (tmp_path / "fruit.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_table(tmp_path, "fruit.csv", model)

    return one


def test_cells_become_numbers_lists_and_nothing_and_cannot_be_changed(read):
    (plum, fig) = read(HEADER + GOOD + "fig,0,,green,F01\n")
    assert (plum.id, plum.weeks, plum.amount, plum.names) == ("plum", 4, 1.5, ("red", "blue"))
    assert (plum.sources, fig.amount, plum.line, fig.line) == (("F01", "F02"), None, 2, 3)
    with pytest.raises(ValueError, match="frozen"):
        plum.weeks = 5


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # Saved by a spreadsheet; columns in another order, with blank lines; a line break inside a cell.
        (b"\xef\xbb\xbf" + (HEADER + GOOD).replace("\n", "\r\n").encode(), 2),
        ("sources,id,names,amount,weeks\n\n,,,,\nF01,plum,red,,4\n", 4),
        (HEADER + 'fig,3,1,"red\nblue",F01\n' + GOOD, 4),
    ],
)
def test_what_a_spreadsheet_writes_is_read_with_the_right_line(read, text, line):
    plum = read(text)[-1]
    assert (plum.id, plum.weeks, plum.line) == ("plum", 4, line)


def test_a_table_that_states_nothing_needs_no_source(read):
    assert read(HEADER + "fig,4,1,green,\n", Unsourced)[0].sources == ()


ROWS = [
    ("fig,99,1,green,F01", "weeks", "Input should be less than or equal to 52 (found '99')"),
    ("fig,four,1,green,F01", "weeks", "'four' is no plain number: write one such as 3 or 0.5"),
    ("fig,2.5,1,green,F01", "weeks", "found '2.5'"),
    ("fig,4,nan,green,F01", "amount", "no plain number"),
    ("fig,4,inf,green,F01", "amount", "no plain number"),
    ("Fig,4,1,green,F01", "id", "found 'Fig'"),
    ("fig,4,1,green,", "sources", "the row names no source; every statement needs one"),
    ("fig,4,1,green, ; ", "sources", "the row names no source"),
    ("plum,5,1,green,F01", "id", "plum stands already in row 2"),
    ("fig,4,1,green", None, "the row has 4 cells, the header has 5 (is a comma missing quotes?)"),
    ("fig,4,1,green,leafy,F01", None, "the row has 6 cells"),
    ('fig,4,1,"green,F01', None, "cannot be read as CSV"),
    ("café,4,1,x,F01", None, "not saved as UTF-8"),
]
FILES = [
    ("id,weeks,names,sources\n", 1, "amount", "the column is missing from the header"),
    ("id,weeks,amount,names,sources,note\n", 1, "note", "the column is not known"),
    ("id,weeks,amount,,names,sources\n", 1, "(no name)", "the column is not known"),
    ("id,weeks,amount,names,sources,\n", None, None, "the file has a header but no rows"),
    ("id,weeks,weeks,amount,names,sources\n", 1, "weeks", "the column stands twice in the header"),
    (HEADER, None, None, "the file has a header but no rows"),
    ("", None, None, "the file is empty"),
    *((f"{HEADER}{GOOD}{row}\n", 3, column, reason) for row, column, reason in ROWS),
]


@pytest.mark.parametrize(("text", "row", "column", "reason"), FILES)
def test_what_is_wrong_is_named_in_one_line(read, text, row, column, reason):
    with pytest.raises(ContentError) as caught:
        read(text.encode("latin-1"))
    bad = caught.value
    assert (bad.file, bad.row, bad.column) == ("fruit.csv", row, column)
    assert reason in bad.reason
    place = [f", row {row}" if row else "", f", column {column}" if column else ""]
    assert str(bad) == f"data/fruit.csv{''.join(place)}: {bad.reason}"
    assert "\n" not in str(bad)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ContentError, match=r"^data/gone\.csv: the file is missing or cannot be read$"):
        read_table(tmp_path, "gone.csv", Fruit)
