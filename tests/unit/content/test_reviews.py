"""Content expires the day after its date; a translation stops the start."""

from datetime import date

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.content.errors import ContentError
from scar_timeline.content.tables.reviews import expired, read_reviews


@pytest.fixture
def reviews(catalogue_folder):
    """Due on 2031-01-01 and on 2032-01-01."""
    return [row for row in read_reviews(catalogue_folder) if row.file in ("harms.csv", "red_flags.csv")]


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
def test_a_second_language_stops_the_start_as_nobody_can_sign_what_no_screen_shows(catalogue_folder):
    welsh = catalogue_folder / "text" / "cy"
    welsh.mkdir()
    (welsh / "explore.toml").write_text('title = "x"\n', encoding="utf-8")
    with (catalogue_folder / "reviews.csv").open("a", encoding="utf-8") as reviews:
        reviews.write("text/cy/explore.toml,2030-01-01,2031-01-01\n")
    with pytest.raises(ContentError, match="stands in PO files") as caught:
        load_catalogue(catalogue_folder)
    assert caught.value.file == "text/cy/explore.toml"
