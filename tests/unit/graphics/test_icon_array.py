"""The icon array: always 100 people, grouped, each count told in words as well."""

import re

import pytest
from coloraide import Color

from scar_timeline.graphics.icon_array import PEOPLE, IconArrayWords, icon_array
from scar_timeline.graphics.palette import ACCENT, PAPER, QUIET_INK, WHITE

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


@pytest.mark.standard("IPD-P5", "NICE-11")
@pytest.mark.parametrize(("low", "high"), [(0, 0), (0, 17), (14, 17), (6, 6), (100, 100)])
def test_always_a_hundred_people_in_the_counts_asked_for_grouped_and_not_scattered(low, high):
    assert PEOPLE == 100
    groups = ["happened"] * low + ["up-to"] * (high - low) + ["not-happened"] * (100 - high)
    assert people(low, high) == groups


def test_title_description_and_legend_are_in_the_picture():
    drawn = str(icon_array(14, 17, WORDS, "marks"))
    assert "<title" in drawn
    for words in (WORDS.title, WORDS.description, WORDS.happened, WORDS.up_to, WORDS.not_happened):
        assert words in drawn
    assert WORDS.up_to not in str(icon_array(6, 6, WORDS, "marks"))


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
    for colour, ground in ((ACCENT, PAPER), (QUIET_INK, PAPER), (ACCENT, WHITE)):
        assert Color(colour).contrast(ground) >= 3
