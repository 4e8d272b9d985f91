"""Times in words."""

import pytest

from scar_timeline.describe.spans import month_label, month_of, week_of, weeks_range_text, weeks_text


@pytest.mark.parametrize(
    ("weeks", "text"), [(1, "1 week"), (4, "4 weeks"), (12, "12 weeks"), (13, "3 months"), (52, "12 months")]
)
def test_a_time(catalogue, weeks, text):
    assert weeks_text(catalogue, weeks) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(4, 8, "4 to 8 weeks"), (13, 26, "3 to 6 months"), (12, 16, "12 to 16 weeks"), (8, 8, "8 weeks")],
)
def test_a_range_is_written_with_to(catalogue, start, end, text):
    assert weeks_range_text(catalogue, start, end) == text


def test_months_and_weeks_agree():
    assert [week_of(month) for month in (0, 1, 3, 6, 9, 12)] == [0, 4, 13, 26, 39, 52]
    assert all(month_of(week_of(month)) == month for month in range(13))


def test_the_start_has_a_name(catalogue):
    assert [month_label(catalogue, month) for month in (0, 1, 12)] == ["Start", "Month 1", "Month 12"]
