from benchmarks.budgets import judge
from benchmarks.conditions import DESKTOP, SLOW_TABLET_4G
from benchmarks.fast_page import FastLoad
from benchmarks.first_load import Load
from benchmarks.results import FAST_PAGE, Results
from benchmarks.taps import Tap


def taps(*changed_ms):
    return [Tap(1.0, changed, changed + 8) for changed in changed_ms]


def verdict(results, start, condition=DESKTOP):
    found = [v for v in judge(results) if v.budget.startswith(start) and v.condition == condition.name]
    assert len(found) == 1
    return found[0]


def test_a_run_that_measured_nothing_holds_no_budget():
    verdicts = judge(Results())
    assert len(verdicts) == 8
    assert {v.held for v in verdicts} == {None}


def test_taps_are_judged_by_their_95th_percentile():
    fast = [5.0] * 19
    held = Results(taps={("ours", DESKTOP.name): taps(*fast, 90.0)})
    assert verdict(held, "tap").held is True
    broken = Results(taps={("ours", DESKTOP.name): taps(*fast[:-1], 90.0, 90.0)})
    assert verdict(broken, "tap").held is False


def test_a_figure_on_the_limit_holds_and_one_above_does_not():
    on = Results(loads={("ours", SLOW_TABLET_4G.name): [Load(4000.0, 1)]})
    above = Results(loads={("ours", SLOW_TABLET_4G.name): [Load(4000.1, 1)]})
    assert verdict(on, "front page", SLOW_TABLET_4G).held is True
    assert verdict(above, "front page", SLOW_TABLET_4G).held is False


def test_bytes_are_judged_by_the_heaviest_load():
    loads = [Load(900.0, 1_000_000), Load(900.0, 1_500_001)]
    assert verdict(Results(loads={("ours", DESKTOP.name): loads}), "bytes").held is False


def test_the_fast_page_is_shown_once_painted_and_loaded():
    painted_late = Results(fast_loads={DESKTOP.name: [FastLoad(250.0, 90.0, 9_000)]})
    assert verdict(painted_late, "fast page: fully shown").figure == 250.0
    assert verdict(painted_late, "fast page: fully shown").held is False
    assert verdict(painted_late, "fast page: bytes").held is True


def test_a_plotly_view_is_judged_against_bare_streamlit_of_the_same_run_and_condition():
    results = Results(
        taps={
            ("bare_streamlit", DESKTOP.name): taps(160.0, 170.0, 180.0),
            ("ours_chart", DESKTOP.name): taps(150.0, 169.0, 400.0),
            ("ours_compare", DESKTOP.name): taps(171.0, 171.0, 171.0),
        }
    )
    assert verdict(results, "ours_chart").limit == 170.0
    assert verdict(results, "ours_chart").held is True
    assert verdict(results, "ours_compare").held is False


def test_who_stops_answering_loses_all_samples_and_keeps_the_reason():
    results = Results(
        taps={("ours", DESKTOP.name): taps(5.0), ("dash", DESKTOP.name): taps(90.0)},
        fast_loads={DESKTOP.name: [FastLoad(1.0, 1.0, 1)]},
    )
    results.forget("ours", "no answer")
    assert list(results.taps) == [("dash", DESKTOP.name)]
    assert results.missing == {"ours": "no answer"}
    results.forget(FAST_PAGE, "gone")
    assert results.fast_loads == {}
