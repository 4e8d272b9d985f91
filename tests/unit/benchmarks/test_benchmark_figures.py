import pytest

from benchmarks.figures import middle, percentile, times_of


def test_the_95th_percentile_of_20_samples_is_the_19th():
    assert percentile(list(range(1, 21)), 95) == 19


def test_a_percentile_does_not_depend_on_the_order_of_the_samples():
    assert percentile([30.0, 10.0, 20.0], 50) == 20.0


def test_a_percentile_of_one_sample_is_that_sample():
    assert percentile([7.5], 95) == 7.5


@pytest.mark.parametrize("percent", [0, -1, 101])
def test_a_percentile_outside_0_to_100_is_refused(percent):
    with pytest.raises(ValueError, match="percent"):
        percentile([1.0], percent)


def test_nothing_has_no_percentile_and_no_middle():
    with pytest.raises(ValueError, match="no samples"):
        percentile([], 95)
    with pytest.raises(ValueError, match="no samples"):
        middle([])


def test_ratios_below_one_keep_two_decimals():
    assert times_of(4.5, 150) == "0.03×"
    assert times_of(360, 150) == "2.4×"
    assert times_of(5, 0) == "–"
