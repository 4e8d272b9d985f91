"""The icon array: always 100 people, grouped, each count told in words as well."""

import re

import pytest

from scar_timeline.pictures.icon_array import PEOPLE, IconArrayWords, icon_array
from scar_timeline.pictures.palette import ACCENT, PAPER, QUIET_INK, WHITE, contrast

WORDS = IconArrayWords(
    title="Dark marks",
    description="14 to 17 in 100 people got dark marks, and 83 to 86 did not.",
    happened="14 in 100, at least",
    up_to="17 in 100, at most",
    not_happened="83 in 100 did not",
)


def people(low: int, high: int) -> list[str]:
    drawn = str(icon_array(low, high, WORDS, "marks"))
    crowd = drawn.split('class="legend"')[0]
    return re.findall(r'class="(happened|up-to|not-happened)"', crowd)


@pytest.mark.standard("IPD-P5")
@pytest.mark.parametrize(("low", "high"), [(0, 0), (0, 17), (14, 17), (6, 6), (100, 100)])
def test_always_a_hundred_people_in_the_counts_asked_for(low, high):
    drawn = people(low, high)
    assert len(drawn) == PEOPLE
    assert drawn.count("happened") == low
    assert drawn.count("up-to") == high - low


@pytest.mark.standard("NICE-11")
def test_people_are_grouped_and_not_scattered():
    drawn = people(14, 17)
    assert drawn == ["happened"] * 14 + ["up-to"] * 3 + ["not-happened"] * 83


def test_title_description_and_legend_are_in_the_picture():
    drawn = str(icon_array(14, 17, WORDS, "marks"))
    assert "<title" in drawn
    for words in (WORDS.title, WORDS.description, WORDS.happened, WORDS.up_to, WORDS.not_happened):
        assert words in drawn


def test_one_number_needs_no_striped_person_in_the_legend():
    drawn = str(icon_array(0, 0, WORDS, "marks"))
    assert WORDS.up_to not in drawn
    assert WORDS.not_happened in drawn


@pytest.mark.parametrize(("low", "high"), [(-1, 5), (5, 4), (90, 101)])
def test_impossible_counts_are_refused(low, high):
    with pytest.raises(ValueError, match="cannot draw"):
        icon_array(low, high, WORDS, "marks")


@pytest.mark.standard("PEM-8")
def test_a_picture_without_words_is_refused():
    silent = IconArrayWords(title=" ", description="a", happened="b", up_to="c", not_happened="d")
    with pytest.raises(ValueError, match="title"):
        icon_array(1, 1, silent, "marks")


@pytest.mark.standard("NHS-11", "NICE-2", "WCAG-10")
def test_people_are_told_apart_by_more_than_colour():
    drawn = str(icon_array(14, 17, WORDS, "marks"))
    assert "url(#marks-stripes)" in drawn
    assert contrast(ACCENT, PAPER) >= 3
    assert contrast(QUIET_INK, PAPER) >= 3
    assert contrast(ACCENT, WHITE) >= 3
