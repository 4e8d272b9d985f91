"""Content expires: every file has a review date, and is past it the day after."""

from datetime import date
from pathlib import Path

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.content.reviews import (
    NOT_SIGNED,
    Review,
    check_languages,
    content_files,
    expired,
    read_reviews,
)

DATA = Path(__file__).parents[3] / "data"
HEADER = "file,reviewed,next_review,signed_off_by\n"


def review(file: str, due: date) -> Review:
    return Review(file=file, reviewed=date(2026, 1, 1), next_review=due, signed_off_by=NOT_SIGNED, line=2)


@pytest.mark.standard("NHS-1")
def test_every_content_file_has_a_review_date_and_no_other_has():
    assert sorted(row.file for row in read_reviews(DATA)) == list(content_files(DATA))


@pytest.mark.hazard("HZ-08")
@pytest.mark.standard("IPD-C4")
def test_nothing_is_past_its_review_date_today():
    overdue = [row.file for row in expired(read_reviews(DATA), date.today())]
    assert not overdue, f"these content files are past their review date: {overdue}"


def test_everything_is_past_its_review_date_with_the_clock_two_years_on():
    rows = read_reviews(DATA)
    later = max(row.next_review for row in rows).replace(year=max(row.next_review for row in rows).year + 2)
    assert len(expired(rows, later)) == len(rows)


@pytest.mark.hazard("HZ-08")
def test_a_file_expires_on_the_day_after_its_date():
    row = review("harms.csv", date(2027, 3, 1))
    assert expired([row], date(2027, 3, 1)) == ()
    assert expired([row], date(2027, 3, 2)) == (row,)


def test_the_longest_overdue_comes_first():
    newer, older = review("harms.csv", date(2027, 3, 1)), review("help.csv", date(2027, 2, 1))
    assert [row.file for row in expired([newer, older], date(2028, 1, 1))] == ["help.csv", "harms.csv"]


def test_today_no_clinician_has_signed_and_the_table_says_so():
    assert not any(row.is_signed for row in read_reviews(DATA))


@pytest.mark.hazard("HZ-09")
def test_a_second_language_is_refused_until_it_is_signed_off(tmp_path):
    for language in ("en", "cy"):
        (tmp_path / "text" / language).mkdir(parents=True)
        (tmp_path / "text" / language / "explore.toml").write_text('title = "x"\n', encoding="utf-8")
    unsigned = review("text/cy/explore.toml", date(2027, 3, 1))
    with pytest.raises(ContentError, match="no clinician has signed off this translation") as caught:
        check_languages(tmp_path, [unsigned], "en")
    assert caught.value.file == "text/cy/explore.toml"
    signed = unsigned.model_copy(update={"signed_off_by": "Dr Jones, dermatologist"})
    check_languages(tmp_path, [signed], "en")


def test_the_content_as_delivered_holds_no_unsigned_translation():
    check_languages(DATA, read_reviews(DATA), "en")


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("a.csv,2026-11-22,2026-11-22,nobody", "next_review"),
        ("a.csv,22/11/2026,2027-11-22,nobody", "reviewed"),
        ("a.csv,2026-11-22,2027-11-22,", "signed_off_by"),
    ],
)
def test_a_wrong_review_is_refused(tmp_path, line, column):
    (tmp_path / "reviews.csv").write_text(HEADER + line + "\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_reviews(tmp_path)
    assert caught.value.row == 2
    assert caught.value.column == column
