"""The article's 3 to 5 months, as a clinic said it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.model.durability import WEEKS_IN_MONTH, claimed_durability

WEEKS = np.arange(53, dtype=np.float64)


def test_it_is_whole_for_3_months_after_the_last_session_and_gone_after_5():
    times = np.array([0, 12, 12 + 3 * WEEKS_IN_MONTH, 12 + 4 * WEEKS_IN_MONTH, 12 + 5 * WEEKS_IN_MONTH, 52])
    assert claimed_durability(times, 12, 3, 5) == pytest.approx([1, 1, 1, 0.5, 0, 0])


@given(st.floats(0, 52), st.floats(1, 6), st.floats(0.5, 6))
def test_it_is_a_share_that_never_grows(last, start, more):
    share = claimed_durability(WEEKS, last, start, start + more)
    assert np.all((share >= 0) & (share <= 1))
    assert np.all(np.diff(share) <= 1e-12)
