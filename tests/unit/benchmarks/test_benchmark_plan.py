from benchmarks.plan import interleaved


def test_every_round_has_everybody_and_begins_with_another():
    assert list(interleaved(["a", "b", "c"], 3)) == ["a", "b", "c", "b", "c", "a", "c", "a", "b"]


def test_nobody_to_measure_takes_no_time():
    assert list(interleaved([], 4)) == []
