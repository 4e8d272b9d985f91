"""The illustrated timeline as SVG; that its lines are the numbers: ``tests/content/test_parity.py``."""

import re
from xml.etree import ElementTree

import pytest

from scar_timeline.graphics.timeline_picture import frame, timeline_picture
from scar_timeline.narrative.alt_text import picture_title
from scar_timeline.narrative.narrative import dark_marks_in_100

SVG = "{http://www.w3.org/2000/svg}"
MOST_BYTES = 13_000


@pytest.fixture(scope="module")
def pictures(catalogue, timelines):
    """Every picture, parsed: an exception here means that it is not well-formed XML."""
    return {
        choice: ElementTree.fromstring(timeline_picture(catalogue, timeline, "one"))
        for choice, timeline in timelines.items()
    }


@pytest.fixture
def picture(pictures, choice):
    return pictures[choice]


def words(picture):
    return [text.text for text in picture.iter(f"{SVG}text")]


def marks(picture, name):
    return [part for part in picture.iter() if part.get(f"data-{name}")]


def test_it_is_named_and_lanes_and_what_nobody_measured_are_written_in_it(catalogue, picture, timeline):
    assert picture.find(f"{SVG}title").text == picture_title(catalogue, timeline)
    keys = ("lane_do", "lane_notice", "lane_skin", "ribbon_after")
    assert {catalogue.say(f"narrative.picture.{key}") for key in keys} <= set(words(picture))


def test_there_are_twelve_journeys_dashed_after_the_last_study_and_none_for_raised_scars(picture, timeline):
    drawn = [part.get("data-journey") for part in marks(picture, "journey")]
    assert drawn == [str(journey.number) for journey in timeline.journeys]
    assert len(drawn) == (12 if timeline.draws_change else 0)
    starts = [float(part.get("x")) for part in picture.iter() if part.get("class") == "gaps"]
    assert starts == ([frame.week_x(timeline.followed_until)] if timeline.draws_change else [])


def test_worse_is_a_row_of_events_below_the_lines(catalogue, picture, timeline):
    said = catalogue.say("narrative.picture.dark_marks", **dark_marks_in_100(catalogue))
    assert (said in words(picture)) is timeline.draws_change


def test_raised_scars_say_why_nothing_is_drawn(catalogue, pictures):
    said = " ".join(words(pictures["raised", "mild"]))
    assert catalogue.say("narrative.picture.no_journeys") in said
    assert "ask" in said.split()


def test_the_three_phases_differ_without_colour(picture):
    assert len({path.get("stroke-dasharray") for path in marks(picture, "phase")}) == 3


def with_move(part, moved=0.0):
    """Every mark, and how far the groups around it move it to the right."""
    for mark in part:
        step = re.fullmatch(r"translate\((\S+)\)", mark.get("transform", "translate(0)"))
        here = moved + float(step[1])
        yield mark, here
        yield from with_move(mark, here)


def test_nothing_is_drawn_outside_the_frame(picture):
    for mark, moved in with_move(picture):
        places = [moved + float(mark.get(name)) for name in ("x", "x1", "x2", "cx") if mark.get(name)]
        if mark.get("width") and mark.tag == f"{SVG}rect":
            places.append(places[0] + float(mark.get("width")))
        assert all(0 <= place <= frame.WIDTH for place in places), ElementTree.tostring(mark)
        heights = [float(mark.get(name)) for name in ("y", "y1", "y2", "cy") if mark.get(name)]
        assert all(0 <= height <= frame.HEIGHT for height in heights), ElementTree.tostring(mark)


def test_bars_begin_in_the_week_of_what_they_stand_for(picture, timeline):
    bars = {
        round((moved + float(mark.get("x")) - frame.LEFT) / frame.WEEK, 2)
        for mark, moved in with_move(picture)
        if mark.tag == f"{SVG}rect" and mark.get("fill-opacity") == "0.35"
    }
    arranged = [event for event in timeline.events if "picture" in event.shown_on and event.number is None]
    assert bars == {round(event.from_week, 2) for event in arranged if event.to_week > event.from_week}


def test_words_are_large_enough_on_a_phone(picture):
    """At 340 px wide a unit is 0.89 px; letters under 10 px are hard to read."""
    sizes = {float(part.get("font-size")) for part in picture.iter() if part.get("font-size")}
    assert min(sizes) * 340 / frame.WIDTH >= 10


def test_it_is_small_still_and_calls_no_other_place_and_shares_no_id(catalogue, timeline):
    svg, other = (timeline_picture(catalogue, timeline, prefix) for prefix in ("one", "two"))
    assert len(svg.encode()) < MOST_BYTES
    assert not re.search(r"<(script|style|animate|image|set|foreignObject)\b", svg)
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    ids = [set(re.findall(r'\sid="([^"]+)"', each)) for each in (svg, other)]
    assert ids[0]
    assert not ids[0] & ids[1]
