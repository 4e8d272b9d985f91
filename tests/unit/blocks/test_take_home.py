"""Take home: nothing without a choice, the same code everywhere, picks only as ids."""

import pytest

from scar_timeline.blocks import clinic, take_home
from scar_timeline.handout.urls import DIARY_PATH
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.course import course_statement, course_words
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from tests.unit.blocks.conftest import SITE

NEEDS_A_CHOICE = [
    take_home.link,
    take_home.questions,
    take_home.values,
    take_home.diary,
    take_home.dates,
]


def test_without_a_choice_it_asks_and_each_answer_leads_here(read, catalogue):
    found = read(take_home.opening)
    assert catalogue.say("take_home.no_choice") in found.text
    choices = [(scar_type, severity) for scar_type in catalogue.scar_types for severity in catalogue.severities]
    ways = [way["href"] for way in found.select(".choose-here a")]
    assert ways == [f"/take_home?p={code_for(catalogue, Choice(*choice))}" for choice in choices]
    assert found.select_one(".only-on-tablet a")["href"] == "/"
    assert [block.__name__ for block in NEEDS_A_CHOICE if read(block).text] == []


def test_a_link_that_cannot_be_read_is_said_and_nothing_is_offered(read, catalogue):
    assert catalogue.say("links.banner.unreadable") in read(take_home.opening, code="R9J5VD83").text
    assert not read(take_home.link, code="R9J5VD83").text


def test_link_qr_page_and_pdf_lead_to_the_same_choice_and_follow_what_is_picked(read, catalogue):
    code, choice = code_for(catalogue, Choice("rolling", "mild")), ("rolling", "mild")
    link = read(take_home.link, *choice)
    shown, paper = link.select_one("[data-shows-address]"), link.select_one(".ways")
    assert (shown["href"], shown.text) == (f"{SITE}/s/{code}",) * 2
    described = link.select_one("[data-part=qr] svg desc").text
    assert catalogue.say("take_home.link.qr_description", address=f"{SITE}/s/{code}") == described
    assert link.select_one("[data-part=qr]")["data-from"] == f"/s/{code}.svg"
    ways = paper.select("a[data-keeps-picks]")
    assert [way["href"] for way in ways] == [f"/s/{code}.pdf", f"/s/{code}-large.pdf", f"/s/{code}", f"/s/{code}.html"]
    assert "download" in ways[-1].attrs
    assert shown.has_attr("data-keeps-picks")
    assert not [way for way in paper.find_all("a") if way.get("target")]
    names = {"scar_type": catalogue.scar_types["rolling"].name, "severity": catalogue.severities["mild"].name}
    assert read(take_home.opening, *choice).strong.text == catalogue.say("take_home.choice", **names)


def test_a_course_that_is_not_the_usual_one_is_named_and_said_to_be_in_the_link(read, catalogue):
    course = Course.weekly(3, 6)
    code = code_for(catalogue, Choice("rolling", "mild", course))
    words = course_words(catalogue, course)
    assert catalogue.say("take_home.course", course=words) in read(take_home.opening, code=code).text
    link = read(take_home.link, code=code)
    assert link.select_one("[data-shows-address]").text == f"{SITE}/s/{code}"
    assert catalogue.say("take_home.link.holds_course") in link.text
    assert catalogue.say("take_home.link.holds_course") not in read(take_home.link, "rolling", "mild").text


def test_the_words_for_the_record_name_what_was_shown_and_no_person(read, catalogue, timelines):
    timeline = timelines["rolling", "mild"]
    box = read(take_home.link, "rolling", "mild").select_one(".only-on-tablet[data-copies]")
    words = box.select_one("[data-copied]").text
    course = course_statement(catalogue, timeline).text
    for told in (timeline.scar_type.name, timeline.severity.name, course, catalogue.release.version):
        assert told in words
    raised = read(take_home.link, "raised", "mild").select_one(".only-on-tablet[data-copies] [data-copied]").text
    assert timelines["raised", "mild"].scar_type.name in raised
    assert course_statement(catalogue, timelines["raised", "mild"]).text not in raised


@pytest.mark.parametrize(("scar_type", "is_said"), [("raised", True), ("rolling", False)])
def test_raised_scars_see_a_dermatologist_first(read, catalogue, scar_type, is_said):
    assert (catalogue.say("take_home.raised") in read(take_home.opening, scar_type, "mild").text) is is_said
    for planned in (take_home.dates, take_home.diary):  # no days, and no diary, for sessions nobody plans
        assert bool(read(planned, scar_type, "mild").text) is not is_said
    assert bool(read(take_home.link, scar_type, "mild").select("a[href='#dates']")) is not is_said


@pytest.mark.standard("IPD-G1", "PEM-11", "WCAG-4")
def test_the_same_ticks_and_cards_as_before_you_decide_join_here(read, catalogue):
    ticks = read(take_home.questions, "rolling", "mild").select("input[data-kept=q]")
    assert [(box["name"], box["data-id"]) for box in ticks] == [
        (f"question-{row.id}", row.id) for row in catalogue.decision.question_prompts
    ]
    cards = read(take_home.values, "rolling", "mild").select("input[data-kept=v]")
    assert [card["data-id"] for card in cards] == [row.id for row in catalogue.decision.values]


def test_the_diary_is_one_tap_away_and_says_what_it_keeps(read, catalogue):
    found = read(take_home.diary, "rolling", "mild")
    assert found.a["href"] == DIARY_PATH
    assert catalogue.say("take_home.diary.private") in found.text


@pytest.mark.parametrize("block", [take_home.link, clinic.links])
def test_where_the_address_opens_only_here_there_is_no_qr_code_and_it_is_said(read, catalogue, block):
    for site, here in (("http://localhost:8501", True), (SITE, False)):
        found = read(block, "rolling", "mild", site=site)
        assert bool(found.select("svg.qr, figure img[src$='.svg']")) is not here
        assert (catalogue.say("handout.opens_here") in found.text) is here
