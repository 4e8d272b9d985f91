"""The tables of the synthesis: read whole, checked against each other, refused with file, row and column."""

import csv
from pathlib import Path

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.content.synthesis import BANDS_FILE, HARMS_FILE, RESULTS_FILE, STUDIES_FILE, read_synthesis_tables

STUDY = {
    "id": "one",
    "label": "One 2020",
    "design": "one_arm",
    "randomised": "no",
    "control": "none",
    "beside": "nothing",
    "blinding": "not_stated",
    "began": "12",
    "people": "10",
    "skin_types": "not stated",
    "scar_types": "mixed",
    "severities": "moderate",
    "severe_share": "",
    "device": "roller",
    "needle_mm": "1.5",
    "sessions": "4",
    "spacing_weeks": "4",
    "assumed": "",
    "certainty": "abstract",
    "note": "none",
    "sources": "F01",
}
POOR = {
    "id": "poor",
    "study": "one",
    "reading": "quarters",
    "week": "24",
    "outcome": "count",
    "kind": "judged",
    "scar_types": "mixed",
    "people": "10",
    "low": "0",
    "high": "0.25",
    "value": "3",
    "spread": "",
    "spread_from": "",
    "stated": "poor in 3",
    "how_read": "quarters",
    "assumed": "threshold",
    "certainty": "abstract",
    "used": "yes",
    "sources": "F01",
}
GOOD = {**POOR, "id": "good", "low": "0.5", "high": "0.75", "value": "5"}
MEAN = {
    **POOR,
    "id": "mean",
    "reading": "score",
    "outcome": "mean",
    "kind": "score",
    "low": "",
    "high": "",
    "value": "0.4",
    "spread": "0.05",
    "spread_from": "the interval",
    "assumed": "",
}
HARM = {
    "id": "dark",
    "study": "one",
    "harm": "dark_marks",
    "count": "1",
    "people": "10",
    "group": "people",
    "time": "after",
    "stated": "1",
    "how_read": "as it stands",
    "pooled": "yes",
    "certainty": "abstract",
    "sources": "F01",
}
BANDS = [
    {"id": name, "low": low, "words": name, "meaning": "so much", "sources": "F01"}
    for name, low in (("little_or_none", "0"), ("some", "0.25"), ("clear", "0.5"), ("a_lot", "0.75"))
]


@pytest.fixture
def read(tmp_path: Path):
    """``read(results=[…])``: the tables with some of their rows changed."""

    def one(studies=(STUDY,), results=(POOR, GOOD, MEAN), harms=(HARM,), bands=tuple(BANDS)):
        tables = {STUDIES_FILE: studies, RESULTS_FILE: results, HARMS_FILE: harms, BANDS_FILE: bands}
        for name, rows in tables.items():
            with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(rows[0]))
                writer.writeheader()
                writer.writerows(rows)
        return read_synthesis_tables(tmp_path, {"F01"}, {"mixed", "ice_pick"}, {"moderate"})

    return one


def test_a_small_catalogue_is_read(read):
    tables = read()
    study = tables.studies["one"]
    assert (study.dropped_out, study.last_session) == (2, 12)
    assert [result.id for result in tables.used] == ["poor", "good", "mean"]
    assert [band.low for band in tables.bands] == [0, 0.25, 0.5, 0.75]
    assert tables.last_read_week == 24


WRONG_STUDIES = [
    ({"people": "13"}, "people", "13 were read, but only 12 began"),
    ({"sources": "F02"}, "sources", "'F02' is not known"),
    ({"scar_types": "wavy"}, "scar_types", "'wavy' is not known"),
    ({"severities": "awful"}, "severities", "'awful' is not known"),
    ({"sources": ""}, "sources", "names no source"),
    ({"assumed": "label"}, "assumed", "not a column that may be assumed"),
    ({"assumed": "sessions", "sessions": ""}, "assumed", "called assumed, but is empty"),
    ({"sessions": "13"}, "sessions", "less than or equal to 12"),
    ({"beside": "a wall"}, "beside", "found 'a wall'"),
]


@pytest.mark.parametrize(("change", "column", "reason"), WRONG_STUDIES)
def test_a_wrong_study_is_refused(read, change, column, reason):
    with pytest.raises(ContentError, match=reason) as caught:
        read(studies=[{**STUDY, **change}])
    assert (caught.value.file, caught.value.row, caught.value.column) == (STUDIES_FILE, 2, column)


WRONG_RESULTS = [
    ({**POOR, "value": "11"}, "value", "more people are counted than were read"),
    ({**POOR, "value": "2.5"}, "value", "whole numbers"),
    ({**POOR, "high": ""}, "low", "needs a band"),
    ({**POOR, "low": "0.3"}, "low", "needs a band"),
    ({**POOR, "people": "13"}, "people", "13 people, but only 12 began"),
    ({**POOR, "week": "0"}, "week", "greater than 0"),
    ({**POOR, "study": "two"}, "study", "'two' is not known"),
    ({**POOR, "spread": "0.1", "spread_from": "it"}, "spread", "no spread of its own"),
    ({**MEAN, "value": "1.2"}, "value", "a share of the scar"),
    ({**MEAN, "low": "0"}, "low", "only a count has a band"),
    ({**MEAN, "spread_from": ""}, "spread_from", "says where it is from"),
    ({**MEAN, "people": "", "spread": "", "spread_from": ""}, "people", "needs its people or its spread"),
    ({**MEAN, "assumed": "colour"}, "assumed", "not something that may be assumed"),
]


@pytest.mark.parametrize(("row", "column", "reason"), WRONG_RESULTS)
def test_a_wrong_result_is_refused(read, row, column, reason):
    with pytest.raises(ContentError, match=reason) as caught:
        read(results=[row])
    assert (caught.value.file, caught.value.row, caught.value.column) == (RESULTS_FILE, 2, column)


WRONG_READINGS = [
    ([POOR, {**GOOD, "low": "0.2"}], "low", "overlaps"),
    ([POOR, {**GOOD, "value": "8"}], "value", "more people than were read"),
    ([POOR, {**GOOD, "week": "12"}], "week", "differs from the row above"),
    ([POOR, {**GOOD, "kind": "grade"}], "kind", "differs from the row above"),
    ([MEAN, {**MEAN, "id": "again"}], "reading", "one mean only"),
    ([POOR, MEAN, GOOD], "reading", "stand together"),
    ([POOR, POOR], "id", "stands already"),
]


@pytest.mark.parametrize(("rows", "column", "reason"), WRONG_READINGS)
def test_rows_that_do_not_make_one_reading_are_refused(read, rows, column, reason):
    with pytest.raises(ContentError, match=reason) as caught:
        read(results=rows)
    assert (caught.value.file, caught.value.column) == (RESULTS_FILE, column)


@pytest.mark.parametrize("column", ["sessions", "spacing_weeks"])
def test_a_result_without_a_course_may_stand_but_not_be_used(read, column):
    without = {**STUDY, column: ""}
    with pytest.raises(ContentError, match="cannot be used"):
        read(studies=[without], results=[MEAN])
    assert read(studies=[without], results=[{**MEAN, "used": "no"}]).used == ()


@pytest.mark.parametrize(
    ("change", "column"),
    [({"count": "11"}, "count"), ({"people": "13"}, "people"), ({"study": "two"}, "study")],
)
def test_a_wrong_harm_is_refused(read, change, column):
    with pytest.raises(ContentError) as caught:
        read(harms=[{**HARM, **change}])
    assert (caught.value.file, caught.value.column) == (HARMS_FILE, column)


@pytest.mark.parametrize("lows", [("0.1", "0.2", "0.5", "0.7"), ("0", "0", "0.5", "0.7"), ("0", "0.5", "0.4", "0.7")])
def test_bands_rise_from_nothing(read, lows):
    with pytest.raises(ContentError, match="rise from 0"):
        read(bands=[{**band, "low": low} for band, low in zip(BANDS, lows, strict=True)])


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({"value": "4"}, False),
        ({"week": "25"}, False),
        ({"used": "no"}, False),
        ({"how_read": "other words"}, True),
        ({"certainty": "primary"}, True),
    ],
)
def test_only_what_the_fit_reads_changes_the_fingerprint(read, change, same):
    before = read(results=[POOR]).inputs_sha256
    assert (read(results=[{**POOR, **change}]).inputs_sha256 == before) is same
    assert read(studies=[{**STUDY, "sessions": "5"}], results=[POOR]).inputs_sha256 != before
