"""The code of a course that is not the usual one: the same guarantees, and never taken for a code without a course."""

import re
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scar_timeline.links.code import ALPHABET, CHOSEN, USUAL, Link, LinkUnreadableError, encode, grouped, read_code
from scar_timeline.links.registry import SCAR_TYPES, SEVERITIES, VIEWS, View
from scar_timeline.links.version import Version
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.offered_courses import offered_courses

NEWEST = Version(22, 528)
VERSIONS = (Version(1, 0), Version(2, 0), Version(2, 23), NEWEST)
COURSES = offered_courses()
LINKS = [
    Link(Choice(scar_type, severity, course), view, version)
    for scar_type, severity, course, view, version in product(SCAR_TYPES, SEVERITIES, COURSES, View, VERSIONS)
]
CODES = {encode(link): link for link in LINKS}
FEW = dict(list(CODES.items())[::97])
"""A few of every kind of scar, severity, course, view and version."""
SHORT = {
    encode(link): link
    for link in (Link(Choice(t, s), v, VERSIONS[1]) for t, s, v in product(SCAR_TYPES, SEVERITIES, View))
}
LENGTH = CHOSEN.length
codes = st.sampled_from(list(CODES))
letters = st.sampled_from(ALPHABET)
property_test = settings(max_examples=400)


def opens(text, newest=NEWEST):
    """The link, or what the problem is."""
    try:
        return read_code(text, newest)
    except LinkUnreadableError as error:
        return error.problem.value


def test_every_code_opens_what_it_was_made_for_and_no_two_are_the_same():
    assert len(CODES) == len(LINKS) == 5 * 3 * 57 * 4 * len(VERSIONS)
    assert all(opens(code) == link for code, link in CODES.items())


def test_it_is_written_in_the_same_letters_and_read_aloud_in_threes():
    assert all(len(code) == LENGTH == 12 and set(code) <= set(ALPHABET) for code in CODES)
    assert {len(group) for code in FEW for group in grouped(code).split("-")} == {3}
    assert all(opens(grouped(code).lower()) == link for code, link in FEW.items())
    runs = [code for code, link in CODES.items() if link.version == VERSIONS[1] and re.search(r"(.)\1\1", code)]
    assert len(runs) < len(CODES) / len(VERSIONS) / 100


@pytest.mark.hazard("HZ-01")
def test_a_flipped_character_opens_nothing():
    for code, place, letter in product(FEW, range(LENGTH), ALPHABET):
        read = opens(code[:place] + letter + code[place + 1 :])
        assert (read == CODES[code]) if letter == code[place] else read == "check"


@pytest.mark.hazard("HZ-01")
@property_test
@given(codes, st.lists(st.tuples(st.integers(0, LENGTH - 1), letters), min_size=1, max_size=4))
def test_up_to_four_changed_characters_open_nothing_else(code, changes):
    changed = list(code)
    for place, letter in changes:
        changed[place] = letter
    read = opens("".join(changed))
    assert read == (CODES[code] if "".join(changed) == code else "check")


@pytest.mark.hazard("HZ-01")
def test_any_two_exchanged_characters_open_nothing_or_the_same():
    for code, (one, other) in product(FEW, combinations(range(LENGTH), 2)):
        exchanged = list(code)
        exchanged[one], exchanged[other] = exchanged[other], exchanged[one]
        assert opens("".join(exchanged)) == (CODES[code] if code[one] == code[other] else "check")


@pytest.mark.hazard("HZ-01")
@property_test
@given(st.sampled_from([*FEW, *SHORT]), st.data())
def test_one_or_two_characters_lost_or_added_open_nothing(code, data):
    changed = list(code)
    for _ in range(data.draw(st.integers(1, 2))):
        del changed[data.draw(st.integers(0, len(changed) - 1))]
    assert opens("".join(changed)) == "length"
    changed = list(code)
    for _ in range(data.draw(st.integers(1, 2))):
        changed.insert(data.draw(st.integers(0, len(changed))), data.draw(letters))
    assert opens("".join(changed)) == "length"


def test_a_group_that_is_left_out_is_noticed():
    for code in [*FEW, *SHORT]:
        groups = grouped(code).split("-")
        for left_out in range(len(groups)):
            assert opens("-".join(groups[:left_out] + groups[left_out + 1 :])) == "length"


@pytest.mark.hazard("HZ-01")
def test_within_a_version_one_character_lost_and_another_added_lead_to_no_other_code():
    """Exhaustive: no two codes have the same rest when each has lost a character."""
    rests: dict[str, str] = {}
    for code in (code for code, link in CODES.items() if link.version == VERSIONS[1]):
        for place in range(LENGTH):
            assert rests.setdefault(code[:place] + code[place + 1 :], code) == code


@pytest.mark.hazard("HZ-01")
@property_test
@given(codes, codes)
def test_codes_of_different_links_differ_in_five_places_or_more(one, other):
    assert one == other or sum(a != b for a, b in zip(one, other, strict=True)) >= 5


@pytest.mark.parametrize("form", [USUAL, CHOSEN], ids=["usual", "chosen"])
def test_equal_characters_are_never_a_code(form):
    assert {opens(character * form.length) for character in ALPHABET} == {"check"}


@pytest.mark.parametrize("course", [(0, 4), (9, 2), (1, 3), (1, 12), (3, 1), (3, 13), (8, 6), (5, 12)], ids=str)
def test_a_course_that_is_not_offered_or_has_another_name_opens_nothing(course):
    """One session is one course, whatever stands between: so one link has one code."""
    fields = (SCAR_TYPES["rolling"], SEVERITIES["mild"], VIEWS[View.PICTURE], *course, 2, 0, 0)
    assert opens(CHOSEN.written(fields)) == "choice"
    if course[0] and course[1] <= 12:
        with pytest.raises(ValueError, match="not among the courses"):
            encode(Link(Choice("rolling", "mild", Course.weekly(*course)), View.PICTURE, VERSIONS[0]))


def test_a_code_from_later_content_is_refused():
    code = encode(Link(Choice("rolling", "mild", Course.weekly(5, 6)), View.PICTURE, Version(2, 1)))
    assert opens(code, Version(2, 0)) == "newer"


def test_a_code_printed_today_opens_the_same_for_ever():
    """These codes are on paper: when this test fails, patients' links open something else."""
    for (scar_type, severity, course, view), code in {
        ("rolling", "mild", (5, 6), View.PICTURE): "FRKW5N4KJ4TW",
        ("ice_pick", "severe", (8, 5), View.WORDS): "CVP34N4KP2MR",
        ("mixed", "moderate", (1, 2), View.TABLE): "HTNPXN4KHVT9",
    }.items():
        assert encode(Link(Choice(scar_type, severity, Course.weekly(*course)), view, Version(2, 0))) == code
