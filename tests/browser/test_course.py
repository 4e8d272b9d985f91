"""Another course in a real browser: steppers, limits, the way back, offline, and that every way keeps it."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from scar_timeline.bundle.scenario_bundle import course_bundle
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.course import UNTESTED, course_words
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import chosen
from tests.browser.explorer import CHART, card, change, choose, open_explorer, part
from tests.browser.measures import sticks_out, too_small
from tests.browser.words_apart import PHONE_PX, TABLET_PX, WORDS_APART
from tests.thorough import cases


def stepper(page, to):
    return page.locator(f"[data-course-step={to}]")


def show(page):
    page.locator("[data-action=show]").click()
    expect(page.locator(".explorer[data-step=result]")).to_be_visible()


def pick(page, *values):
    """Other cards, one after the other: each brings the timeline, when its course has come."""
    for value in values:
        change(page)
        card(page, value).click()
        expect(page.locator(".explorer[data-step=result]")).to_be_visible()


def words(content, name):
    return course_words(content, Course.named(name))


def code_of(content, name, scar_type="rolling", severity="moderate"):
    return code_for(content, chosen(content, scar_type, severity, Course.named(name)))


@pytest.fixture
def opened(page, content):
    """The timeline of rolling, moderate scars, with the usual course of 4 sessions, 4 weeks apart."""
    return open_explorer(page, f"/?p={code_of(content, '4x4')}")


def test_a_step_changes_picture_words_note_and_address_and_one_tap_leads_back(opened, content):
    page = opened
    change(page)
    expect(part(page, "course-says")).to_have_text(words(content, "4x4"))
    expect(part(page, "course-unusual")).to_be_hidden()
    stepper(page, "more").click()
    expect(part(page, "course-says")).to_have_text(words(content, "5x4"))
    stepper(page, "wider").click()
    stepper(page, "wider").click()
    expect(part(page, "course-unusual")).to_contain_text(content.say(UNTESTED))
    show(page)
    name = "5x6"
    entry = json.loads(course_bundle(content, Course.named(name), Choice("rolling", "moderate")))
    (scenario,) = entry["scenarios"].values()
    expect(part(page, "chip")).to_contain_text(words(content, name))
    assert page.locator(".track.you-do .session").count() == 5
    expect(part(page, "week")).to_have_value(str(scenario["judged"]))
    expect(part(page, "week-says")).to_have_text(entry["lines"][scenario["weeks"][scenario["judged"]]["says"]])
    note = page.locator(".course-note")
    expect(note).to_contain_text(content.say("narrative.course.unusual", course=words(content, name)))
    expect(note).to_contain_text(content.say(UNTESTED))
    expect(page).to_have_url(re.compile(rf"p={code_of(content, name)}$"))
    for view in ("table", "words"):
        card(page, view).click()
        expect(note).to_be_visible()
    card(page, "picture").click()
    note.get_by_role("button", name=content.say("explore.course.back_short")).click()
    expect(note).to_have_count(0)
    expect(part(page, "chip")).to_contain_text(words(content, "4x4"))
    expect(part(page, "change")).to_be_focused()
    expect(page).to_have_url(re.compile(rf"p={code_of(content, '4x4')}$"))


@pytest.mark.standard("NHS-13")
def test_with_keys_alone_it_stops_at_the_last_course_that_can_be_judged_and_says_why(opened, content):
    page = opened
    change(page)
    stepper(page, "wider").focus()
    for weeks in range(5, 13):
        page.keyboard.press("Enter")
        expect(part(page, "course-says")).to_have_text(words(content, f"4x{weeks}"))
    stop = part(page, "course-stop")
    expect(stop).to_have_text(content.say("explore.course.stop.widest", weeks=12))
    expect(stepper(page, "wider")).to_have_attribute("aria-disabled", "true")
    stepper(page, "more").focus()
    page.keyboard.press("Space")
    expect(stop).to_have_text(content.say("explore.course.stop.too_late"))
    expect(part(page, "course-says")).to_have_text(words(content, "4x12"))
    stepper(page, "fewer").focus()
    for _ in range(3):
        page.keyboard.press("Enter")
    expect(part(page, "course-says")).to_have_text(words(content, "1x2"))
    stepper(page, "closer").press("Enter")
    expect(stop).to_have_text(content.say("explore.course.stop.nothing_between"))
    assert stop.get_attribute("role") == part(page, "course-says").get_attribute("role") == "status"
    part(page, "course-back").press("Enter")
    expect(part(page, "course-says")).to_have_text(words(content, "4x4"))
    assert page.evaluate("document.activeElement.dataset.courseStep") is not None


def test_without_a_connection_loaded_courses_work_and_the_rest_says_so(opened, content, allowed_faults):
    page = opened
    allowed_faults += ["ERR_INTERNET_DISCONNECTED", "WebSocket"]
    change(page)
    with page.expect_response(re.compile(r"/5x4\.json$")):  # all kinds come behind the chosen one
        stepper(page, "more").click()
    page.context.set_offline(True)
    try:
        pick(page, "boxcar", "mild")
        expect(part(page, "chip")).to_contain_text(words(content, "5x4"))
        change(page)
        stepper(page, "more").click()
        expect(part(page, "course-late")).to_have_text(content.say("explore.course.offline"))
        page.locator("[data-action=show]").click()
        expect(part(page, "course-late")).to_have_text(content.say("explore.course.offline"))
        expect(page.locator(".explorer[data-step=choosing]")).to_be_visible()
        page.go_back()  # to what was shown: never a picture under the name of another course
        expect(part(page, "chip")).to_contain_text(words(content, "5x4"))
        change(page)
        expect(part(page, "course-says")).to_have_text(words(content, "5x4"))
        part(page, "course-back").click()
        show(page)
        expect(part(page, "chip")).to_contain_text(words(content, "3x4"))
    finally:
        page.context.set_offline(False)


@pytest.mark.standard("WCAG-4")
def test_back_reload_and_every_screen_keep_the_course(opened, content, settled):
    page, name = opened, "5x4"
    change(page)
    stepper(page, "more").click()
    show(page)
    code = code_of(content, name)
    expect(page).to_have_url(re.compile(rf"p={code}$"))
    page.go_back()
    expect(part(page, "course-says")).to_have_text(words(content, name))
    page.go_forward()
    expect(part(page, "chip")).to_contain_text(words(content, name))
    page.reload()
    settled(page)
    expect(part(page, "chip")).to_contain_text(words(content, name))
    page.locator("#bar a[href*='take_home']").first.click()
    page.wait_for_url(f"**/take_home?p={code}")
    expect(page.get_by_text(content.say("take_home.course", course=words(content, name)))).to_be_visible()
    page.get_by_role("link", name=content.say("take_home.paper.page")).click()
    page.wait_for_url(f"**/s/{code}*")
    expect(page.locator(".choice")).to_contain_text(words(content, name))
    page.get_by_role("link", name=content.say("fast_page.explore")).click()
    expect(part(page, "chip")).to_contain_text(words(content, name))
    change(page)
    expect(part(page, "course-says")).to_have_text(words(content, name))


def test_before_a_timeline_is_seen_there_are_two_questions_alone(page, content):
    open_explorer(page)
    card(page, "rolling").click()
    expect(part(page, "course-step")).to_be_hidden()
    choose(page, "rolling", "moderate")
    change(page)
    expect(part(page, "course-step")).to_be_visible()


def test_another_kind_keeps_the_course_and_raised_scars_have_none(opened, content):
    page = opened
    change(page)
    stepper(page, "more").click()
    pick(page, "ice_pick", "severe")
    expect(page).to_have_url(re.compile(rf"p={code_of(content, '5x4', 'ice_pick', 'severe')}$"))
    pick(page, "raised")
    change(page)
    expect(part(page, "course-step")).to_be_hidden()
    pick(page, "rolling", "mild")
    expect(part(page, "chip")).to_contain_text(words(content, "5x4"))


def test_the_second_choice_has_the_same_course(opened, content):
    page = opened
    change(page)
    stepper(page, "more").click()
    show(page)
    page.locator("#second summary").click()
    held = json.loads(course_bundle(content, Course.weekly(5, 4)))
    first = held["scenarios"]["rolling.moderate"]
    for place, html in (
        ("second-row", held["scenarios"]["rolling.severe"]["row"]),
        ("difference", held["lines"][first["differs"]["rolling.severe"]]),
    ):
        text = re.sub(r"\s+", " ", BeautifulSoup(html, "html.parser").text).strip()
        expect(part(page, place)).to_have_text(text)


def test_the_chart_follows_the_course(opened, content):
    page = opened
    card(page, "chart").click()
    page.locator(CHART).first.wait_for()
    usual = page.locator("[role=figure]").first.get_attribute("aria-label")
    change(page)
    stepper(page, "more").click()
    show(page)
    plan = content.count("narrative.picture.plan", 5, weeks=16)
    expect(page.locator("[role=figure]").first).to_have_attribute("aria-label", re.compile(re.escape(plan)))
    assert plan not in usual


def test_on_a_clinics_tablet_the_course_stands_in_no_address(open_page, content, settled):
    page = open_page()
    open_explorer(page, f"/?clinic=1&p={code_of(content, '4x4')}")
    change(page)
    stepper(page, "more").click()
    show(page)
    expect(part(page, "chip")).to_contain_text(words(content, "5x4"))
    code = code_of(content, "5x4")
    page.wait_for_function("code => sessionStorage.getItem('scar-timeline.choice') === code", arg=code)
    assert code not in page.url
    page.reload()
    settled(page)
    expect(part(page, "chip")).to_contain_text(words(content, "5x4"))


SIZES = cases([(320, 640)], [(390, 664), (768, 954), (1024, 690)])
FARTHEST = cases(["8x2", "4x12"], ["8x5", "1x2", "2x2", "3x12", "7x6", "8x3"])


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_words_meet_or_leave_the_screen_and_buttons_are_as_large_as_a_finger(page, content, axe, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    for name in FARTHEST:
        open_explorer(page, f"/?p={code_of(content, name, 'mixed', 'severe')}")
        assert page.evaluate(WORDS_APART, [PHONE_PX, TABLET_PX]) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], name
    change(page)
    assert (sticks_out(page), too_small(page), axe(page)) == ([], [], [])
