"""Content expires the day after its date; a translation waits for its signature."""

from datetime import date

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.content.errors import ContentError
from scar_timeline.content.tables.reviews import expired, read_reviews
from tests.tables import change


@pytest.fixture
def reviews(catalogue_folder):
    """Due on 2031-01-01 (not signed) and on 2032-01-01 (signed)."""
    return [row for row in read_reviews(catalogue_folder) if row.file in ("harms.csv", "red_flags.csv")]


def test_a_row_knows_whether_a_clinician_signed_it(reviews):
    assert [(row.is_signed, row.signature) for row in reviews] == [(False, ""), (True, "Dr A Example, dermatologist")]


@pytest.mark.hazard("HZ-08")
@pytest.mark.parametrize(
    "nobody",
    [
        *("", " ", "-", "?", "n/a", "N/A", "none", "no", "Nobody yet", "tbd", "pending", "Unsigned", "not signed"),
        *("NOT YET SIGNED OFF", "not yet signed off by a clinician", "Not yet signed off by a clinician"),
    ],
)
def test_words_that_say_that_nobody_signed_are_no_signature(catalogue_folder, nobody):
    change(catalogue_folder, "reviews.csv", "harms.csv", signed_off_by=nobody, role=nobody)
    assert not next(row for row in read_reviews(catalogue_folder) if row.file == "harms.csv").is_signed


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("role", {"signed_off_by": "Dr A Example", "signed_on": "2030-01-01"}),
        ("signed_on", {"signed_off_by": "Dr A Example", "role": "dermatologist"}),
        ("signed_off_by", {"signed_off_by": "n/a", "role": "dermatologist", "signed_on": "2030-01-01"}),
    ],
)
def test_half_a_signature_stops_the_start(catalogue_folder, column, cells):
    line = change(catalogue_folder, "reviews.csv", "harms.csv", **cells)
    with pytest.raises(ContentError, match="a name, a role and a day") as caught:
        load_catalogue(catalogue_folder)
    assert (caught.value.row, caught.value.column) == (line, column)


def test_a_name_that_begins_like_no_is_a_name(catalogue_folder):
    cells = {"signed_off_by": "Noah Notting", "role": "nurse", "signed_on": "2030-01-01"}
    change(catalogue_folder, "reviews.csv", "harms.csv", **cells)
    assert next(row for row in read_reviews(catalogue_folder) if row.file == "harms.csv").is_signed


@pytest.mark.hazard("HZ-08")
@pytest.mark.standard("IPD-C4")
@pytest.mark.parametrize(
    ("today", "overdue"),
    [
        (date(2031, 1, 1), []),
        (date(2031, 1, 2), ["harms.csv"]),
        (date(2032, 1, 1), ["harms.csv"]),
        (date(2032, 1, 2), ["harms.csv", "red_flags.csv"]),
    ],
)
def test_a_file_expires_on_the_day_after_its_date_the_longest_overdue_first(reviews, today, overdue):
    assert [row.file for row in expired(reversed(reviews), today)] == overdue


@pytest.mark.hazard("HZ-09")
def test_a_second_language_stops_the_start_until_it_is_signed_off(catalogue_folder):
    welsh = catalogue_folder / "text" / "cy"
    welsh.mkdir()
    (welsh / "explore.toml").write_text('title = "x"\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"'text/cy/explore\.toml' has no row"):
        load_catalogue(catalogue_folder)
    with (catalogue_folder / "reviews.csv").open("a", encoding="utf-8") as reviews:
        reviews.write("text/cy/explore.toml,2030-01-01,2031-01-01,,,\n")
    with pytest.raises(ContentError, match="no clinician has signed off this translation") as caught:
        load_catalogue(catalogue_folder)
    assert caught.value.file == "text/cy/explore.toml"
    signature = {"signed_off_by": "Dr A Example", "role": "dermatologist", "signed_on": "2030-01-01"}
    change(catalogue_folder, "reviews.csv", "text/cy/explore.toml", **signature)
    load_catalogue(catalogue_folder)
