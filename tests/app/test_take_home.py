"""The page "Take home": nothing without a choice, the same code everywhere, dates only on screen."""

from base64 import b64decode
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from scar_timeline.links.opening import code_for
from scar_timeline.takehome.qr import qr_picture
from scar_timeline.ui.catalogue import the_catalogue
from tests.app.opened import WITHIN, words_of

CATALOGUE = the_catalogue()
SITE = "https://timeline.clinic.example"
TODAY = date(2026, 12, 1)


@pytest.fixture(autouse=True)
def december(monkeypatch):
    monkeypatch.setattr("scar_timeline.ui.take_home.calendar.today", lambda: TODAY)


@pytest.fixture
def opened(root):
    """``opened(code)``: the page as a tab shows it that was opened with a link."""

    def open_with(code: str | None, timezone: str = "Europe/London") -> AppTest:
        shell = AppTest.from_file(str(root / "pages" / "shell.py"), default_timeout=WITHIN)
        shell.context["url"] = f"{SITE}/take_home"
        shell.context["timezone"] = timezone
        if code is not None:
            shell.query_params["p"] = code
        shell.run()
        return shell.switch_page(str(root / "pages" / "take_home.py")).run()

    return open_with


@pytest.fixture
def page(opened):
    return opened(code_for(CATALOGUE, "rolling", "mild"))


def papers(page) -> list[str]:
    """Where the buttons lead that open the page and its PDF."""
    return [each.proto.url for each in page.get("link_button") if each.proto.url.startswith("/s/")]


def test_without_a_choice_there_is_only_the_way_to_one(opened):
    page = opened(None)
    assert not page.exception
    assert CATALOGUE.say("take_home.no_choice") in words_of(page)
    assert [link.proto.label for link in page.get("page_link")] == [CATALOGUE.say("take_home.go_explore")]
    assert not page.code
    assert not page.get("link_button")


def test_a_link_that_cannot_be_read_is_said_and_nothing_is_offered(opened):
    page = opened("R9J5VD83")
    assert CATALOGUE.say("links.banner.unreadable") in words_of(page)
    assert not page.code


def test_link_qr_page_and_pdf_lead_to_the_same_choice(page):
    code = code_for(CATALOGUE, "rolling", "mild")
    assert not page.exception
    assert "You chose: Rolling, Mild" in words_of(page)
    assert [block.value for block in page.code] == [f"{SITE}/s/{code}"]
    assert papers(page) == [f"/s/{code}", f"/s/{code}.pdf"]
    picture = next(block.proto.body for block in page.get("html") if 'class="qr"' in block.proto.body)
    drawn = b64decode(picture.split("base64,")[1].split('"')[0]).decode()
    words = (CATALOGUE.say("take_home.link.qr_title"), f"Opens {SITE}/s/{code}")
    assert drawn == str(qr_picture(f"{SITE}/s/{code}", *words))
    assert f"Opens {SITE}/s/{code}" in picture.split("alt=")[1]


def test_every_choice_gives_its_own_code(opened):
    for scar_type in CATALOGUE.scar_types:
        code = code_for(CATALOGUE, scar_type, "severe")
        assert opened(code).code[0].value == f"{SITE}/s/{code}"


def test_raised_scars_are_sent_to_a_dermatologist_first(opened):
    page = opened(code_for(CATALOGUE, "raised", "mild"))
    assert CATALOGUE.say("take_home.raised") in [block.value for block in page.info]


@pytest.mark.standard("WCAG-4")
def test_ticked_questions_join_link_page_and_pdf_as_ids(page):
    page.checkbox(key="question_cost").check()
    page.checkbox(key="question_marks").check().run()
    assert page.code[0].value.endswith("?q=marks.cost")
    assert all(address.endswith("?q=marks.cost") for address in papers(page))
    assert CATALOGUE.say("take_home.questions.picked", n=2) in words_of(page)


@pytest.mark.standard("NICE-3")
def test_cards_that_matter_join_link_page_and_pdf_as_ids(root, page):
    page.switch_page(str(root / "pages" / "before_you_decide.py")).run()
    page.segmented_control(key="value_cost").set_value("matters")
    page.segmented_control(key="value_texture").set_value("matters")
    page.segmented_control(key="value_visits").set_value("not_so_much").run()
    page.switch_page(str(root / "pages" / "take_home.py")).run()
    assert not page.exception
    assert page.code[0].value.endswith("?v=texture.cost")
    assert all(address.endswith("?v=texture.cost") for address in papers(page))
    page.checkbox(key="question_cost").check().run()
    assert all(address.endswith("?q=cost&v=texture.cost") for address in papers(page))


def test_cards_that_matter_are_listed_back_and_never_weighed(root, page):
    page.switch_page(str(root / "pages" / "before_you_decide.py")).run()
    page.segmented_control(key="value_texture").set_value("matters").run()
    page.switch_page(str(root / "pages" / "take_home.py")).run()
    told = next(block.value for block in page.markdown if "You said these matter to you" in block.value)
    assert told.endswith(":\n\n- Smoother texture")
    assert not page.metric


def test_with_no_card_the_page_says_where_they_are(page):
    assert CATALOGUE.say("take_home.values.none") in words_of(page)
    assert page.get("page_link")[-1].proto.label == CATALOGUE.say("take_home.values.pick")


def test_the_diary_sheet_is_the_same_for_everyone_whatever_was_picked(page):
    page.checkbox(key="question_cost").check().run()
    (sheet,) = [each.proto for each in page.get("link_button") if not each.proto.url.startswith("/s/")]
    assert (sheet.label, sheet.url) == (CATALOGUE.say("take_home.diary.open"), "/diary.pdf")
    assert CATALOGUE.say("take_home.diary.private") in words_of(page)


@pytest.mark.standard("DEV-2")
def test_nothing_can_be_typed_but_a_date(page):
    assert not page.text_input
    assert not page.text_area
    assert len(page.date_input) == 1


@pytest.mark.standard("DEV-2")
def test_a_date_becomes_dates_on_screen_and_stays_out_of_link_and_address(page):
    page.date_input(key="first_session").set_value(date(2027, 2, 1)).run()
    words = words_of(page)
    for said in ("Monday 1 March 2027", "some day from 26 April to 24 May 2027", "yours may differ"):
        assert said in words
    assert "2027" not in page.code[0].value
    assert all("2027" not in str(values) for values in page.query_params.values())
    assert len(page.get("download_button")) == 1


@pytest.mark.parametrize(
    ("day", "problem"), [(date(2024, 1, 1), "too_early"), (date(2029, 6, 1), "too_late")]
)
def test_a_date_far_away_is_answered_in_plain_words(page, day, problem):
    page.date_input(key="first_session").set_value(day).run()
    assert [block.value for block in page.warning] == [CATALOGUE.say(f"calendar.problem.{problem}")]
    assert not page.get("download_button")


def test_the_time_zone_of_the_browser_is_offered_first(opened):
    page = opened(code_for(CATALOGUE, "rolling", "mild"), timezone="America/New_York")
    page.date_input(key="first_session").set_value(date(2027, 2, 1)).run()
    page.checkbox(key="add_time").check().run()
    assert page.selectbox(key="time_zone").value == "America/New_York"
    assert not page.exception


def test_an_unknown_time_zone_of_a_browser_does_no_harm(opened):
    page = opened(code_for(CATALOGUE, "rolling", "mild"), timezone="Mars/Olympus")
    page.date_input(key="first_session").set_value(date(2027, 2, 1)).run()
    page.checkbox(key="add_time").check().run()
    assert page.selectbox(key="time_zone").value == "UTC"


def test_titles_are_quiet_unless_the_patient_ticks(page):
    page.date_input(key="first_session").set_value(date(2027, 2, 1)).run()
    assert page.checkbox(key="telling").value is False
