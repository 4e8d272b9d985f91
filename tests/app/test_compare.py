"""The page "Compare": two choices, their difference in words, one chart, one table."""

import itertools
import json
import re
from html import unescape

import pytest

from scar_timeline.course.scenario import scenario
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice
from tests.app.opened import open_screen, told_aloud
from tests.unit.charts.reading import grades, journeys

SCREEN = "compare"
CATALOGUE = the_catalogue()
TYPES, SEVERITIES = tuple(CATALOGUE.scar_types), tuple(CATALOGUE.severities)
STARTED = Choice("rolling", "moderate")


@pytest.fixture(scope="module")
def page(root):
    """One visitor who chose moderate rolling scars before, and then tries every pair."""
    return open_screen(root, SCREEN, STARTED)


def pick(page, side, scar_type, severity):
    page.segmented_control(key=f"compare_{side}_scar_type").set_value(scar_type)
    page.segmented_control(key=f"compare_{side}_severity").set_value(severity)


def compare(page, a, b):
    pick(page, "first", *a)
    pick(page, "second", *b)
    page.run()
    assert not page.exception
    return page


def said(page) -> list[str]:
    (difference,) = [block.proto.body for block in page.get("html") if block.proto.body.startswith("<ul")]
    lines = [unescape(line) for line in re.findall(r"<li>(.*?)</li>", difference)]
    assert told_aloud(page, "difference") == " ".join(lines)
    return lines


def chart(page):
    (element,) = page.get("plotly_chart")
    return element.proto


def table(page) -> str:
    (body,) = [
        b.proto.body for b in page.get("html") if CATALOGUE.say("compare.table.caption") in b.proto.body
    ]
    return unescape(body)


def test_without_a_choice_nothing_is_selected_and_the_page_says_what_to_do(root):
    page = open_screen(root, SCREEN)
    assert all(control.value is None for control in page.segmented_control)
    assert page.info[0].value == "Pick a kind and a depth on both sides. Then the difference appears here."
    assert told_aloud(page, "difference") == page.info[0].value
    assert not page.get("plotly_chart")


def test_it_starts_with_what_was_chosen_before(root):
    page = open_screen(root, SCREEN, Choice("ice_pick", "severe"))
    assert [control.value for control in page.segmented_control] == ["ice_pick", "severe"] * 2
    assert said(page) == ["These are the same choice. Change one to compare."]
    assert not page.get("plotly_chart")


def test_options_are_ids_with_plain_names(page):
    control = page.segmented_control(key="compare_first_scar_type")
    assert control.options == ["Ice pick", "Boxcar", "Rolling", "Raised", "A mix or not sure"]
    assert control.value in TYPES


@pytest.mark.parametrize("severity", SEVERITIES)
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(TYPES, 2)))
def test_every_pair_of_types_shows_difference_chart_and_table(page, one, other, severity):
    compare(page, (one, severity), (other, severity))
    a, b = scenario(CATALOGUE, one, severity), scenario(CATALOGUE, other, severity)
    sentences = said(page)
    figure = json.loads(chart(page).spec)
    for index, timeline in enumerate((a, b)):
        drawn = grades(journeys(figure, choice=index))
        assert drawn == {journey.number: list(journey.grades) for journey in timeline.journeys}
        if timeline.draws_change:
            words = (
                f"{timeline.clear_or_more(52)} clear or more, {timeline.little_or_none(52)} little or none"
            )
            assert words in table(page)
    if "raised" in (one, other):
        assert "Ask a dermatologist first." in sentences[0]
    else:
        assert f"{a.clear_or_more(52)} of 12" in sentences[0]
        assert f"{b.little_or_none(52)} of 12" in sentences[1]


@pytest.mark.parametrize("scar_type", TYPES)
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(SEVERITIES, 2)))
def test_every_pair_of_depths_can_be_compared(page, scar_type, one, other):
    compare(page, (scar_type, one), (scar_type, other))
    assert any("usual course" in sentence for sentence in said(page))
    if scar_type == "raised":
        assert not page.get("plotly_chart")
        assert "Ask a dermatologist first." in said(page)[0]
    else:
        assert chart(page).alt


def test_the_axes_do_not_move_when_the_choice_does(page):
    axes = []
    for pair in ((("rolling", "mild"), ("raised", "mild")), (("boxcar", "severe"), ("mixed", "moderate"))):
        layout = json.loads(chart(compare(page, *pair)).spec)["layout"]
        axes.append((layout["xaxis"], layout["yaxis"]))
    assert axes[0] == axes[1]


def test_the_chart_carries_stamp_words_and_no_tool_bar(page):
    compare(page, ("rolling", "moderate"), ("ice_pick", "moderate"))
    proto = chart(page)
    stamps = [note["text"] for note in json.loads(proto.spec)["layout"]["annotations"]]
    assert "<b>Illustration, not a forecast</b>" in stamps
    assert "9 of 12 journeys drawn for Rolling, moderate" in proto.alt
    assert json.loads(proto.config)["displayModeBar"] is False


def test_cautions_and_sources_stand_beside_it(page):
    compare(page, ("rolling", "moderate"), ("ice_pick", "moderate"))
    words = " ".join(block.value for block in page.markdown)
    for caution in CATALOGUE.evidence.disclaimers_for("picture"):
        assert caution.text in words
    assert any("Lotfi 2013" in block.value for block in page.caption)


def test_drawn_alike_is_said_in_words(page):
    compare(page, ("boxcar", "mild"), ("rolling", "mild"))
    assert said(page)[-1].startswith("Both are drawn alike, because studies disagree")
