"""Picture, chart, table, sentences and weekly table of every choice are one timeline: no number may differ.

The picture is read back exactly: a week is 6 units wide, a grade 50 high, a session's worth of tissue 40.
"""

import re
from dataclasses import dataclass
from itertools import product
from typing import Any
from xml.etree import ElementTree

import pytest
from scar_timeline.timeline.weekly_export import PHASE_COLUMNS, weekly_table

from scar_timeline.graphics.charts.compare_chart import compare_chart
from scar_timeline.graphics.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.graphics.timeline_picture import frame, timeline_picture
from scar_timeline.narrative.alt_text import picture_description, picture_title
from scar_timeline.narrative.comparison import choice_name, comparison
from scar_timeline.narrative.durations import MILESTONES, week_of
from scar_timeline.narrative.journey_sentences import journey_sentences
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import in_words
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.timeline import Timeline
from tests.said import said
from tests.unit.graphics.reading_charts import grades, journeys

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Views:
    """All that is shown of one timeline."""

    timeline: Timeline
    table: dict[str, Any]
    svg: str
    picture: ElementTree.Element
    chart: dict[str, Any]

    def parts(self, name: str) -> dict[str, ElementTree.Element]:
        """The parts of the picture that carry ``data-name``, by its value."""
        return {part.get(f"data-{name}"): part for part in self.picture.iter() if part.get(f"data-{name}")}

    def traces(self, kind: str) -> list[dict[str, Any]]:
        return [trace for trace in self.chart["data"] if kind in trace["meta"]]


@pytest.fixture(scope="module")
def views(content, timelines):
    """Every choice with its usual course, and one with the longest."""
    longest = scenario(content, Choice("mixed", "severe", Course.weekly(12, 6)))
    found = []
    for timeline in (*timelines.values(), longest):
        svg = timeline_picture(content, timeline, "parity")
        chart = timeline_chart(content, timeline)
        found.append(Views(timeline, weekly_table(timeline), svg, ElementTree.fromstring(svg), chart))
    return found


def points(path, zero, unit):
    """Week and value of each point of a path made of relative steps."""
    start, steps = re.fullmatch(r"M(\S+ \S+)l(.+)", path.get("d")).groups()
    x, y = map(float, start.split())
    numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", steps)]
    found = [(x, y)]
    for across, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + across, y + down
        found.append((x, y))
    return {round((x - frame.LEFT) / frame.WEEK): round((zero - y) / unit, 2) for x, y in found}


@pytest.mark.hazard("HZ-07", "HZ-16")
@pytest.mark.standard("DEV-3", "IPD-P5")
def test_the_lines_of_the_picture_are_those_of_the_weekly_table_on_one_scale(views):
    for view in views:
        paths = [(f"journey_{n}", path, frame.NO_CHANGE, frame.GRADE) for n, path in view.parts("journey").items()]
        paths += [
            (PHASE_COLUMNS[phase], path, frame.SKIN_FLOOR, frame.TISSUE) for phase, path in view.parts("phase").items()
        ]
        assert len(paths) == len(view.timeline.journeys) + 3
        for column, path, zero, unit in paths:
            read = points(path, zero, unit)
            assert tuple(read) == frame.DRAWN_WEEKS
            assert read == pytest.approx({week: view.table[column][week] for week in read}, abs=0.005)


@pytest.mark.hazard("HZ-07")
@pytest.mark.standard("IPD-P5")
def test_months_and_words_of_change_stand_at_the_same_place_in_every_picture(content, views):
    scale = content.messages.group("narrative.scale")
    months = {str(month): frame.week_x(week_of(month)) for month in range(13)}
    places = set()
    for view in views:
        texts = [(part.text, float(part.get("x")), float(part.get("y"))) for part in view.picture.iter(f"{SVG}text")]
        assert {word: x for word, x, y in texts if y == frame.AXIS + 12 and word in months} == months
        if view.timeline.draws_change:
            words = [place for place in texts if place[0] in scale.values() and place[1] < frame.LEFT]
            assert len(words) == len(scale)
            places.add(tuple(words))
    assert len(places) == 1


@pytest.mark.hazard("HZ-16")
@pytest.mark.standard("IPD-P6")
def test_the_chart_holds_the_weekly_table_and_reads_each_value_as_the_sentences_do(content, views):
    change = content.messages.group("narrative.change")
    for view in views:
        drawn = journeys(view.chart)
        assert list(drawn) == [journey.number for journey in view.timeline.journeys]
        sentences = journey_sentences(content, view.timeline)
        for number, line in drawn.items():
            column = view.table[f"journey_{number}"]
            words = [change[view.timeline.scale.word(value)] for value in column]
            assert line == list(zip(view.table["week"], column, words, strict=True))
            setback = view.timeline.journeys[number - 1].setback
            # The sentence of the setback speaks of its lowest week in place of month 3.
            told = {f"month{n}": words[week_of(n)] for n in MILESTONES[1 if setback else 0 :]}
            key = f"narrative.journey.{'setback' if setback else 'sentence'}"
            assert said(content, key, number=number, **told).fullmatch(sentences[number - 1])
        for trace in view.traces("phase"):
            assert (trace["x0"], trace["dx"], trace["y"]) == (0, 1, view.table[PHASE_COLUMNS[trace["meta"]["phase"]]])


def counted(view, week, clear_from):
    values = [view.table[f"journey_{number}"][week] for number in range(1, 13)]
    return {
        "clear": sum(value >= clear_from for value in values),
        "little": sum(value < clear_from for value in values),
    }


@pytest.mark.hazard("HZ-03", "HZ-16")
@pytest.mark.standard("IPD-P6", "IPD-P7")
def test_sentences_table_and_alternative_count_what_the_weekly_table_holds(content, views):
    clear_from = content.number("clear_change_grades")
    for view in (view for view in views if view.timeline.draws_change):
        words = " ".join(s.text for passage in in_words(content, view.timeline) for s in passage.statements)
        for month in MILESTONES:
            counts = counted(view, week_of(month), clear_from)
            assert content.say("narrative.words.notice_month", month=month, **counts) in words
        for row in month_rows(content, view.timeline)[1:]:
            counts = counted(view, week_of(row.month), clear_from)
            assert row.notice == content.say("narrative.table.notice_cell", **counts)
        described = said(content, "narrative.picture.desc", **counted(view, 52, clear_from))
        assert described.fullmatch(picture_description(content, view.timeline))


@pytest.mark.hazard("HZ-03")
@pytest.mark.standard("IPD-P7")
@pytest.mark.parametrize("key", ["words.notice_month", "table.notice_cell", "picture.desc"])
def test_gain_stands_beside_no_gain_in_each_message_that_counts(content, key):
    assert {"{clear}", "{little}"} <= set(re.findall(r"{\w+}", content.messages[f"narrative.{key}"]))


@pytest.mark.hazard("HZ-16")
def test_comparing_draws_and_counts_the_same_numbers(content, timelines):
    for a, b in product(timelines.values(), repeat=2):
        chart = compare_chart(content, a, b)
        for index, timeline in enumerate((a, b)):
            drawn = {journey.number: list(journey.grades) for journey in timeline.journeys}
            assert grades(journeys(chart, choice=index)) == drawn
        if a.draws_change and b.draws_change and a != b:
            clear, little = (
                [getattr(each, name)(52) for each in (a, b)] for name in ("clear_or_more", "little_or_none")
            )
            names = {"a": choice_name(content, a), "b": choice_name(content, b), "month": 12}
            pairs = {"a_count": clear[0], "b_count": clear[1], "a_little": little[0], "b_little": little[1]}
            same = {"month": 12, "count": clear[0], "little": little[0]}
            first = ("sentence", "both_little") if clear[0] != clear[1] else ("equal", "both_little_equal")
            expected = [content.say(f"narrative.compare.{key}", **names | pairs | same) for key in first]
            assert [statement.text for statement in comparison(content, a, b)[:2]] == expected


def test_sessions_and_measured_weeks_are_the_same_everywhere(content, views):
    for view in views:
        held = {number: week for week, number in enumerate(view.table["session"]) if number}
        (dots,) = view.traces("event")
        assert dict(zip(map(int, dots["text"]), dots["x"], strict=True)) == held
        circles = [c for c in view.picture.iter(f"{SVG}circle") if float(c.get("cy")) == frame.TRACKS[0]]
        assert [(float(circle.get("cx")) - frame.LEFT) / frame.WEEK for circle in circles] == list(held.values())
        name = next(event.name for event in view.timeline.events if event.id == "session")
        done = " ".join(row.do for row in month_rows(content, view.timeline))
        assert all(f"{name} {number}" in done for number in held)

        (marks,) = view.traces("measured")
        in_chart = sorted(zip(marks["meta"]["measured"], marks["x"], strict=True))
        in_table = [
            (lane, week)
            for lane in ("notice", "skin")
            for week, mark in enumerate(view.table[f"measured_{lane}"])
            if mark
        ]
        assert in_chart == in_table
        in_picture = [int(part.get("data-measured")) for part in view.picture.iter() if part.get("data-measured")]
        assert sorted(in_picture) == sorted(week for _, week in in_table)


@pytest.mark.hazard("HZ-02", "HZ-12")
@pytest.mark.standard("PEM-8", "WCAG-7")
def test_every_picture_and_chart_is_stamped_and_has_words_and_a_table_beside_it(content, views):
    stamp = content.say("narrative.stamp")
    assert "forecast" in stamp.lower()
    for view in views:
        assert stamp in [text.text for text in view.picture.iter(f"{SVG}text")]
        assert f"<b>{stamp}</b>" in [note["text"] for note in view.chart["layout"]["annotations"]]
        described = picture_description(content, view.timeline)
        assert "forecast" in described.lower()
        title = picture_title(content, view.timeline)
        heard = content.say("narrative.chart.alt", title=title, description=described)
        assert chart_alt(content, view.timeline) == heard
        assert view.picture.get("role") == "img"
        assert view.picture.find(f"{SVG}desc").text == described
        assert all(row.notice for row in month_rows(content, view.timeline))
        assert all(passage.statements for passage in in_words(content, view.timeline))
