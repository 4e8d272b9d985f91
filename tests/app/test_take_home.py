"""The page "Take home": nothing without a choice, the same code everywhere, dates only on screen."""

from base64 import b64decode
from datetime import timedelta

import pytest

from scar_timeline.course.scenario import scenario
from scar_timeline.links.opening import code_for
from scar_timeline.takehome.address import DIARY_PATH
from scar_timeline.takehome.dates import MOST_DAYS_AGO, MOST_DAYS_AHEAD, appointments, when
from scar_timeline.takehome.qr import qr_picture
from scar_timeline.takehome.written_date import written_date
from tests.app.opened import (
    SITE,
    bodies,
    buttons_to,
    downloads,
    go_to,
    told_aloud,
    visit,
    ways_on,
    words_of,
)

SCREEN = "take_home"
CHOICE = ("rolling", "mild")


@pytest.fixture(scope="module")
def code(content):
    return code_for(content, *CHOICE)


@pytest.fixture(scope="module")
def page(rendered, code):
    """The page as it opens with a choice, for tests that read it."""
    return rendered(SCREEN, code)


@pytest.fixture
def visitor(code):
    """Somebody with a choice, for tests that act."""
    return visit(SCREEN, code)


def addresses(page) -> list[str]:
    """The link to copy, and where the buttons lead that open the page and its PDF."""
    papers = [url for url in buttons_to(page).values() if url.startswith("/s/")]
    return [block.value for block in page.code] + papers


def all_end_with(page, query) -> bool:
    found = addresses(page)
    return len(found) == 3 and all(address.endswith(query) for address in found)


def test_without_a_choice_there_is_only_the_way_to_one(rendered, content):
    page = rendered(SCREEN)
    assert content.say("take_home.no_choice") in words_of(page)
    assert ways_on(page) == [content.say("take_home.go_explore")]
    assert not page.code
    assert not buttons_to(page)


def test_a_link_that_cannot_be_read_is_said_and_nothing_is_offered():
    page = visit(SCREEN, "R9J5VD83")
    assert len(page.warning) == 1
    assert not addresses(page)


def test_link_qr_page_and_pdf_lead_to_the_same_choice(page, content, code):
    names = {"scar_type": content.scar_types[CHOICE[0]].name, "severity": content.severities[CHOICE[1]].name}
    assert content.say("take_home.choice", **names) in words_of(page)
    assert addresses(page) == [f"{SITE}/s/{code}", f"/s/{code}", f"/s/{code}.pdf"]
    (image,) = [body for body in bodies(page) if 'class="qr"' in body]
    description = content.say("take_home.link.qr_description", address=f"{SITE}/s/{code}")
    picture = qr_picture(f"{SITE}/s/{code}", content.say("take_home.link.qr_title"), description)
    assert b64decode(image.split("base64,")[1].split('"')[0]).decode() == str(picture)
    assert description in image.split("alt=")[1]


def test_raised_scars_have_a_code_of_their_own_and_a_dermatologist_first(content):
    code = code_for(content, "raised", "severe")
    page = visit(SCREEN, code)
    assert addresses(page)[0] == f"{SITE}/s/{code}"
    assert content.say("take_home.raised") in [block.value for block in page.info]


@pytest.mark.standard("WCAG-4")
def test_ticked_questions_are_counted_aloud_and_join_link_page_and_pdf_as_ids(page, visitor, content):
    first, *_, last = content.decision.questions
    assert told_aloud(page, "questions") == content.say("take_home.questions.picked_none")
    visitor.checkbox(key=f"question_{last.id}").check().run()
    assert told_aloud(visitor, "questions") == content.say("take_home.questions.picked_one")
    visitor.checkbox(key=f"question_{first.id}").check().run()
    said = content.say("take_home.questions.picked", n=2)
    assert told_aloud(visitor, "questions") == said
    assert said in words_of(visitor)
    assert all_end_with(visitor, f"?q={first.id}.{last.id}")
    diary = (content.say("take_home.diary.open"), DIARY_PATH)
    assert diary in buttons_to(page).items() & buttons_to(visitor).items()


@pytest.mark.standard("NICE-3")
def test_cards_that_matter_join_link_page_and_pdf_as_ids_and_are_never_weighed(visitor, content):
    first, other, *_, last = content.decision.values
    question = content.decision.questions[0]
    go_to(visitor, "before_you_decide")
    for card, answer in ((last, "matters"), (first, "matters"), (other, "not_so_much")):
        visitor.segmented_control(key=f"value_{card.id}").set_value(answer)
    visitor.checkbox(key=f"question_{question.id}").check().run()
    go_to(visitor, SCREEN)
    assert all_end_with(visitor, f"?q={question.id}&v={first.id}.{last.id}")
    listed = f"{content.say('take_home.values.picked')}\n\n- {first.text}\n- {last.text}"
    assert listed in [block.value for block in visitor.markdown]
    assert not visitor.metric
    visitor.checkbox(key=f"question_{question.id}").uncheck().run()
    assert all_end_with(visitor, f"?v={first.id}.{last.id}")


def test_with_no_card_the_page_says_where_they_are(page, content):
    assert content.say("take_home.values.none") in words_of(page)
    assert ways_on(page)[-1] == content.say("take_home.values.pick")


def test_the_diary_sheet_says_that_nothing_is_kept(page, content):
    assert content.say("take_home.diary.private") in words_of(page)


@pytest.mark.standard("DEV-2")
def test_nothing_can_be_typed_but_a_date(page):
    assert not page.text_input
    assert not page.text_area
    assert len(page.date_input) == 1


@pytest.mark.standard("DEV-2")
def test_a_date_becomes_dates_written_and_aloud_and_stays_out_of_link_and_address(
    page, visitor, content, today
):
    day = today + timedelta(days=60)
    assert told_aloud(page, "dates") == ""
    visitor.date_input(key="first_session").set_value(day).run()
    planned = appointments(content, scenario(content, *CHOICE), day)
    words, heard = words_of(visitor), told_aloud(visitor, "dates")
    assert heard.startswith(content.say("take_home.dates.caption", day=written_date(content, day)))
    for each in planned:
        assert f"{each.title} {when(content, each)}" in " ".join(words.split())
        assert content.say("take_home.dates.line", what=each.title, when=when(content, each)) in heard
    assert addresses(visitor) == addresses(page)
    assert visitor.query_params == page.query_params
    assert downloads(visitor) == [content.say("take_home.dates.save")]
    assert visitor.checkbox(key="telling").value is False


def test_a_date_far_away_is_answered_in_plain_words(visitor, content, today):
    for days, problem in ((-MOST_DAYS_AGO - 1, "too_early"), (MOST_DAYS_AHEAD + 1, "too_late")):
        visitor.date_input(key="first_session").set_value(today + timedelta(days=days)).run()
        assert [block.value for block in visitor.warning] == [content.say(f"calendar.problem.{problem}")]
        assert not downloads(visitor)


@pytest.mark.parametrize(
    ("timezone", "offered"), [("America/New_York", "America/New_York"), ("Mars/Olympus", "UTC")]
)
def test_the_time_zone_of_the_browser_is_offered_first_where_it_is_known(
    content, code, today, timezone, offered
):
    page = visit(SCREEN, code, timezone)
    page.date_input(key="first_session").set_value(today).run()
    assert told_aloud(page, "time") == ""
    page.checkbox(key="add_time").check().run()
    assert not page.exception
    assert page.selectbox(key="time_zone").value == offered
    assert told_aloud(page, "time") == content.say("take_home.dates.fields")
