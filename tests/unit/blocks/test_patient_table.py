"""Tables for patients: headers that machines understand, words escaped, never wide."""

import re
from html.parser import HTMLParser

import pytest

from scar_timeline.blocks.patient_table import Cell, TableRow, patient_table

COLUMNS = ["What", "One", "Two"]
ROWS = [TableRow(Cell("Pain <b>"), (Cell("a & b", source="From: F07"), Cell("c")), anchor="pain")]


class Headers(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scopes: list[str | None] = []
        self.roles: list[str | None] = []

    def handle_starttag(self, tag, attrs):
        if tag == "th":
            self.scopes.append(dict(attrs).get("scope"))
        self.roles.append(dict(attrs).get("role"))


@pytest.mark.standard("NHS-14")
def test_rows_and_columns_have_real_headers():
    parser = Headers()
    parser.feed(patient_table("Three things", COLUMNS, ROWS))
    assert parser.scopes == ["col", "col", "col", "row"]
    assert parser.roles.count("columnheader") == 3
    assert parser.roles.count("rowheader") == 1
    assert parser.roles.count("cell") == 2


def test_words_are_escaped_and_each_part_of_the_table_says_what_it_is():
    table = patient_table("Three things", COLUMNS, ROWS)
    assert "<caption>Three things</caption>" in table
    assert "Pain &lt;b&gt;" in table
    assert 'a &amp; b<span class="from">From: F07</span>' in table  # a source stands below the words
    assert '<tr role="row" id="pain">' in table  # a row can be linked to
    assert re.findall(r'data-column="([^"]*)"', table) == ["One", "Two"]  # shown on a phone


def test_a_row_with_a_cell_missing_is_refused():
    with pytest.raises(ValueError, match="'Pain' has 1 cells for 2 columns"):
        patient_table("Three things", COLUMNS, [TableRow(Cell("Pain"), (Cell("a"),))])


@pytest.mark.standard("PEM-9")
def test_more_than_4_columns_are_refused():
    with pytest.raises(ValueError, match="'Five things' has 5 columns"):
        patient_table("Five things", ["What", *"abcd"], [])
