"""What each screen gives to the live region: what a tap changed, in words that stand on the screen."""

from datetime import date

import pytest

from scar_timeline.links.code import grouped
from scar_timeline.links.opening import code_for
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice
from tests.app.opened import open_screen, told_aloud, words_of

CATALOGUE = the_catalogue()
DECISION = CATALOGUE.decision
CHOICE = Choice("rolling", "moderate")


@pytest.fixture
def decide(root):
    return open_screen(root, "before_you_decide", CHOICE)


def test_the_hope_is_answered_aloud(decide):
    assert told_aloud(decide, "hope") == ""
    decide.radio(key="hope").set_value("lot").run()
    told = told_aloud(decide, "hope")
    assert told.startswith("You hope for: a lot of change. For Rolling, Moderate: by month 6,")
    assert "None of them is yours." in told


@pytest.mark.parametrize("question", DECISION.tell_back_questions())
def test_each_answer_told_back_has_its_reply_aloud(decide, question):
    for answer in DECISION.tell_back_questions()[question]:
        decide.radio(key=f"tell_back_{question}").set_value(answer.answer).run()
        told = told_aloud(decide, f"tell_back_{question}")
        assert told.startswith(answer.reply)
        assert ("Here is that part again:" in told) is not answer.fits


def test_values_that_matter_are_listed_aloud(decide):
    assert told_aloud(decide, "values") == "You have not picked anything yet. That is fine too."
    decide.segmented_control(key="value_texture").set_value("matters")
    decide.segmented_control(key="value_cost").set_value("matters").run()
    told = told_aloud(decide, "values")
    assert told.startswith("You said these matter to you:")
    for card in DECISION.values:
        assert (card.text in told) is (card.id in ("texture", "cost"))


@pytest.mark.parametrize("screen", ["before_you_decide", "take_home"])
def test_ticked_questions_are_counted_aloud(root, screen):
    page = open_screen(root, screen, CHOICE)
    assert told_aloud(page, "questions") == "No question is ticked yet."
    page.checkbox(key="question_cost").check().run()
    assert told_aloud(page, "questions") == "1 question is on your page."
    page.checkbox(key="question_marks").check().run()
    assert told_aloud(page, "questions") == "2 questions are on your page."


def test_the_days_are_said_aloud_and_what_the_box_for_the_time_opens(root, monkeypatch):
    monkeypatch.setattr("scar_timeline.ui.take_home.calendar.today", lambda: date(2026, 12, 1))
    page = open_screen(root, "take_home", CHOICE)
    assert told_aloud(page, "dates") == ""
    page.date_input(key="first_session").set_value(date(2027, 2, 1)).run()
    told = told_aloud(page, "dates")
    assert told.startswith("Usual days after a first session on 1 February 2027")
    assert "Monday 1 March 2027." in told
    assert told_aloud(page, "time") == ""
    page.checkbox(key="add_time").check().run()
    assert told_aloud(page, "time").startswith("2 fields follow")


def test_staff_hear_the_code_of_the_link(root):
    page = open_screen(root, "for_the_clinic")
    assert told_aloud(page, "link") == "Choose both to make the link."
    page.segmented_control(key="link_scar_type").set_value("rolling")
    page.segmented_control(key="link_severity").set_value("severe").run()
    code = grouped(code_for(CATALOGUE, "rolling", "severe"))
    assert told_aloud(page, "link") == f"Code to read aloud: {code}"


def test_filters_say_how_much_is_left(root):
    page = open_screen(root, "sources")
    others = [row for row in CATALOGUE.evidence.claims.values() if row.agrees != "differ"]
    assert told_aloud(page, "claims") == f"{len(others)} of {len(others)} other points shown."
    page.segmented_control(key="claims_match").set_value("untested")
    page.selectbox(key="facts_one").set_value("F38").run()
    untested = sum(row.agrees == "untested" for row in others)
    assert told_aloud(page, "claims") == f"{untested} of {len(others)} other points shown."
    assert told_aloud(page, "facts") == f"1 of {len(CATALOGUE.evidence.evidence)} facts shown"
    page.pills(key="facts_topics").set_value(["collagen"]).run()
    assert told_aloud(page, "facts") == "No fact fits all of these. Take one away."
    assert told_aloud(page, "facts") in words_of(page)


def test_a_run_does_not_repeat_what_the_run_before_said(root):
    page = open_screen(root, "how_it_works")
    page.segmented_control(key="process_stage").set_value("calming").run()
    page.run()
    assert told_aloud(page, "stage") == CATALOGUE.say("drawings.process.calming.sentence")
