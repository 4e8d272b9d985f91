"""One wrong character never opens another choice: tried on every code there is, not on a sample."""

import re
from itertools import combinations, product
from string import printable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scar_timeline.links.code import (
    ALPHABET,
    LENGTH,
    Link,
    LinkUnreadableError,
    Problem,
    encode,
    grouped,
    read_code,
)
from scar_timeline.links.numbers import SCAR_TYPES, SEVERITIES, View
from scar_timeline.links.version import Version

NEWEST = Version(22, 528)
VERSIONS = [*(Version(1, minor) for minor in (0, 1, 22, 23)), Version(2, 0), Version(9, 140), NEWEST]
LINKS = [Link(*parts) for parts in product(SCAR_TYPES, SEVERITIES, View, VERSIONS)]
CODES = {encode(link): link for link in LINKS}
SOME = {code: link for code, link in CODES.items() if link.version in (VERSIONS[0], NEWEST)}
"""Every choice and view, in the first and the last version."""
ALL_PRINTABLE = sorted(set(printable + ALPHABET + "ſK３é·"))


def opens(text: str) -> Link | None:
    try:
        return read_code(text, NEWEST)
    except LinkUnreadableError:
        return None


def test_every_code_opens_what_it_was_made_for() -> None:
    assert len(CODES) == len(LINKS)
    assert all(opens(code) == link for code, link in CODES.items())


def test_codes_are_short_and_use_only_characters_that_cannot_be_mistaken() -> None:
    assert all(len(code) == LENGTH == 8 and set(code) <= set(ALPHABET) for code in CODES)
    assert not set(ALPHABET) & set("AEIOUY01LQZSB")
    assert len(set(ALPHABET)) == len(ALPHABET) == 23


@pytest.mark.hazard("HZ-01")
def test_a_flipped_character_never_opens_another_choice() -> None:
    for (code, link), place, character in product(SOME.items(), range(LENGTH), ALL_PRINTABLE):
        changed = code[:place] + character + code[place + 1 :]
        assert opens(changed) in ((None,) if changed.upper() != code else (link,)), (code, changed)


def test_a_dropped_doubled_or_added_character_opens_nothing_but_a_space_or_hyphen_does_no_harm() -> None:
    for (code, link), place in product(SOME.items(), range(LENGTH + 1)):
        if place < LENGTH:
            assert opens(code[:place] + code[place + 1 :]) is None
        for character in ALL_PRINTABLE:
            read = opens(code[:place] + character + code[place:])
            assert read == (link if character in " -\t\n\r" else None), (code, place, character)


@pytest.mark.hazard("HZ-01")
def test_any_two_exchanged_characters_open_nothing_or_the_same() -> None:
    for (code, link), (one, other) in product(CODES.items(), combinations(range(LENGTH), 2)):
        exchanged = list(code)
        exchanged[one], exchanged[other] = exchanged[other], exchanged[one]
        assert opens("".join(exchanged)) == (link if code[one] == code[other] else None)


def test_codes_of_different_links_differ_in_three_places_or_more() -> None:
    """So two wrong characters are noticed as well."""
    for one, other in combinations(list(CODES), 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) >= 3


@pytest.mark.hazard("HZ-01")
@given(st.text(alphabet=ALPHABET, min_size=LENGTH, max_size=LENGTH))
def test_whatever_opens_is_a_code_we_would_have_made(text: str) -> None:
    link = opens(text)
    assert link is None or encode(link) == text


@given(st.text(max_size=40))
def test_any_text_opens_a_code_or_is_refused(text: str) -> None:
    opens(text)


def test_eight_equal_characters_are_no_code() -> None:
    assert all(opens(character * LENGTH) is None for character in ALPHABET)


@pytest.mark.parametrize("written", ["{}", " {}\n", "{}\u200b", "{} "])
def test_small_letters_hyphens_and_spaces_do_no_harm(written: str) -> None:
    for code, link in CODES.items():
        assert opens(written.format(code.lower())) == link
        assert opens(written.format(grouped(code))) == link
        assert opens(grouped(code).replace("-", "\u2013")) == link


def test_codes_have_no_run_that_is_hard_to_read_aloud() -> None:
    first = [code for code, link in CODES.items() if link.version == Version(1, 0)]
    assert not [code for code in first if re.search(r"(.)\1\1", code)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("  - ", Problem.EMPTY),
        ("rolling!", Problem.CHARACTER),
        ("2345", Problem.LENGTH),
        ("22222222", Problem.CHECK),
    ],
)
def test_the_problem_is_named(text: str, problem: Problem) -> None:
    with pytest.raises(LinkUnreadableError) as caught:
        read_code(text, NEWEST)
    assert caught.value.problem is problem


def test_a_code_from_later_content_is_refused() -> None:
    code = encode(Link("rolling", "mild", View.PICTURE, Version(1, 3)))
    with pytest.raises(LinkUnreadableError) as caught:
        read_code(code, Version(1, 2))
    assert caught.value.problem is Problem.NEWER
    assert read_code(code, Version(1, 3)).scar_type == "rolling"


def test_a_number_that_no_choice_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SCAR_TYPES, "keloid", 22)
    code = encode(Link("keloid", "mild", View.PICTURE, Version(1, 0)))
    with pytest.raises(LinkUnreadableError) as caught:
        read_code(code, NEWEST)
    assert caught.value.problem is Problem.CHOICE


def test_what_does_not_fit_is_not_encoded() -> None:
    with pytest.raises(ValueError, match="no number"):
        encode(Link("keloid", "mild", View.PICTURE, Version(1, 0)))
    with pytest.raises(ValueError, match="does not fit"):
        encode(Link("rolling", "mild", View.PICTURE, Version(23, 0)))


def test_a_code_printed_today_opens_the_same_for_ever() -> None:
    """These codes are on paper: when this test fails, patients' links open something else."""
    assert encode(Link("rolling", "mild", View.PICTURE, Version(1, 0))) == "V9J5VDMH"
    assert encode(Link("ice_pick", "severe", View.WORDS, Version(1, 0))) == "RDN5VD4X"
    assert encode(Link("mixed", "moderate", View.TABLE, Version(3, 40))) == "XCM7W5DN"
