"""The page "Compare": two choices, their difference in words, one chart, one table."""

import itertools
import json
import re

import pytest
from plotly.graph_objects import Figure

from scar_timeline.charts.compare_chart import compare_alt, compare_chart
from scar_timeline.course.scenario import all_scenarios
from scar_timeline.describe.comparison import choice_name, comparison
from scar_timeline.describe.spans import MONTHS_SHOWN, week_of
from scar_timeline.links.opening import code_for
from scar_timeline.ui.citing import source_line
from tests.app.opened import bodies, charts, table, told_aloud, visit
from tests.unit.charts.reading import grades, journeys

SCREEN = "compare"
STARTED = ("ice_pick", "severe")

# One pair of each kind: two types, two drawn alike, a mix and another depth, one raised, both raised.
PAIRS = [
    (("rolling", "moderate"), ("ice_pick", "moderate")),
    (("boxcar", "mild"), ("rolling", "mild")),
    (("mixed", "severe"), ("rolling", "moderate")),
    (("raised", "mild"), ("boxcar", "mild")),
    (("raised", "mild"), ("raised", "severe")),
]


@pytest.fixture(scope="module")
def timelines(content):
    return all_scenarios(content)


@pytest.fixture(scope="module")
def started(content, rendered):
    """The page of a visitor who chose severe ice-pick scars before."""
    return rendered(SCREEN, code_for(content, *STARTED))


@pytest.fixture(scope="module")
def visitor(content):
    """One visitor who tries one pair after another."""
    return visit(SCREEN, code_for(content, *STARTED))


@pytest.fixture(params=PAIRS, ids=lambda pair: "-".join(itertools.chain(*pair)))
def pair(request):
    return request.param


@pytest.fixture
def page(visitor, pair):
    for side, (scar_type, severity) in zip(("first", "second"), pair, strict=True):
        visitor.segmented_control(key=f"compare_{side}_scar_type").set_value(scar_type)
        visitor.segmented_control(key=f"compare_{side}_severity").set_value(severity)
    visitor.run()
    assert not visitor.exception
    return visitor


def said(page) -> list[str]:
    (difference,) = [body for body in bodies(page) if body.startswith("<ul")]
    lines = re.findall(r"<li>(.*?)</li>", difference)
    assert told_aloud(page, "difference") == " ".join(lines)
    return lines


def test_without_a_choice_nothing_is_selected_and_the_page_says_what_to_do(rendered, content):
    page = rendered(SCREEN)
    assert all(control.value is None for control in page.segmented_control)
    assert page.info[0].value == told_aloud(page, "difference") == content.say("compare.next")
    assert not charts(page)


def test_it_starts_with_what_was_chosen_before_by_its_plain_names(started, content):
    assert [control.value for control in started.segmented_control] == [*STARTED] * 2
    names = [[row.name for row in rows.values()] for rows in (content.scar_types, content.severities)]
    assert [control.options for control in started.segmented_control] == names * 2


def test_the_same_choice_twice_has_no_difference(started, content, timelines):
    same = timelines[STARTED]
    assert said(started) == [statement.text for statement in comparison(content, same, same)]
    assert not charts(started)


def test_a_pair_shows_its_difference_chart_and_table(page, pair, content, timelines):
    a, b = (timelines[choice] for choice in pair)
    statements = comparison(content, a, b)
    assert said(page) == [statement.text for statement in statements]
    sources = [source for statement in statements for source in statement.sources]
    assert source_line(content, sources) in [block.value for block in page.caption]
    if not (a.draws_change or b.draws_change):
        assert not charts(page)
        assert not table(page, content.say("compare.table.caption"))
        return
    (chart,) = charts(page)
    assert chart.figure == json.loads(Figure(compare_chart(content, a, b)).to_json())
    assert chart.alt == compare_alt(content, a, b)
    assert chart.config["displayModeBar"] is False
    beside = " ".join(block.value for block in page.markdown)
    for caution in content.evidence.disclaimers_for("picture"):
        assert caution.text in beside


def test_the_table_counts_what_the_timelines_draw(page, pair, content, timelines):
    told = table(page, content.say("compare.table.caption"))
    drawn = [timelines[choice] for choice in pair]
    for timeline in drawn if any(each.draws_change for each in drawn) else ():
        assert f">{choice_name(content, timeline)}<" in told
        if not timeline.draws_change:
            assert content.say("describe.table.notice_raised") in told
            continue
        for week in map(week_of, MONTHS_SHOWN[1:]):
            counts = {"clear": timeline.clear_or_more(week), "little": timeline.little_or_none(week)}
            assert content.say("compare.table.cell", **counts) in told


def test_any_pair_draws_the_journeys_of_its_timelines_and_has_sources(content, timelines):
    for a, b in itertools.combinations(timelines.values(), 2):
        chart = compare_chart(content, a, b)
        for index, timeline in enumerate((a, b)):
            drawn = {journey.number: list(journey.grades) for journey in timeline.journeys}
            assert grades(journeys(chart, choice=index)) == drawn
        assert all(source_line(content, each.sources) for each in comparison(content, a, b))
