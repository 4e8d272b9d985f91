"""Published results against the timeline, as a picture, a table and a report."""

from xml.etree import ElementTree

import pytest

from scar_timeline.graphics.validation_picture import validation_picture
from scar_timeline.narrative.validation import report, validation_rows
from scar_timeline.timeline.validation import StudyComparison, compare_with_studies

SVG = "{http://www.w3.org/2000/svg}"
COUNTS = {"total": 6, "within": 4, "below": 1, "above": 1}


@pytest.fixture(scope="module")
def comparisons(catalogue):
    return compare_with_studies(catalogue)


@pytest.fixture(scope="module")
def picture(catalogue, comparisons):
    return ElementTree.fromstring(validation_picture(catalogue, comparisons, "results"))


def test_each_result_is_a_row_with_bar_and_mark_at_its_numbers(catalogue, picture, comparisons):
    """0 to 100 in 100 people spans 354 units from 14."""
    rows = {row.get("data-result"): row for row in picture.iter(f"{SVG}g")}
    for found in comparisons:
        row, result = rows[found.result.id], found.result
        label, agreement = [text.text for text in row.iter(f"{SVG}text")]
        assert label == f"{result.sources[0]} {result.label}"
        assert agreement == catalogue.say(f"validation.agreement.{found.agreement}")
        if result.unit == "in_100":
            bar, mark = row.find(f"{SVG}rect"), row.find(f"{SVG}path").get("d")
            span = (float(bar.get("x")), float(bar.get("width")))
            assert span == pytest.approx((14 + 3.54 * result.low, 3.54 * (result.high - result.low)), abs=0.01)
            assert float(mark[1:].split()[0]) == pytest.approx(14 + 3.54 * found.drawn, abs=0.06)


def test_it_counts_them_and_says_that_it_is_an_illustration(catalogue, picture):
    assert picture.find(f"{SVG}desc").text == catalogue.say("validation.picture.desc", **COUNTS)
    assert catalogue.say("validation.picture.stamp") in [text.text for text in picture.iter(f"{SVG}text")]


def test_the_table_says_the_same_in_words(catalogue, comparisons):
    say = catalogue.say
    unit, after = say("validation.unit.grades"), say("validation.table.months", n=3)
    row = validation_rows(catalogue, comparisons)[0]
    assert (row.measure, row.study) == (f"{say('validation.measure.mean_change')}: Inside", "Larch 2006")
    assert row.course == catalogue.count("validation.table.course_last", 4, days=28, after=after)
    assert row.reported == say("validation.table.value", value="0.5", unit=unit)
    assert row.drawn == say("validation.table.value", value=f"{comparisons[0].drawn:g}", unit=unit)
    assert row.interval == f"{say('validation.table.range', low='0', high='1.5')} (wide)"
    assert row.reading == f"It fits. {say('validation.set_with')}"


def test_the_report_ends_with_the_counts_and_names_a_row_that_is_not_as_documented(catalogue, comparisons):
    lines = report(catalogue, comparisons)
    assert lines[-2:] == [
        catalogue.say("validation.counts", **COUNTS),
        catalogue.say("validation.report.agreed"),
    ]
    wrong = comparisons[0].result.model_copy(update={"documented": "above"})
    lines = report(catalogue, [StudyComparison(wrong, comparisons[0].drawn), *comparisons[1:]])
    above = catalogue.say("validation.agreement.above")
    assert catalogue.say("validation.report.changed", documented=above) in lines
    assert lines[-1] == catalogue.say("validation.report.differs", n=1, total=6)
