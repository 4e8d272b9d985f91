"""Two people, one device: nothing of the first is left for the second (hazard HZ-10).

The browser's clock is Playwright's: minutes pass at once, and the code under test is the code delivered.
"""

import re

import pytest
from playwright.sync_api import expect

from scar_timeline.content.catalogue import load_catalogue
from scar_timeline.links.opening import code_for
from tests.browser.running_app import copy_of_the_project, running_app

BUTTON = "Start again for the next person"
TOP_BUTTON = "Start again"
ANY_CHOICE = r"^(Ice pick|Boxcar|Rolling|Raised|A mix|Mild|Moderate|Severe)"
MINUTES = 5  # data/clinic.toml


@pytest.fixture(scope="session")
def code(root):
    """A link's code: rolling, severe."""
    return code_for(load_catalogue(root / "data"), "rolling", "severe")


def choices(page):
    """The cards of scar type and severity that are on."""
    return page.get_by_role("radio", checked=True, name=re.compile(ANY_CHOICE))


def chosen(page):
    return choices(page).count()


def last_button(page):
    """The one under the screen; a clinic's tablet has another above."""
    return page.get_by_role("button", name=BUTTON).last


@pytest.fixture
def first_person(page, settled, code):
    """Came by a link, went to the help block, looked at a second screen, came back."""
    page.goto(f"/?p={code}")
    settled(page)
    expect(choices(page)).to_have_count(2)
    page.get_by_role("link", name="When to get help").click()
    page.wait_for_url("**#when-to-get-help")
    page.get_by_role("link", name="Before you decide").first.click()
    page.wait_for_url("**/before_you_decide*")
    page.get_by_role("link", name="Explore").first.click()
    page.wait_for_url(re.compile(r"/(\?.*)?$"))
    settled(page)
    return page


@pytest.mark.hazard("HZ-10")
def test_the_next_person_finds_nothing_and_back_brings_nothing(first_person, settled, code):
    page = first_person
    with page.expect_navigation():
        last_button(page).click()
    settled(page)
    assert code not in page.url
    assert chosen(page) == 0
    for _ in range(4):
        page.go_back()
        page.wait_for_timeout(300)
        if page.url == "about:blank":
            break
        settled(page)
        assert code not in page.url
        assert chosen(page) == 0


def test_only_a_count_stays_in_the_tab(first_person, settled):
    page = first_person
    page.evaluate("sessionStorage.setItem('something', 'of the first person')")
    with page.expect_navigation():
        last_button(page).click()
    settled(page)
    assert page.evaluate("({...sessionStorage})") == {"scar-timeline.person": "1"}
    assert page.context.cookies() == []


def test_back_still_works_for_one_person(page, settled, code):
    page.goto(f"/?p={code}")
    settled(page)
    page.get_by_role("link", name="Before you decide").first.click()
    page.wait_for_url("**/before_you_decide*")
    settled(page)
    page.go_back()
    settled(page)
    expect(choices(page)).to_have_count(2)


def test_the_button_is_under_every_size_of_screen_and_large_enough(page, settled, viewport):
    page.goto("/before_you_decide")
    settled(page)
    box = last_button(page).bounding_box()
    assert box["height"] >= 44
    assert box["x"] + box["width"] <= viewport["width"]


def test_without_an_answer_from_the_server_it_stays_and_says_so(first_person, allowed_faults):
    page = first_person
    allowed_faults.append("ERR_INTERNET_DISCONNECTED")
    page.context.set_offline(True)
    last_button(page).click()
    expect(page.get_by_text("The app does not answer, so nothing was cleared.").last).to_be_visible()
    assert chosen(page) == 2
    page.context.set_offline(False)


def clock_runs(page):
    """The tablet's own element is there: its button stands above the screen, the other one below."""
    expect(page.get_by_role("button", name=TOP_BUTTON, exact=True)).to_have_count(1)
    expect(page.get_by_role("button", name=BUTTON)).to_have_count(1)


@pytest.fixture
def tablet(open_page, settled, code):
    """A clinic's tablet on which somebody chose, with a clock that can be wound on."""
    page = open_page()
    page.clock.install()
    page.goto(f"/?clinic=1&p={code}")
    settled(page)
    clock_runs(page)
    page.mouse.click(5, 400)
    return page


def dialog(page):
    return page.get_by_role("alertdialog", name="Still here?")


def pass_minutes(page, minutes, seconds=0):
    page.clock.fast_forward(int((minutes * 60 + seconds) * 1000))


@pytest.mark.hazard("HZ-10")
@pytest.mark.standard("NHS-15")
def test_a_tablet_nobody_touches_asks_and_then_clears(tablet, settled, axe, code):
    pass_minutes(tablet, MINUTES - 1)
    expect(dialog(tablet)).to_be_hidden()
    pass_minutes(tablet, 1, 2)
    expect(dialog(tablet)).to_be_visible()
    expect(tablet.get_by_role("button", name="Yes, still here")).to_be_focused()
    assert axe(tablet) == []
    pass_minutes(tablet, 0, 42)
    expect(tablet.get_by_role("alert").filter(has_text="20 seconds left.")).to_be_visible()
    with tablet.expect_navigation():
        pass_minutes(tablet, 0, 20)
    settled(tablet)
    assert tablet.url.endswith("/?clinic=1")
    assert chosen(tablet) == 0
    tablet.go_back()
    tablet.wait_for_timeout(300)
    assert code not in tablet.url


@pytest.mark.parametrize("how", ["button", "Escape"])
def test_staying_is_one_press_as_often_as_wanted(tablet, how):
    """WCAG 2.2.1 asks for at least ten times; there is no limit."""
    for _ in range(12):
        pass_minutes(tablet, MINUTES, 2)
        expect(dialog(tablet)).to_be_visible()
        if how == "button":
            tablet.get_by_role("button", name="Yes, still here").click()
        else:
            tablet.keyboard.press("Escape")
        expect(dialog(tablet)).to_be_hidden()
    assert chosen(tablet) == 2


def test_a_touch_starts_the_time_anew(tablet):
    for _ in range(3):
        pass_minutes(tablet, MINUTES - 1)
        tablet.mouse.click(5, 400)
    expect(dialog(tablet)).to_be_hidden()


def test_a_tablet_that_slept_clears_at_once(tablet, settled):
    with tablet.expect_navigation():
        pass_minutes(tablet, 60)
    settled(tablet)
    assert chosen(tablet) == 0


def test_a_tablet_without_its_server_stays_says_so_and_tries_again(tablet, settled, allowed_faults):
    allowed_faults.append("ERR_INTERNET_DISCONNECTED")
    pass_minutes(tablet, MINUTES, 2)
    tablet.context.set_offline(True)
    pass_minutes(tablet, 1, 2)
    expect(tablet.get_by_role("alert").filter(has_text="stays as it is")).to_be_visible()
    expect(dialog(tablet)).to_be_visible()
    tablet.context.set_offline(False)
    with tablet.expect_navigation():
        pass_minutes(tablet, 0, 12)
    settled(tablet)
    assert chosen(tablet) == 0


def test_the_tablet_stays_a_tablet_on_other_screens_and_has_the_button_on_top(tablet, settled):
    tablet.get_by_role("link", name="Before you decide").first.click()
    tablet.wait_for_url("**/before_you_decide*")
    settled(tablet)
    assert tablet.get_by_role("button", name=TOP_BUTTON, exact=True).count() == 1
    pass_minutes(tablet, MINUTES, 2)
    expect(dialog(tablet)).to_be_visible()


def test_an_untouched_front_page_is_left_alone(open_page, settled):
    page = open_page()
    page.clock.install()
    page.goto("/?clinic=1")
    settled(page)
    clock_runs(page)
    pass_minutes(page, 60)
    page.wait_for_timeout(500)
    expect(dialog(page)).to_be_hidden()
    assert page.evaluate("sessionStorage.getItem('scar-timeline.person')") is None


@pytest.mark.standard("NHS-15")
def test_a_link_at_home_has_no_time_limit(open_page, settled, code):
    page = open_page()
    page.clock.install()
    page.goto(f"/?p={code}")
    settled(page)
    page.mouse.click(5, 400)
    pass_minutes(page, 60 * 20)
    page.wait_for_timeout(500)
    expect(dialog(page)).to_be_hidden()
    assert chosen(page) == 2
    assert page.get_by_role("button", name=BUTTON).count() == 1
    assert page.get_by_role("button", name=TOP_BUTTON, exact=True).count() == 0


def test_a_clinic_chooses_how_long_its_tablets_wait(root, tmp_path, open_page, settled, code):
    folder = copy_of_the_project(root, tmp_path)
    settings = folder / "data" / "clinic.toml"
    words = settings.read_text(encoding="utf-8")
    settings.write_text(words.replace("after_minutes = 5", "after_minutes = 2"), encoding="utf-8")
    with running_app(folder) as url:
        page = open_page(base_url=url)
        page.clock.install()
        page.goto(f"/?clinic=1&p={code}")
        settled(page)
        clock_runs(page)
        pass_minutes(page, 2, 2)
        expect(dialog(page)).to_be_visible()
