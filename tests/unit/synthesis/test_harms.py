"""Counted harms put together from their rows."""

import pytest

from scar_timeline.synthesis.harms import pool, wilson


@pytest.mark.parametrize(
    ("count", "people", "low", "high"),
    [(5, 36, 0.061, 0.287), (0, 60, 0.0, 0.060), (2, 30, 0.018, 0.213), (34, 36, 0.819, 0.985)],
)
def test_the_interval_is_wilsons(count, people, low, high):
    assert wilson(count, people) == pytest.approx((low, high), abs=0.001)


def test_dark_marks_are_added_up_from_the_rows(content):
    dark = pool(content.synthesis.harm_counts, "dark_marks")
    assert (dark.count, dark.people) == (7, 198)
    assert (dark.low, dark.high) == pytest.approx((0.017, 0.071), abs=0.001)
    assert (dark.least, dark.most) == pytest.approx((0, 5 / 30))


def test_a_row_that_is_not_pooled_is_left_out(content):
    rows = [row for row in content.synthesis.harm_counts if row.harm == "dark_marks"]
    assert sum(row.people for row in rows) > pool(rows, "dark_marks").people


def test_a_harm_nobody_counted_has_no_share(content):
    with pytest.raises(ValueError, match="no counts to put together"):
        pool(content.synthesis.harm_counts, "hair loss")
