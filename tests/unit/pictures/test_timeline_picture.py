"""The illustrated timeline as SVG."""

import re
from xml.etree import ElementTree

import pytest

from scar_timeline.pictures.timeline import frame, timeline_picture

SVG = "{http://www.w3.org/2000/svg}"
MOST_BYTES = 12_000


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


def test_it_is_small(catalogue, timeline):
    assert len(timeline_picture(catalogue, timeline, "one").encode()) < MOST_BYTES


def test_it_has_a_name_and_a_description_that_a_screen_reader_finds(picture, timeline):
    title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    name = f"{timeline.scar_type.name}, {timeline.severity.name}: what may happen over 12 months"
    assert title.text == name
    assert description.text.startswith("Illustration, not a forecast.")
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_the_stamp_is_drawn_inside(picture):
    assert "Illustration, not a forecast" in words(picture)


def test_all_choices_have_the_same_frame_and_axis(pictures):
    boxes = {picture.get("viewBox") for picture in pictures.values()}
    assert boxes == {f"0 0 {frame.WIDTH} {frame.HEIGHT}"}
    for picture in pictures.values():
        numbers = [text for text in words(picture) if text.isdigit()]
        assert set(map(str, range(13))) <= set(numbers)
        assert "month" in words(picture)


def test_the_three_lanes_have_their_names(picture):
    assert {"What you do", "What you may notice", "Under the skin"} <= set(words(picture))


def test_there_are_twelve_journeys_and_none_for_raised_scars(picture, timeline):
    drawn = [path.get("data-journey") for path in picture.iter(f"{SVG}path") if path.get("data-journey")]
    assert drawn == [str(number) for number in range(1, 13)] if timeline.draws_change else drawn == []


def test_raised_scars_say_why_nothing_is_drawn(pictures):
    said = " ".join(words(pictures["raised", "severe"]))
    assert "No journeys drawn: nobody has measured this for raised acne scars" in said
    assert "ask a dermatologist first" in said


def test_only_the_setback_is_dashed(pictures):
    paths = [path for path in pictures["mixed", "mild"].iter(f"{SVG}path") if path.get("data-journey")]
    assert [path.get("data-journey") for path in paths if path.get("stroke-dasharray")] == ["5"]


def test_the_range_and_the_week_mark_wait_until_they_are_asked_for(pictures):
    for choice, picture in pictures.items():
        hidden = {part.get("class") for part in picture.iter() if part.get("display") == "none"}
        assert hidden == ({"week-mark"} if choice[0] == "raised" else {"week-mark", "range"})


def test_the_three_phases_differ_without_colour(picture):
    dashes = [path.get("stroke-dasharray") for path in picture.iter(f"{SVG}path") if path.get("data-phase")]
    assert len(set(dashes)) == 3


def test_weeks_in_which_somebody_measured_are_solid(picture, timeline):
    marks = sorted(int(mark.get("data-measured")) for mark in picture.iter() if mark.get("data-measured"))
    assert marks == sorted(mark.weeks for mark in timeline.measured)
    assert "after month 12: nobody has measured this" in words(picture)


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
    arranged = [event for event in timeline.events if event.id in frame.BAR_ROWS]
    assert bars == {round(event.from_week, 2) for event in arranged if event.to_week > event.from_week}


def test_words_are_large_enough_on_a_phone(picture):
    """At 340 px wide a unit is 0.89 px; letters under 10 px are hard to read."""
    sizes = {float(part.get("font-size")) for part in picture.iter() if part.get("font-size")}
    assert min(sizes) * 340 / frame.WIDTH >= 10


def test_nothing_in_it_moves_or_calls_another_place(catalogue, timeline):
    svg = timeline_picture(catalogue, timeline, "one")
    assert not re.search(r"<(script|style|animate|image|set|foreignObject)\b", svg)
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_two_pictures_in_one_page_share_no_id(catalogue, timelines):
    timeline = timelines["rolling", "mild"]
    first, second = (
        set(re.findall(r'\sid="([^"]+)"', timeline_picture(catalogue, timeline, prefix))) for prefix in ("one", "two")
    )
    assert first
    assert not first & second
