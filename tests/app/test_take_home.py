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
from tests.app.opened import SITE, buttons_to, go_to, html_of, labels, texts, told_aloud, visit, words_of

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


def addresses(page, query="") -> list[str]:
    """The link to copy, and where the buttons lead that open the page and its PDF, before what was picked."""
    found = [block.value for block in page.code]
    found += [url for url in buttons_to(page).values() if url.startswith("/s/")]
    assert all(address.endswith(query) for address in found)
    return [address.removesuffix(query) for address in found]


def test_without_a_choice_there_is_only_the_way_to_one(rendered, content):
    page = rendered(SCREEN)
    assert content.say("take_home.no_choice") in texts(page)
    assert labels(page, "page_link") == [content.say("take_home.go_explore")]
    assert not [*page.code, *buttons_to(page)]


def test_a_link_that_cannot_be_read_is_said_and_nothing_is_offered(content):
    page = visit(SCREEN, "R9J5VD83")
    assert page.warning[0].value == content.say("links.banner.unreadable")
    assert not addresses(page)


def test_link_qr_page_and_pdf_lead_to_the_same_choice(page, content, code):
    names = {"scar_type": content.scar_types[CHOICE[0]].name, "severity": content.severities[CHOICE[1]].name}
    assert content.say("take_home.choice", **names) in words_of(page)
    assert addresses(page) == [f"{SITE}/s/{code}", f"/s/{code}", f"/s/{code}.pdf"]
    title = content.say("take_home.link.qr_title")
    description = content.say("take_home.link.qr_description", address=f"{SITE}/s/{code}")
    picture, words = html_of(page).split('<img class="qr"')[1].split("base64,")[1].split('" alt="')
    assert b64decode(picture).decode() == str(qr_picture(f"{SITE}/s/{code}", title, description))
    assert words.startswith(f'{title}. {description}"')


def test_raised_scars_have_a_code_of_their_own_and_a_dermatologist_first(page, content):
    raised = visit(SCREEN, code_for(content, "raised", "severe"))
    assert addresses(raised)[0] == f"{SITE}/s/{code_for(content, 'raised', 'severe')}"
    assert raised.info[0].value == content.say("take_home.raised")
    assert not page.info


@pytest.mark.standard("IPD-G1", "PEM-11", "WCAG-4")
@pytest.mark.parametrize("screen", ["before_you_decide", SCREEN])
def test_ticked_questions_are_counted_aloud_and_join_link_page_and_pdf_as_ids(page, visitor, content, screen):
    first, *_, last = content.decision.questions
    none, one, two = (content.say(f"take_home.questions.picked{key}", n=2) for key in ("_none", "_one", ""))
    assert told_aloud(go_to(visitor, screen), "questions") == none
    for question, heard in ((last, one), (first, two)):
        visitor.checkbox(key=f"question_{question.id}").check().run()
        assert told_aloud(visitor, "questions") == heard
    listed = f"{content.say('decide.questions.picked')}\n\n1. {first.text}\n1. {last.text}"
    assert (two if screen == SCREEN else listed) in texts(visitor)
    assert addresses(go_to(visitor, SCREEN), f"?q={first.id}.{last.id}") == addresses(page)
    assert buttons_to(visitor)[content.say("take_home.diary.open")] == DIARY_PATH


@pytest.mark.standard("DEV-4", "IPD-V1", "NICE-3", "SHR-3")
def test_cards_that_matter_are_listed_back_and_join_as_ids_and_are_never_weighed(page, visitor, content):
    first, other, *_, last = content.decision.values
    go_to(visitor, "before_you_decide")
    assert told_aloud(visitor, "values") == content.say("decide.values.said_none")
    for card, answer in ((last, "matters"), (first, "matters"), (other, "not_so_much")):
        visitor.segmented_control(key=f"value_{card.id}").set_value(answer)
    visitor.checkbox(key=f"question_{content.decision.questions[0].id}").check().run()
    assert told_aloud(visitor, "values") == f"{content.say('decide.values.said')} {first.text} {last.text}"
    for screen, said in (("before_you_decide", "decide.values.said"), (SCREEN, "take_home.values.picked")):
        listed = f"{content.say(said)}\n\n- {first.text}\n- {last.text}"
        assert listed in texts(go_to(visitor, screen))
        assert not visitor.metric
    picked = f"?q={content.decision.questions[0].id}&v={first.id}.{last.id}"
    assert addresses(visitor, picked) == addresses(page)


def test_with_nothing_picked_the_page_says_where_the_cards_are_and_what_the_diary_keeps(page, content):
    for key in ("values.none", "diary.private"):
        assert content.say(f"take_home.{key}") in texts(page)
    assert labels(page, "page_link")[-1] == content.say("take_home.values.pick")
    assert buttons_to(page)[content.say("take_home.diary.open")] == DIARY_PATH


@pytest.mark.standard("DEV-2")
def test_a_date_becomes_dates_written_and_aloud_and_stays_out_of_link_and_address(
    page, visitor, content, today
):
    assert not [*page.text_input, *page.text_area]
    assert told_aloud(page, "dates") == ""
    day = today + timedelta(days=60)
    (field,) = visitor.date_input
    field.set_value(day).run()
    words, heard = " ".join(words_of(visitor).split()), told_aloud(visitor, "dates")
    assert heard.startswith(content.say("take_home.dates.caption", day=written_date(content, day)))
    for each in appointments(content, scenario(content, *CHOICE), day):
        assert f"{each.title} {when(content, each)}" in words
        assert content.say("take_home.dates.line", what=each.title, when=when(content, each)) in heard
    assert addresses(visitor) == addresses(page)
    assert visitor.query_params == page.query_params
    assert labels(visitor, "download_button") == [content.say("take_home.dates.save")]
    assert visitor.checkbox(key="telling").value is False


def test_a_date_far_away_is_answered_in_plain_words(visitor, content, today):
    for days, problem in ((-MOST_DAYS_AGO - 1, "too_early"), (MOST_DAYS_AHEAD + 1, "too_late")):
        visitor.date_input(key="first_session").set_value(today + timedelta(days=days)).run()
        assert [block.value for block in visitor.warning] == [content.say(f"calendar.problem.{problem}")]
        assert not labels(visitor, "download_button")


@pytest.mark.parametrize(
    ("timezone", "offered"), [("America/New_York", "America/New_York"), ("Mars/Olympus", "UTC")]
)
def test_the_browsers_time_zone_is_offered_first_where_it_is_known(content, code, today, timezone, offered):
    page = visit(SCREEN, code, timezone)
    page.date_input(key="first_session").set_value(today).run()
    assert told_aloud(page, "time") == ""
    page.checkbox(key="add_time").check().run()
    assert page.selectbox(key="time_zone").value == offered
    assert told_aloud(page, "time") == content.say("take_home.dates.fields")
