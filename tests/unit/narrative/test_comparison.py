"""The difference between two choices, in sentences; never which is better."""

from dataclasses import replace

import pytest

from scar_timeline.narrative.comparison import choice_name, comparison, drawn_alike


@pytest.fixture
def compare(catalogue, timelines):
    """``compare(("rolling", "mild"), …)``: what is said, and what the messages of some keys say."""

    def one(a, b, *keys, **fields):
        a, b = (timelines[each] if isinstance(each, tuple) else each for each in (a, b))
        names = {"a": choice_name(catalogue, a), "b": choice_name(catalogue, b)}
        expected = [catalogue.say(f"narrative.compare.{key}", **names, **fields) for key in keys]
        return [statement.text for statement in comparison(catalogue, a, b)], expected

    return one


@pytest.fixture
def weeks(catalogue):
    return lambda n: catalogue.count("narrative.span.weeks", n)


def assumed(catalogue, *names):
    return [catalogue.say(f"narrative.assumed.{name}") for name in names]


def test_two_types_of_the_same_severity(compare, weeks, catalogue, timelines):
    a, b = timelines["rolling", "moderate"], timelines["ice_pick", "moderate"]
    counts = {
        **{"a_count": a.clear_or_more(52), "b_count": b.clear_or_more(52)},
        **{"a_little": a.little_or_none(52), "b_little": b.little_or_none(52)},
    }
    assert counts["a_count"] > counts["b_count"]
    said, expected = compare(
        *(a, b, "sentence", "both_little", "course_same", "caution"), month=12, sessions=5, spacing=weeks(6), **counts
    )
    assert said == expected + assumed(catalogue, "type_most", "type_least")


def test_two_severities_name_the_courses(compare, catalogue):
    said, expected = compare(
        ("rolling", "moderate"), ("rolling", "mild"), "course", "severity", a_sessions=5, b_sessions=2
    )
    assert said[2:] == expected + assumed(catalogue, "type_most", "severity_mild")


def test_a_mix_says_what_it_spans(compare, catalogue):
    said, expected = compare(("mixed", "mild"), ("rolling", "mild"), "mix", "caution")
    assert said[3:] == expected + assumed(catalogue, "severity_mild", "type_most")


def test_two_types_drawn_alike_say_why(compare, timelines, weeks):
    rolling = timelines["rolling", "mild"]
    alike = replace(timelines["ice_pick", "mild"], weekly=rolling.weekly)
    fields = {"month": 12, "count": rolling.clear_or_more(52), "little": rolling.little_or_none(52)}
    keys = ("equal", "both_little_equal", "course_same", "same")
    said, expected = compare(rolling, alike, *keys, sessions=2, spacing=weeks(3), **fields)
    assert said[:4] == expected
    assert drawn_alike(rolling, alike)
    assert not drawn_alike(rolling, timelines["ice_pick", "mild"])


def test_the_same_choice_twice_has_no_difference(compare, choice):
    said, expected = compare(choice, choice, "identical")
    assert said == expected


@pytest.mark.parametrize(
    ("a", "b", "key"),
    [("raised", "rolling", "raised"), ("mixed", "raised", "raised"), ("raised", "raised", "raised_both")],
)
def test_a_raised_scar_is_not_set_beside_another(compare, a, b, key):
    said, expected = compare((a, "mild"), (b, "moderate"), key, "course", a_sessions=2, b_sessions=5)
    assert said == expected
