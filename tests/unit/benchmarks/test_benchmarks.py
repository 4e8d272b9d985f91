"""What a run of 25 minutes is judged by: budgets, percentiles, the slow network, load, and a report at its end."""

import pytest

from benchmarks.budgets import judge
from benchmarks.conditions import DESKTOP, SLOW_TABLET_4G
from benchmarks.crowd import Acts, Held
from benchmarks.fast_page import FastLoad
from benchmarks.figures import percentile
from benchmarks.first_load import Load
from benchmarks.load_report import Crowds, carried, goals
from benchmarks.load_report import write as write_load
from benchmarks.report import write
from benchmarks.results import Results
from benchmarks.server_work import Work
from benchmarks.sessions import AnotherScreen, BareTap, ExploreTap
from benchmarks.slow_network import Direction
from benchmarks.taps import Tap


def taps(*changed_ms):
    return [Tap(1.0, changed, changed + 8) for changed in changed_ms]


def verdict(results, start, condition=DESKTOP):
    found = [v for v in judge(results) if v.budget.startswith(start) and v.condition == condition.name]
    assert len(found) == 1
    return found[0]


def test_a_run_that_measured_nothing_holds_no_budget():
    verdicts = judge(Results())
    assert verdicts
    assert {v.held for v in verdicts} == {None}


@pytest.mark.parametrize(("samples", "held"), [((5.0,) * 19 + (90.0,), True), ((5.0,) * 18 + (90.0,) * 2, False)])
def test_taps_are_judged_by_their_95th_percentile(samples, held):
    assert verdict(Results(taps={("ours", DESKTOP.name): taps(*samples)}), "tap").held is held


@pytest.mark.parametrize(("ms", "held"), [(4000.0, True), (4000.1, False)])
def test_a_figure_on_the_limit_holds_and_one_above_does_not(ms, held):
    results = Results(loads={("ours", SLOW_TABLET_4G.name): [Load(ms, 1)]})
    assert verdict(results, "front page", SLOW_TABLET_4G).held is held


def test_bytes_are_judged_by_the_heaviest_load():
    loads = [Load(900.0, 1_000), Load(900.0, 1_500_001)]
    assert verdict(Results(loads={("ours", DESKTOP.name): loads}), "bytes").held is False


def test_the_fast_page_is_shown_once_painted_and_loaded():
    results = Results(fast_loads={DESKTOP.name: [FastLoad(250.0, 90.0, 9_000)]})
    assert verdict(results, "fast page: fully shown").figure == 250.0
    assert verdict(results, "fast page: fully shown").held is False


def test_a_plotly_view_is_judged_against_bare_streamlit_of_the_same_run_and_condition():
    results = Results(
        taps={
            ("bare_streamlit", DESKTOP.name): taps(160.0, 170.0, 180.0),
            ("ours_chart", DESKTOP.name): taps(120.0, 136.0, 400.0),
            ("ours_chart", SLOW_TABLET_4G.name): taps(154.0, 154.0, 154.0),
            ("bare_streamlit", SLOW_TABLET_4G.name): taps(160.0, 170.0, 180.0),
        }
    )
    assert verdict(results, "ours_chart").held is True
    assert verdict(results, "ours_chart", SLOW_TABLET_4G).held is False


def test_percentiles_are_nearest_rank_and_need_a_sample():
    assert percentile([30.0, 10.0, 20.0], 50) == 20.0
    assert percentile(list(range(1, 21)), 95) == 19
    with pytest.raises(ValueError, match="no samples"):
        percentile([], 95)


def test_connections_share_the_slow_link_and_an_idle_link_saves_up_no_speed():
    link = Direction(bytes_a_second=1000, delay_seconds=0.04)
    assert link.send(1000, now=0.0) == pytest.approx(1.04)
    assert link.queue_seconds(now=0.25) == pytest.approx(0.75)
    assert link.send(500, now=0.25) == pytest.approx(1.54)
    assert link.queue_seconds(now=60.0) == 0.0
    assert link.send(1000, now=60.0) == pytest.approx(61.04)


def test_the_report_says_what_was_not_held_and_what_is_missing():
    results = Results(
        taps={("ours", DESKTOP.name): taps(4.5), ("bare_streamlit", DESKTOP.name): taps(150.0)},
        loads={("ours", DESKTOP.name): [Load(9_800.0, 1_200_000)]},
    )
    results.forget("ours_chart", "no picture")
    lines = write(results, {"processor": "Slow One"}).splitlines()
    assert any("not held" in line and "9.80 s" in line for line in lines)
    assert any("ours_chart" in line and "no picture" in line for line in lines)
    assert any("0.03×" in line for line in lines)


def test_the_servers_work_is_held_against_bytes_and_processor():
    acts = [Work("a tap on the front page", 100, 2_001.0, 1.9), Work("another screen, opened", 30, 9e6, 16.0)]
    held = {one.budget: one.held for one in judge(Results(work=acts)) if one.budget.startswith("server")}
    assert list(held.values()) == [False, True, False]


def acts(*ms, visitors=10, seconds=1.0):
    return Acts(visitors, ms, seconds, processor_seconds=0.1, messages=20, size=9_000, client_share=0.2)


def test_visitors_are_carried_up_to_the_first_crowd_that_waits_and_its_rounds_count_together():
    quick, slow = (10.0,) * 20, (10.0,) * 18 + (900.0,) * 2
    paused = {BareTap.does: {10: [acts(*quick)], 30: [acts(*slow), acts(*slow)], 60: [acts(*quick)]}}
    assert carried(Crowds(paused=paused), BareTap.does) == 10
    assert carried(Crowds(), BareTap.does) == 0


def test_each_goal_of_the_load_stands_by_itself_and_a_run_that_was_stopped_says_so():
    load = Crowds(
        open={ExploreTap.does: Held(1_000, 0.1, 0.0, acts(20.0))},
        paused={
            BareTap.does: {10: [acts(90.0)]},
            AnotherScreen.does: {100: [acts(*[20.0] * 40)], 600: [acts(*[400.0] * 35)]},
        },
        bursts={AnotherScreen.does: [acts(301.0, visitors=100)]},
        stopped="stopped after 350 s",
    )
    verdicts = [(does, verdict) for does, _, _, verdict in goals(load)]
    assert verdicts == [
        (ExploreTap.does, "reached"),
        (AnotherScreen.does, "**not reached**"),
        (AnotherScreen.does, "**not reached**"),
        (AnotherScreen.does, "**not reached**"),
    ]
    assert write_load(load, {"processor": "Slow One"}).startswith("**Not complete: stopped after 350 s.**")
