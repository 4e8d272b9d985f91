"""The page "Compare": two choices, their difference in words, one chart, one table."""

import json
import re

import pytest
from plotly.graph_objects import Figure

from scar_timeline.graphics.charts.compare_chart import compare_alt, compare_chart
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.comparison import choice_name, comparison
from scar_timeline.narrative.durations import MONTHS_SHOWN, week_of
from scar_timeline.narrative.headline import counts
from scar_timeline.narrative.source_line import source_line
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario
from tests.app.opened import charts, html_of, read_only, table, texts, visit
from tests.unit.graphics.reading_charts import journeys, shares

SCREEN = "compare"
PAIRS = {
    "two_types": ("rolling moderate", "ice_pick moderate"),
    "drawn_alike": ("boxcar mild", "rolling mild"),
    "a_mix_and_two_depths": ("mixed severe", "rolling moderate"),
    "one_raised": ("raised mild", "boxcar mild"),
    "both_raised": ("raised mild", "raised severe"),
    "the_same_twice": ("ice_pick severe", "ice_pick severe"),
}


@pytest.fixture(scope="module", params=PAIRS.values(), ids=PAIRS)
def compared(request, content):
    """The page of somebody who chose the first before and then changed a side, and both timelines."""
    first, second = (choice.split() for choice in request.param)
    page = visit(SCREEN, code_for(content, Choice(*first)))
    for key, value in zip(("scar_type", "severity"), second, strict=True):
        page.segmented_control(key=f"compare_second_{key}").set_value(value)
    page.run()
    assert [control.value for control in page.segmented_control] == [*first, *second]
    return read_only(page), scenario(content, Choice(*first)), scenario(content, Choice(*second))


def test_without_a_choice_nothing_is_selected_and_the_page_says_what_to_do(rendered, content):
    page = rendered(SCREEN)
    assert all(control.value is None for control in page.segmented_control)
    names = [[row.name for row in rows.values()] for rows in (content.scar_types, content.severities)]
    assert [control.options for control in page.segmented_control] == names * 2
    assert page.info[0].value == content.say("compare.next")
    assert not charts(page)


def test_the_difference_is_written_and_said_aloud_with_its_sources(compared, content):
    page, a, b = compared
    statements = comparison(content, a, b)
    said = [statement.text for statement in statements]
    assert re.findall(r"<li>(.*?)</li>", html_of(page).split('role="status">')[1].split("</ul>")[0]) == said
    assert source_line(content, [each for said in statements for each in said.sources]) in texts(page)


def test_there_is_one_chart_where_there_are_lines_that_differ(compared, content):
    page, a, b = compared
    if a == b or not (a.draws_change or b.draws_change):
        assert not charts(page)
        return
    (chart,) = charts(page)
    assert chart.figure == json.loads(Figure(compare_chart(content, a, b)).to_json())
    assert chart.alt == compare_alt(content, a, b)
    assert chart.config["displayModeBar"] is False
    for index, timeline in enumerate((a, b)):
        drawn = {journey.number: list(journey.shares) for journey in timeline.journeys}
        assert shares(journeys(chart.figure, choice=index)) == drawn
    beside = "\n".join(texts(page))
    assert all(caution.text in beside for caution in content.evidence.disclaimers_for("picture"))


def test_the_table_counts_what_the_timelines_draw(compared, content):
    page, a, b = compared
    told = table(page, content.say("compare.table.caption"))
    assert bool(told) is bool(charts(page))
    for timeline in (a, b) if told else ():
        assert f">{choice_name(content, timeline)}<" in told
        for week in map(week_of, MONTHS_SHOWN[1:]):
            told_at = content.say("compare.table.cell", **counts(timeline, week))
            assert (told_at if timeline.draws_change else content.say("narrative.table.notice_raised")) in told
