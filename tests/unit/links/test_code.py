"""One wrong character never opens another choice: tried on every choice and view, not on a sample.

Codes of a course that is not the usual one: ``test_course_code.py``.
"""

import re
from itertools import combinations, product
from string import printable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.links.arrived import written_code
from scar_timeline.links.code import ALPHABET, USUAL, Link, LinkUnreadableError, encode, grouped, read_code
from scar_timeline.links.registry import SCAR_TYPES, SEVERITIES, View
from scar_timeline.links.version import Version
from scar_timeline.timeline.choice import Choice

LENGTH = USUAL.length
FIRST, NEWEST = Version(1, 0), Version(22, 528)
VERSIONS = [FIRST, *(Version(1, minor) for minor in (1, 22, 23)), Version(2, 0), Version(9, 140), NEWEST]
LINKS = [Link(Choice(*choice), *rest) for choice, *rest in product(product(SCAR_TYPES, SEVERITIES), View, VERSIONS)]
CODES = {encode(link): link for link in LINKS}
SOME = {code: link for code, link in CODES.items() if link.version in (FIRST, NEWEST)}
ALL_PRINTABLE = sorted(set(printable + ALPHABET + "ſK３é·"))


def opens(text, newest=NEWEST):
    """The link, or what the problem is."""
    try:
        return read_code(text, newest)
    except LinkUnreadableError as error:
        return error.problem.value


def test_every_code_opens_what_it_was_made_for():
    assert len(CODES) == len(LINKS)
    assert all(opens(code) == link for code, link in CODES.items())


def test_codes_are_short_and_easy_to_read_aloud():
    assert all(len(code) == LENGTH == 8 and set(code) <= set(ALPHABET) for code in CODES)
    assert not set(ALPHABET) & set("AEIOUY01LQZSB")
    assert len(set(ALPHABET)) == len(ALPHABET) == 23
    assert not [code for code, link in SOME.items() if link.version == FIRST and re.search(r"(.)\1\1", code)]


@pytest.mark.hazard("HZ-01")
def test_a_flipped_character_never_opens_another_choice():
    for (code, link), place, character in product(SOME.items(), range(LENGTH), ALL_PRINTABLE):
        read = opens(code[:place] + character + code[place + 1 :])
        assert read == link if written_code(character) == code[place] else not isinstance(read, Link), (code, read)


def test_a_dropped_doubled_or_added_character_opens_nothing_but_a_sign_does_no_harm():
    for (code, link), place in product(SOME.items(), range(LENGTH + 1)):
        assert place == LENGTH or opens(code[:place] + code[place + 1 :]) == "length"
        for character in ALL_PRINTABLE:
            read = opens(code[:place] + character + code[place:])
            if character == "%":  # may make a sign of the two letters behind it
                assert read == link or not isinstance(read, Link), (code, read)
                continue
            harmless = not character.isalnum() and (place == LENGTH or character not in "?&#")
            assert read == link if harmless else not isinstance(read, Link), (code, character, read)


@pytest.mark.hazard("HZ-01")
def test_any_two_exchanged_characters_open_nothing_or_the_same():
    for (code, link), (one, other) in product(CODES.items(), combinations(range(LENGTH), 2)):
        exchanged = list(code)
        exchanged[one], exchanged[other] = exchanged[other], exchanged[one]
        assert opens("".join(exchanged)) == (link if code[one] == code[other] else "check")


def test_codes_of_different_links_differ_in_three_places_or_more():
    """So two wrong characters are noticed as well."""
    for one, other in combinations(CODES, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) >= 3


@pytest.mark.hazard("HZ-01")
@given(st.sampled_from(list(CODES)), st.text(alphabet=ALPHABET, min_size=3, max_size=3))
def test_of_all_pairs_of_checks_one_opens_and_it_is_the_code_we_make(code, version):
    written = [code[:3] + version + "".join(checks) for checks in product(ALPHABET, repeat=2)]
    ((text, link),) = [(text, link) for text in written if isinstance(link := opens(text), Link)]
    assert encode(link) == text
    assert link.choice == CODES[code].choice


@given(st.text(max_size=40))
def test_any_text_opens_a_code_or_is_refused(text):
    assert isinstance(opens(text), str | Link)


AROUND = [
    "{}.",
    "{},",
    "({})",
    "<{}>",
    '"{}"',
    "'{}'",
    "[{}]",
    "{};",
    "{}:",
    "{}!",
    "*{}*",
    "{}…",
    "“{}”",
    "{}\\",
    "/{}/",
]
# Marks that nobody sees, and what phones make of a hyphen.
BETWEEN = ["\u00ad", "\ufeff", "\u2060", "\u200d", "\u200e", "\u202a", "\u2212", "\u2028", "_", ".", "\u3000"]
AROUND += ["{}?q=change.cost", "{}&fbclid=x", "{}#top", "{}%3Fq%3Dchange", "{}%253Fq%253Dchange", "%20{}", "{}%C2%A0"]


@pytest.mark.parametrize("written", ["{}", " {}\n", "{}\u200b", "{} ", *AROUND])
def test_small_letters_hyphens_and_spaces_do_no_harm(written):
    for code, link in SOME.items():
        wide = "".join(chr(ord(letter) + 0xFEE0) for letter in code)
        for form in (code.lower(), wide, *(grouped(code).replace("-", sign) for sign in ("-", "\u2013", *BETWEEN))):
            assert opens(written.format(form)) == link


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        ("  - ", "empty"),
        ("rolling!", "character"),
        ("2345", "length"),
        ("V9J5VDMH.V9J5VDMH", "length"),
        ("V9J5VDM.", "length"),
    ]
    + [(character * LENGTH, "check") for character in ALPHABET],
)
def test_the_problem_is_named(text, problem):
    assert opens(text) == problem


def test_a_code_from_later_content_or_of_a_choice_without_a_number_is_refused(monkeypatch):
    code = encode(Link(Choice("rolling", "mild"), View.PICTURE, Version(1, 3)))
    assert opens(code, Version(1, 2)) == "newer"
    assert opens(code, Version(1, 3)).choice.scar_type == "rolling"
    with pytest.raises(ValueError, match="no number"):
        encode(Link(Choice("keloid", "mild"), View.PICTURE, FIRST))
    with pytest.raises(ValueError, match="does not fit"):
        encode(Link(Choice("rolling", "mild"), View.PICTURE, Version(23, 0)))
    monkeypatch.setitem(SCAR_TYPES, "keloid", 22)
    assert opens(encode(Link(Choice("keloid", "mild"), View.PICTURE, FIRST))) == "choice"


def test_a_code_printed_today_opens_the_same_for_ever():
    """These codes are on paper: when this test fails, patients' links open something else."""
    assert encode(Link(Choice("rolling", "mild"), View.PICTURE, FIRST)) == "V9J5VDMH"
    assert encode(Link(Choice("ice_pick", "severe"), View.WORDS, FIRST)) == "RDN5VD4X"
    assert encode(Link(Choice("mixed", "moderate"), View.TABLE, Version(3, 40))) == "XCM7W5DN"


def test_letters_that_look_alike_in_another_alphabet_or_width_are_the_same():
    link = opens("XCM7W5DN", Version(3, 40))
    assert isinstance(link, Link)
    for written in ("ХСМ7W5DN", "ΧCΜ7W5DΝ", "ＸＣＭ７Ｗ５ＤＮ", "хсм7w5dn"):
        assert opens(written, Version(3, 40)) == link
