"""Picture, chart, table, sentences and weekly table are made from one timeline: no number may differ.

The picture is read back exactly: a week is 6 units wide, a grade 50 high, a session's worth of tissue 40.
"""

import re
from xml.etree import ElementTree

import pytest

from scar_timeline.charts.compare_chart import compare_chart
from scar_timeline.charts.timeline_chart import timeline_chart
from scar_timeline.course.table import weekly_table
from scar_timeline.describe.alternative import picture_description
from scar_timeline.describe.journeys import journey_sentences
from scar_timeline.describe.month_table import month_rows
from scar_timeline.describe.words import in_words
from scar_timeline.pictures.timeline import frame, timeline_picture
from tests.unit.charts.reading import grades, journeys

SVG = "{http://www.w3.org/2000/svg}"
WORDS = {
    "worse": "worse for a while",
    "none": "no change",
    "little": "a little",
    "clear": "clear change",
    "lot": "a lot",
}


@pytest.fixture
def table(timeline):
    return weekly_table(timeline)


@pytest.fixture
def picture(catalogue, timeline):
    return ElementTree.fromstring(timeline_picture(catalogue, timeline, "parity"))


@pytest.fixture
def chart(catalogue, timeline):
    return timeline_chart(catalogue, timeline)


def drawn(path, zero, unit):
    """Week and value of each point of a path made of relative steps."""
    start, steps = re.fullmatch(r"M(\S+ \S+)l(.+)", path.get("d")).groups()
    x, y = map(float, start.split())
    numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", steps)]
    points = [(x, y)]
    for across, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + across, y + down
        points.append((x, y))
    return {round((x - frame.LEFT) / frame.WEEK): round((zero - y) / unit, 2) for x, y in points}


def traces(chart, kind):
    return {trace["meta"][kind]: trace for trace in chart["data"] if kind in trace["meta"]}


@pytest.mark.hazard("HZ-16")
def test_the_journeys_of_the_picture_are_those_of_the_weekly_table(picture, table, timeline):
    paths = {path.get("data-journey"): path for path in picture.iter(f"{SVG}path") if path.get("data-journey")}
    assert len(paths) == len(timeline.journeys)
    for number, path in paths.items():
        read = drawn(path, frame.NO_CHANGE, frame.GRADE)
        assert set(read) == set(frame.DRAWN_WEEKS)
        assert read == pytest.approx({week: table[f"journey_{number}"][week] for week in read}, abs=0.005)


def test_the_phases_of_the_picture_are_those_of_the_weekly_table(picture, table):
    paths = {path.get("data-phase"): path for path in picture.iter(f"{SVG}path") if path.get("data-phase")}
    assert set(paths) == {"calming", "building", "remodelling"}
    for phase, path in paths.items():
        read = drawn(path, frame.SKIN_FLOOR, frame.TISSUE)
        assert read == pytest.approx({week: table[phase][week] for week in read}, abs=0.005)


@pytest.mark.hazard("HZ-16")
@pytest.mark.standard("IPD-P6")
def test_the_chart_holds_the_weekly_table(chart, table, timeline):
    drawn, phases = journeys(chart), traces(chart, "phase")
    assert list(drawn) == [journey.number for journey in timeline.journeys]
    for number, points in drawn.items():
        assert [week for week, _, _ in points] == table["week"]
        assert [grade for _, grade, _ in points] == table[f"journey_{number}"]
    for phase, trace in phases.items():
        assert (trace["x0"], trace["dx"], trace["y"]) == (0, 1, table[phase])


def test_the_chart_reads_each_value_with_the_same_word_as_the_sentences(catalogue, chart, timeline):
    sentences = journey_sentences(catalogue, timeline)
    for number, points in journeys(chart).items():
        assert [word for _, _, word in points] == [WORDS[timeline.scale.word(value)] for _, value, _ in points]
        assert f"{points[26][2]} by month 6" in sentences[number - 1]
        assert sentences[number - 1].endswith(f"{points[52][2]} by month 12.")


def test_comparing_draws_the_same_numbers(catalogue, timeline, timelines, table):
    other = timelines["mixed", "moderate"]
    chart = compare_chart(catalogue, timeline, other)
    drawn = grades(journeys(chart, choice=0))
    assert drawn == {journey.number: table[f"journey_{journey.number}"] for journey in timeline.journeys}


def counted(table, week, clear):
    values = [table[f"journey_{number}"][week] for number in range(1, 13)]
    return sum(value >= clear for value in values), sum(value < clear for value in values)


def test_sentences_and_the_patients_table_count_what_the_weekly_table_holds(catalogue, dented):
    table = weekly_table(dented)
    clear_from = catalogue.number("clear_change_grades")
    said = " ".join(s.text for passage in in_words(catalogue, dented) for s in passage.statements)
    for month, week in ((3, 13), (6, 26), (12, 52)):
        clear, little = counted(table, week, clear_from)
        assert (
            f"By month {month}, {clear} of the 12 journeys drawn show a clear change or more, "
            f"and {little} show little or none." in said
        )
    for row in month_rows(catalogue, dented)[1:]:
        clear, little = counted(table, round(row.month * 52 / 12), clear_from)
        assert row.notice == f"{clear} of 12: clear change or more. {little} of 12: little or none."
    clear, little = counted(table, 52, clear_from)
    assert f"{clear} show a clear change or more and {little} show little or none" in picture_description(
        catalogue, dented
    )


def test_sessions_stand_at_the_same_week_everywhere(catalogue, picture, chart, table, timeline):
    in_table = {number: week for week, number in enumerate(table["session"]) if number}
    in_chart = traces(chart, "event")["session"]
    assert dict(zip(map(int, in_chart["text"]), in_chart["x"], strict=True)) == in_table
    circles = [circle for circle in picture.iter(f"{SVG}circle") if float(circle.get("cy")) == frame.SESSION_ROW]
    in_picture = [(float(circle.get("cx")) - frame.LEFT) / frame.WEEK for circle in circles]
    assert in_picture == list(in_table.values())
    done = " ".join(row.do for row in month_rows(catalogue, timeline))
    assert done.count("Session ") == len(in_table)


def test_measured_weeks_are_the_same_everywhere(picture, chart, table):
    in_table = [[week for week, mark in enumerate(table[f"measured_{lane}"]) if mark] for lane in ("notice", "skin")]
    (marks,) = (trace for trace in chart["data"] if "measured" in trace["meta"])
    in_chart = [
        sorted(week for week, of in zip(marks["x"], marks["meta"]["measured"], strict=True) if of == lane)
        for lane in ("notice", "skin")
    ]
    in_picture = [int(mark.get("data-measured")) for mark in picture.iter() if mark.get("data-measured")]
    assert in_chart == in_table
    assert sorted(in_picture) == sorted(in_table[0] + in_table[1])
