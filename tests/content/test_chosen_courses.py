"""A course that is not the usual one: explorer, page, PDF, calendar and link say the same."""

import json
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from itertools import islice

import pytest
from bs4 import BeautifulSoup

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.bundle.scenario_bundle import course_bundle
from scar_timeline.handout.appointments import appointments
from scar_timeline.handout.document import make_handout
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.handout.selections import Selections
from scar_timeline.links.code import CHOSEN
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for, resolve_link
from scar_timeline.narrative.course import UNTESTED, course_statement, course_words
from scar_timeline.narrative.headline import counts
from scar_timeline.narrative.journey_sentences import journey_sentences
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import in_words
from scar_timeline.narrative.result import in_one_sentence
from scar_timeline.timeline.scenario import scenario
from scar_timeline.timeline.weekly_table import JOURNEYS
from tests.pdf_words import sides
from tests.thorough import THOROUGH
from tests.unit.handout.reading import words_of_page
from tests.unit.handout.test_parity import numbers, only_letters

DAY = date(2027, 1, 5)
SITE = "https://timeline.clinic.example"


def words(html: str) -> str:
    return plain(BeautifulSoup(html, "html.parser").text)


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def packs(content):
    """What the explorer is given for a choice: its entry, and the lines it points into."""

    @cache
    def pack(choice):
        held = json.loads(course_bundle(content, choice.course, choice))
        (entry,) = held["scenarios"].values()
        return entry, held["lines"]

    return pack


@pytest.mark.hazard("HZ-16")
def test_the_explorers_entry_holds_the_weekly_table_and_its_words(content, with_courses, packs):
    for choice, timeline in with_courses.items():
        entry, lines = packs(choice)
        table = timeline.weekly[list(JOURNEYS)]
        assert entry["judged"] == timeline.judged_week
        for week, shown in enumerate(entry["weeks"]):
            assert shown["shares"] == [round(100 * share) for share in table.loc[week]]
            assert content.say("explore.week.counts", **counts(timeline, week)) in lines[shown["says"]]
        assert entry["journeys"] == list(journey_sentences(content, timeline))
        assert in_one_sentence(content, timeline) in entry["announce"]
        assert course_words(content, choice.course) in unescape(entry["chip"])
        table = words(entry["table"])
        assert all(row.notice in table for row in month_rows(content, timeline))
        said = words(entry["words"])
        assert all(plain(each.text) in said for part in in_words(content, timeline) for each in part.statements)


@pytest.mark.hazard("HZ-01")
def test_its_codes_open_this_course_in_each_view(content, with_courses, packs):
    for choice in with_courses:
        entry, _ = packs(choice)
        for view in View:
            code = entry["codes"][view]
            opened = resolve_link(content, code).link
            assert (len(code), opened.choice, opened.view) == (CHOSEN.length, choice, view)


@pytest.mark.hazard("HZ-03")
def test_beside_it_stands_everywhere_that_nobody_has_tested_it(content, with_courses, packs):
    untested = plain(content.say(UNTESTED))
    for choice, timeline in with_courses.items():
        entry, _ = packs(choice)
        note = content.say("narrative.course.unusual", course=course_words(content, choice.course))
        page = words(fast_page(content, handout(content, choice)))
        for place in (words(entry["result"]), page):
            assert untested in place
            assert note in place
        assert untested in words(entry["words"])
        assert plain(in_one_sentence(content, timeline)) in page
        assert course_statement(content, timeline).text in page
        assert all(row.notice in page for row in month_rows(content, timeline))


def handout(content, choice):
    opened = resolve_link(content, code_for(content, choice))
    made = make_handout(content, opened, SITE, Selections(), DAY)
    assert made.urls.page == f"{SITE}/s/{code_for(content, choice)}"
    return made


@pytest.mark.hazard("HZ-16")
def test_the_pdf_says_what_the_page_says_on_as_many_sides_as_for_the_usual_course(content, with_courses):
    longest = sorted(with_courses, key=lambda choice: (choice.course.sessions, choice.severity))[-3:]
    for choice in (*longest, *islice(with_courses, 20 if THOROUGH else 2)):
        made = handout(content, choice)
        printed = sides(handout_pdf(content, made))
        usual = handout(content, replace(choice, course=None))
        assert len(printed) == len(sides(handout_pdf(content, usual))), choice
        text = " ".join(printed)
        for said in (content.say(UNTESTED), made.choice, in_one_sentence(content, made.timeline), made.urls.page):
            assert only_letters(said) in only_letters(text)
        assert (
            numbers(text) - numbers(words_of_page(fast_page(content, made), with_marks=True)) - {"1", "2", "3"} == set()
        )


def test_the_calendar_has_a_day_for_each_session_at_its_spacing(content, with_courses):
    for choice, timeline in with_courses.items():
        planned = appointments(content, scenario(content, choice), DAY)
        first = [each.first for each in planned][: choice.course.sessions]
        assert [(day - DAY).days / 7 for day in first] == list(timeline.course.session_weeks)
