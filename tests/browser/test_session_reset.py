"""Two people, one device: nothing of the first is left for the second (hazard HZ-10).

The browser's clock is Playwright's: minutes pass at once, and the code under test is the code delivered.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.running_app import copy_of_the_project, running_app
from tests.browser.tablet import again, choices, dialog, on_top, pass_minutes


@pytest.fixture
def first_person(page, settled, content, code):
    """Came by a link, went to the help block, looked at a second screen, came back."""
    page.goto(f"/?p={code}")
    settled(page)
    page.get_by_role("link", name=content.say("footer.red_flags.link")).click()
    page.wait_for_url("**#when-to-get-help")
    for name, path in (("before_you_decide", r"/before_you_decide\?"), ("explore", r"/\?")):
        page.locator("#bar").get_by_role("link", name=content.say(f"web.menu.{name}")).first.click()
        page.wait_for_url(re.compile(path))
    settled(page)
    expect(choices(page)).to_have_count(2)
    return page


@pytest.mark.hazard("HZ-10")
def test_the_next_person_finds_nothing_and_back_brings_nothing_and_only_a_count_stays(first_person, settled, code):
    page = first_person
    page.evaluate("sessionStorage.setItem('something', 'of the first person')")
    again(page).click()
    page.wait_for_url(re.compile(r"/$"))
    settled(page)
    expect(choices(page)).to_have_count(0)
    assert page.evaluate("({...sessionStorage})") == {"scar-timeline.person": "1"}
    assert page.context.cookies() == []
    for _ in range(4):
        page.go_back(wait_until="commit")
        if page.url == "about:blank":
            break
        page.wait_for_url(re.compile(r"/(\?clinic=1)?$"))
        expect(choices(page)).to_have_count(0)
        assert code not in page.url


def test_back_still_works_for_one_person(first_person):
    first_person.go_back()
    first_person.wait_for_url("**/before_you_decide*")
    first_person.go_back()
    expect(choices(first_person)).to_have_count(2)


def test_without_an_answer_from_the_server_it_stays_and_says_so(first_person, content, allowed_faults):
    page = first_person
    allowed_faults.append("")
    page.context.set_offline(True)
    again(page).click()
    expect(page.get_by_role("alert").filter(has_text=content.say("session_reset.no_answer"))).to_be_visible()
    expect(choices(page)).to_have_count(2)
    page.context.set_offline(False)


@pytest.mark.hazard("HZ-10")
@pytest.mark.standard("NHS-15")
def test_a_tablet_nobody_touches_asks_and_then_clears(tablet, settled, axe, content, code, minutes):
    pass_minutes(tablet, minutes - 1)
    expect(dialog(tablet)).to_be_hidden()
    pass_minutes(tablet, 1, 2)
    expect(dialog(tablet)).to_be_visible()
    expect(tablet.get_by_role("button", name=content.say("session_reset.idle.stay"))).to_be_focused()
    assert axe(tablet) == []
    pass_minutes(tablet, 0, 42)
    expect(dialog(tablet).get_by_role("alert")).to_have_text(content.say("session_reset.idle.nearly", seconds=20))
    pass_minutes(tablet, 0, 20)
    tablet.wait_for_url("**/?clinic=1")
    settled(tablet)
    expect(choices(tablet)).to_have_count(0)
    tablet.go_back(wait_until="commit")
    expect(choices(tablet)).to_have_count(0)
    assert code not in tablet.url


def test_staying_is_one_press_as_often_as_wanted_and_a_touch_starts_the_time_anew(tablet, content, minutes):
    """WCAG 2.2.1 asks for at least ten times; there is no limit."""
    for turn in range(12):
        pass_minutes(tablet, minutes, 2)
        expect(dialog(tablet)).to_be_visible()
        if turn % 2:
            tablet.get_by_role("button", name=content.say("session_reset.idle.stay")).click()
        else:
            tablet.keyboard.press("Escape")
        expect(dialog(tablet)).to_be_hidden()
    expect(choices(tablet)).to_have_count(2)
    for _ in range(3):
        pass_minutes(tablet, minutes - 1)
        tablet.mouse.click(5, 400)
    expect(dialog(tablet)).to_be_hidden()


def test_a_tablet_that_slept_clears_at_once(tablet):
    pass_minutes(tablet, 60)
    tablet.wait_for_url("**/?clinic=1")
    expect(choices(tablet)).to_have_count(0)


@pytest.mark.hazard("HZ-10")
def test_a_reload_wins_no_time(tablet, settled, minutes):
    pass_minutes(tablet, minutes - 1)
    tablet.reload()
    settled(tablet)
    pass_minutes(tablet, 1, 2)
    expect(dialog(tablet)).to_be_visible()


@pytest.mark.hazard("HZ-10")
def test_a_tab_that_comes_back_after_its_time_shows_nothing_of_who_was_there(tablet, code):
    tablet.clock.set_system_time(tablet.evaluate("Date.now()") + 3_600_000)
    tablet.reload(wait_until="commit")
    tablet.wait_for_url("**/?clinic=1")
    expect(choices(tablet)).to_have_count(0)
    assert code not in tablet.url


def test_a_clock_that_is_set_back_does_not_wait_the_jump_longer(tablet, minutes):
    tablet.evaluate("() => { const now = Date.now; Date.now = () => now() - 3600000; }")
    pass_minutes(tablet, 0, 2)
    pass_minutes(tablet, minutes, 2)
    expect(dialog(tablet)).to_be_visible()


def test_a_tablet_without_its_server_stays_says_so_and_tries_again(tablet, content, allowed_faults, minutes):
    allowed_faults.append("")
    pass_minutes(tablet, minutes, 2)
    expect(dialog(tablet)).to_be_visible()
    tablet.context.set_offline(True)
    pass_minutes(tablet, 1, 2)
    expect(dialog(tablet).get_by_role("alert")).to_have_text(content.say("session_reset.idle.offline"))
    tablet.context.set_offline(False)
    pass_minutes(tablet, 0, 12)
    tablet.wait_for_url("**/?clinic=1")
    expect(choices(tablet)).to_have_count(0)


def test_the_tablet_stays_a_tablet_on_other_screens(tablet, content, minutes):
    tablet.locator("#bar").get_by_role("link", name=content.say("web.menu.before_you_decide")).first.click()
    tablet.wait_for_url("**/before_you_decide*")
    expect(on_top(tablet)).to_be_visible()
    pass_minutes(tablet, minutes, 2)
    expect(dialog(tablet)).to_be_visible()


@pytest.mark.standard("NHS-15")
@pytest.mark.parametrize("path", ["/?clinic=1", "/?p={code}"], ids=["untouched front page", "link at home"])
def test_where_nothing_is_to_be_cleared_there_is_no_time_limit(open_page, settled, code, path):
    page = open_page()
    page.clock.install()
    page.goto(path.format(code=code))
    settled(page)
    at_home = "clinic" not in path
    if at_home:
        page.mouse.click(5, 400)
    assert on_top(page).is_visible() is not at_home
    pass_minutes(page, 60 * 20)
    page.clock.run_for(5_000)
    expect(dialog(page)).to_be_hidden()
    expect(choices(page)).to_have_count(2 if at_home else 0)


def test_a_clinic_chooses_how_long_its_tablets_wait(root, tmp_path, open_page, code):
    folder = copy_of_the_project(root, tmp_path)
    settings = folder / "data" / "clinic.toml"
    words = re.sub(r"after_minutes = \d+", "after_minutes = 2", settings.read_text(encoding="utf-8"))
    settings.write_text(words, encoding="utf-8")
    with running_app(folder) as url:
        page = open_page(base_url=url)
        page.clock.install()
        page.goto(f"/before_you_decide?clinic=1&p={code}")
        expect(on_top(page)).to_be_visible()
        pass_minutes(page, 2, 2)
        expect(dialog(page)).to_be_visible()
        page.close()  # before its server goes
