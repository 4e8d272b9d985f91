"""The page "Before you decide": options alike, harms in full view, nothing scored, nothing kept."""

import re
from base64 import b64decode

import pytest

from scar_timeline.content.decision import OPTION_COLUMNS
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice
from tests.app.opened import html_of, open_screen, words_of

SCREEN = "before_you_decide"
CATALOGUE = the_catalogue()
TABLES = CATALOGUE.decision


@pytest.fixture
def page(root):
    return open_screen(root, SCREEN)


@pytest.fixture(scope="module")
def untouched(root):
    """The page as it opens, for tests that only read it."""
    return open_screen(root, SCREEN)


def is_folded_away(page, words: str) -> bool:
    return any(words in block.value for fold in page.expander for block in fold.markdown)


@pytest.mark.standard("COS-2", "IPD-Q2", "PEM-10", "PEM-6", "SHR-4")
def test_the_page_opens_with_the_decision_and_a_summary_and_ends_without_hurry(untouched):
    assert not untouched.exception
    headers = [block.value for block in untouched.header]
    assert headers[0] == "In short"
    assert headers[-1] == "What you may do next"
    assert "You do not need to decide today." in words_of(untouched)
    assert "or nothing for now." in words_of(untouched)


@pytest.mark.hazard("HZ-03")
@pytest.mark.standard("PEM-7")
def test_the_summary_pairs_gain_with_no_gain(untouched):
    words = words_of(untouched)
    assert "On average scars were about 1 grade lower" in words
    assert "Some people see little or no change." in words


@pytest.mark.standard("IPD-C1", "IPD-Q3", "NICE-2", "SHR-2")
def test_every_option_is_told_row_by_row_in_cells_of_one_kind(untouched):
    table = next(body for body in html_of(untouched).split("<table ") if "Three options, row by row" in body)
    for row in TABLES.options:
        for option in OPTION_COLUMNS:
            assert getattr(row, option) in table
    assert table.count("<td ") == len(TABLES.options) * len(OPTION_COLUMNS)
    assert set(re.findall(r"<td ([\w-]+=\"cell\")", table)) == {'role="cell"'}
    assert not re.search(r"<td[^>]*(style|class)=", table)


@pytest.mark.hazard("HZ-22")
def test_no_option_is_picked_for_anyone_and_nothing_is_preselected(untouched):
    assert all(radio.value is None for radio in untouched.radio)
    assert not any(box.value for box in untouched.checkbox)
    assert all(group.value in (None, []) for group in untouched.segmented_control)


@pytest.mark.hazard("HZ-04")
@pytest.mark.standard("COS-1", "IPD-Q5")
@pytest.mark.parametrize("row", TABLES.harms, ids=lambda row: row.id)
def test_every_harm_stands_in_full_view(untouched, row):
    words = words_of(untouched)
    for told in (row.harm, row.meaning, row.group, row.time, row.note):
        assert told in words
        assert not is_folded_away(untouched, told)


@pytest.mark.hazard("HZ-04")
def test_harms_stay_in_view_whatever_is_tapped(page):
    for radio in page.radio:
        radio.set_value(list_of_ids(radio)[0])
    page.run()
    assert not page.exception
    words = words_of(page)
    for row in TABLES.harms:
        assert row.meaning in words


def list_of_ids(radio) -> list[str]:
    if radio.key == "hope":
        return ["none", "little", "clear", "lot"]
    question = radio.key.removeprefix("tell_back_")
    return [answer.answer for answer in TABLES.tell_back_questions()[question]]


@pytest.mark.hazard("HZ-12")
@pytest.mark.standard("NHS-5", "PEM-5")
def test_each_counted_harm_is_drawn_with_its_words_as_alternative_text(untouched):
    alts = re.findall(r'<img [^>]*alt="([^"]*)"', html_of(untouched))
    assert len(alts) == sum(row.is_counted for row in TABLES.harms)
    marks = next(alt for alt in alts if "brown skin" in alt and alt.startswith("Dark marks"))
    assert "6 to 34 had it and 66 to 94 did not" in marks


@pytest.mark.hazard("HZ-16")
def test_the_drawing_shows_as_many_people_as_the_words_say(untouched):
    sources = re.findall(r'src="data:image/svg\+xml;base64,([^"]*)"', html_of(untouched))
    drawn = [b64decode(source).decode().split('class="legend"')[0] for source in sources]
    counted = [row for row in TABLES.harms if row.is_counted]
    for row, picture in zip(counted, drawn, strict=True):
        assert picture.count('class="happened"') == row.in_100_low
        assert picture.count('class="up-to"') == row.in_100_high - row.in_100_low


def test_what_nobody_counted_is_said_and_not_drawn(untouched):
    assert "nobody counted it in 100 people" in words_of(untouched)


@pytest.mark.hazard("HZ-14")
@pytest.mark.standard("IPD-Q6")
def test_days_describe_feeling_before_looks_and_three_skins(untouched):
    table = next(body for body in html_of(untouched).split("<table ") if "Day 0, day 3 and day 7" in body)
    places = [
        table.index(said) for said in ("How it feels", "On brown skin", "On black skin", "On white skin")
    ]
    assert places == sorted(places)


@pytest.mark.hazard("HZ-06")
def test_who_should_ask_first_is_a_list_to_read_and_not_a_form(untouched):
    listed = next(block.value for block in untouched.markdown if TABLES.ask_first[0].text in block.value)
    for row in TABLES.ask_first:
        assert row.text in listed
    labels = [
        widget.label for widget in (*untouched.checkbox, *untouched.radio, *untouched.segmented_control)
    ]
    assert not {row.text for row in TABLES.ask_first} & set(labels)


@pytest.mark.standard("DEV-4", "IPD-V1", "NICE-3", "SHR-3")
def test_values_are_listed_back_and_never_weighed(page):
    assert "You have not picked anything yet." in words_of(page)
    page.segmented_control(key="value_texture").set_value("matters")
    page.segmented_control(key="value_cost").set_value("not_so_much").run()
    told = next(block.value for block in page.markdown if "You said these matter to you" in block.value)
    assert "Smoother texture" in told
    assert "What it costs" not in told
    assert not page.metric


@pytest.mark.standard("COS-1")
def test_the_mirror_answers_only_after_the_hope_is_said(page):
    assert "12 journeys" not in words_of(page)
    page.session_state["choice"] = Choice("rolling", "moderate")
    page.radio(key="hope").set_value("lot").run()
    words = words_of(page)
    assert "You hope for: a lot of change." in words
    assert re.search(
        r"For Rolling, Moderate: by month 6, \d+ of 12 journeys drawn show a clear change or more", words
    )
    assert "None of them is yours." in words


@pytest.mark.hazard("HZ-17")
def test_the_mirror_draws_nothing_for_raised_scars(page):
    page.session_state["choice"] = Choice("raised", "mild")
    page.radio(key="hope").set_value("clear").run()
    words = words_of(page)
    assert "Ask a dermatologist first." in words
    assert "12 journeys" not in words


def test_without_a_choice_the_mirror_gives_what_a_study_found_and_where_to_choose(page):
    page.radio(key="hope").set_value("little").run()
    assert "about 1 grade lower on average" in words_of(page)
    assert page.get("page_link")[-1].proto.label == "Choose a kind of scar on the first page"


@pytest.mark.parametrize("question", TABLES.tell_back_questions())
def test_an_answer_that_does_not_fit_reopens_its_part_and_one_that_fits_does_not(page, question):
    answers = TABLES.tell_back_questions()[question]
    wrong = next(answer for answer in answers if not answer.fits)
    right = next(answer for answer in answers if answer.fits)
    tables_before = html_of(page).count("<table") + html_of(page).count("<figure")
    page.radio(key=f"tell_back_{question}").set_value(wrong.answer).run()
    assert wrong.reply in words_of(page)
    assert "Here is that part again:" in words_of(page)
    assert html_of(page).count("<table") + html_of(page).count("<figure") > tables_before
    page.radio(key=f"tell_back_{question}").set_value(right.answer).run()
    assert right.reply in words_of(page)
    assert "Here is that part again:" not in words_of(page)


@pytest.mark.standard("DEV-4")
def test_tell_it_back_keeps_no_score(page):
    for question, answers in TABLES.tell_back_questions().items():
        page.radio(key=f"tell_back_{question}").set_value(answers[0].answer)
    page.run()
    words = words_of(page).lower()
    assert "there is no score" in words
    for scoring in ("correct", "wrong answer", "points out of", "3 of 3", "well done"):
        assert scoring not in words


@pytest.mark.standard("IPD-G1", "PEM-11")
def test_ticked_questions_are_listed_in_their_own_order(page):
    page.checkbox(key="question_cost").check()
    page.checkbox(key="question_change").check().run()
    told = next(block.value for block in page.markdown if "Questions you want to ask:" in block.value)
    assert told.index("What change is usual") < told.index("What is the full cost")


@pytest.mark.hazard("HZ-05", "HZ-20")
@pytest.mark.standard("PEM-10")
def test_help_names_urgent_signs_first_and_the_country_of_the_numbers(untouched):
    words = words_of(untouched)
    assert words.index("Call 999 now.") < words.index("Call NHS 111 or your clinic today.")
    assert "Phone numbers are for the United Kingdom." in words


@pytest.mark.hazard("HZ-10")
@pytest.mark.standard("DEV-2")
def test_nothing_can_be_typed_in(untouched):
    assert not untouched.text_input
    assert not untouched.text_area


@pytest.mark.hazard("HZ-22")
@pytest.mark.standard("COS-2", "PEM-2")
def test_there_is_nothing_to_book_or_pay(untouched):
    words = words_of(untouched).lower()
    for selling in ("book now", "pay now", "add to basket", "special offer", "£", "$"):
        assert selling not in words
    assert not untouched.button


@pytest.mark.hazard("HZ-23")
@pytest.mark.standard("COS-4")
def test_distress_is_named_and_where_to_turn(untouched):
    words = words_of(untouched)
    assert "make you feel low" in words
    assert "Scars can weigh on how you feel, even mild ones." in words
    assert "GP" in words
