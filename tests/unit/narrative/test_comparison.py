"""The difference between two choices, in one sentence with its reasons; never which is better."""

from dataclasses import replace
from itertools import product

import pytest

from scar_timeline.narrative.comparison import comparison, drawn_alike


@pytest.fixture
def compare(catalogue, timelines):
    """``compare(("rolling", "mild"), …)``: the key of the sentence, and the keys of the reasons."""
    known = [key for key in catalogue.messages if key.startswith(("narrative.compare.", "narrative.assumed."))]
    keys = {catalogue.messages[key]: key for key in known}

    def one(*pair):
        found = comparison(catalogue, *(timelines[each] if isinstance(each, tuple) else each for each in pair))
        said = [keys[statement.text].removeprefix("narrative.") for statement in (found.differs, *found.reasons)]
        return said[0], said[1:]

    return one


def test_it_says_whether_more_have_a_clear_change_and_whether_the_course_is_longer(compare, timelines):
    drawing = {choice: timeline for choice, timeline in timelines.items() if timeline.draws_change}

    def than(first, second):
        return {first < second: "more", first > second: "fewer"}.get(True, "same")

    for first, second in product(drawing, repeat=2):
        if first != second:
            both = [drawing[each] for each in (first, second)]
            clear = than(*(each.clear_or_more(each.judged_week) for each in both))
            sessions = than(*(each.course.sessions for each in both))
            assert compare(first, second)[0] == f"compare.{clear}_clear_{sessions}_sessions"


def test_two_types_of_the_same_severity(compare):
    _, reasons = compare(("rolling", "moderate"), ("ice_pick", "moderate"))
    assert reasons == ["compare.caution", "assumed.type_most", "assumed.type_least"]


def test_two_severities(compare):
    _, reasons = compare(("rolling", "moderate"), ("rolling", "mild"))
    assert reasons == ["compare.severity", "assumed.type_most", "assumed.severity_mild"]


def test_a_mix_says_what_it_spans(compare):
    _, reasons = compare(("mixed", "mild"), ("rolling", "mild"))
    assert reasons[:2] == ["compare.mix", "compare.caution"]


def test_two_types_drawn_alike_say_why(compare, timelines):
    rolling = timelines["rolling", "mild"]
    alike = replace(timelines["ice_pick", "mild"], weekly=rolling.weekly)
    assert drawn_alike(rolling, alike)
    assert not drawn_alike(rolling, timelines["ice_pick", "mild"])
    differs, reasons = compare(rolling, alike)
    assert (differs, reasons[0]) == ("compare.same_clear_same_sessions", "compare.same")


def test_the_same_choice_twice_has_no_difference(compare):
    assert compare(("rolling", "mild"), ("rolling", "mild")) == ("compare.identical", [])
