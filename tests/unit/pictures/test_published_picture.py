"""Published results against the timeline, as a picture and as a table."""

from dataclasses import fields
from xml.etree import ElementTree

import pytest

from scar_timeline.course.published import check
from scar_timeline.describe.published import published_rows, report
from scar_timeline.pictures.published_picture import published_picture

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def comparisons(catalogue):
    return check(catalogue)


@pytest.fixture(scope="module")
def picture(catalogue, comparisons):
    return ElementTree.fromstring(published_picture(catalogue, comparisons, "results"))


def test_each_result_is_a_row_with_its_source_and_where_the_timeline_lies(picture, comparisons):
    rows = {
        row.get("data-result"): [text.text for text in row.iter(f"{SVG}text")]
        for row in picture.iter(f"{SVG}g")
    }
    for found in comparisons:
        label, agreement = rows[found.result.id]
        assert label == f"{found.result.sources[0]} {found.result.label}"
        assert agreement == found.agreement


def test_the_description_counts_them(picture, comparisons):
    within = sum(found.agreement == "within" for found in comparisons)
    text = picture.find(f"{SVG}desc").text
    assert text.startswith(f"{len(comparisons)} rows.")
    assert f"{within} within the bar" in text


def test_it_says_that_it_is_an_illustration(picture):
    assert "Illustration, not a forecast" in [text.text for text in picture.iter(f"{SVG}text")]


def test_nothing_is_drawn_outside(picture):
    width, height = map(float, picture.get("viewBox").split()[2:])
    for bar in picture.iter(f"{SVG}rect"):
        assert float(bar.get("x")) >= 0
        assert float(bar.get("x")) + float(bar.get("width")) <= width
        assert float(bar.get("y")) + float(bar.get("height")) <= height


def test_the_bar_and_the_mark_stand_at_their_numbers(picture, comparisons):
    """0 to 100 in 100 people spans 354 units from 14."""
    rows = {row.get("data-result"): row for row in picture.iter(f"{SVG}g")}
    for found in comparisons:
        if found.result.unit == "in_100":
            bar = rows[found.result.id].find(f"{SVG}rect")
            mark = rows[found.result.id].find(f"{SVG}path").get("d")
            assert float(bar.get("x")) == pytest.approx(14 + 3.54 * found.result.low, abs=0.01)
            assert float(bar.get("width")) == pytest.approx(
                3.54 * (found.result.high - found.result.low), abs=0.01
            )
            assert float(mark[1:].split()[0]) == pytest.approx(14 + 3.54 * found.drawn, abs=0.06)


def test_the_table_says_the_same_in_words(catalogue, comparisons):
    rows = published_rows(catalogue, comparisons)
    assert len(rows) == len(comparisons)
    first = rows[0]
    assert first.measure == "Average change: mixed scars, 4 sessions"
    assert first.study == "von Dalwig-Nolda and Ablon 2020, J Clin Aesthet Dermatol"
    assert first.course == "4 sessions, 30 days apart; 3 months after the last"
    assert (first.reported, first.drawn, first.agreement) == ("0.91 grades", "0.79 grades", "within")
    assert first.interval == "0.78 to 1.05 (95 in 100 confidence interval, as reported)"
    assert first.reading.endswith("This row helped to set the lines.")
    for row in rows:
        assert all(getattr(row, field.name) for field in fields(row))


def test_the_report_ends_with_the_counts(catalogue, comparisons):
    lines = report(catalogue, comparisons)
    assert lines[-1] == "All rows are as documented."
    assert lines[-2] == "Of 12 rows, 6 lie within what the study reported, 3 below and 3 above."


def test_the_report_names_a_row_that_is_not_as_documented(catalogue, comparisons):
    wrong = comparisons[0].result.model_copy(update={"documented": "above"})
    lines = report(catalogue, [type(comparisons[0])(wrong, comparisons[0].drawn), *comparisons[1:]])
    assert lines[-1] == "1 of 12 rows are not as documented."
    assert any("the table says above" in line for line in lines)
