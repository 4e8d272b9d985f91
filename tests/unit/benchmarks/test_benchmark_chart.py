import pytest

from benchmarks.contestants import CONTESTANTS
from benchmarks.rivals.chart import SEVERITIES, figure


@pytest.mark.parametrize("severity", SEVERITIES)
def test_the_rivals_draw_12_lines_and_3_areas_over_53_weeks(severity):
    traces = figure(severity).data
    assert [trace.fill for trace in traces].count("tozeroy") == 3
    assert len(traces) == 15
    assert {len(trace.y) for trace in traces} == {53}


def test_every_severity_looks_different_so_a_tap_can_be_seen():
    assert len({figure(severity).to_json() for severity in SEVERITIES}) == 3


def test_every_contestant_has_three_different_choices_and_a_name_of_its_own():
    assert len({contestant.name for contestant in CONTESTANTS}) == len(CONTESTANTS)
    assert all(len(set(contestant.choices)) == 3 for contestant in CONTESTANTS)
