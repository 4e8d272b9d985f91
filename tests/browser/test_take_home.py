"""The page "Take home" in a real browser: sizes, touch, and a date that goes nowhere."""

import pytest
import vobject
from playwright.sync_api import Page

from scar_timeline.links.opening import code_for
from scar_timeline.ui.catalogue import the_catalogue
from tests.browser.test_fast_page import CATALOGUE

CODE = code_for(CATALOGUE, "rolling", "mild")

_SMALL = """() => [...document.querySelectorAll(
    "[data-testid='stMain'] :is(button, [data-testid='stLinkButton'] a, [data-testid='stCheckbox'] label)")]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 0)
  .filter(e => e.getBoundingClientRect().height < 43.5)
  .map(e => e.outerHTML.slice(0, 120))"""

_CUT = """() => [...document.querySelectorAll("[data-testid='stCheckbox'] p")]
  .filter(e => e.scrollWidth > e.parentElement.clientWidth + 1).length"""


def pick_date(page: Page, settled, digits: str) -> None:
    page.locator("[data-testid='stDateInput'] [role=spinbutton]").first.click()
    page.keyboard.type(digits)
    page.keyboard.press("Escape")
    page.mouse.click(5, 300)
    settled(page)


def test_it_fits_every_screen(page: Page, viewport: dict[str, int], settled, axe):
    page.goto(f"/take_home?p={CODE}")
    settled(page)
    page.get_by_text("You chose: Rolling, Mild").wait_for()
    page.locator("img.qr").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert page.evaluate(_CUT) == 0
    assert axe(page) == []


def test_everything_is_large_enough_for_a_fingertip(page: Page, settled):
    page.goto(f"/take_home?p={CODE}")
    settled(page)
    page.locator("img.qr").wait_for()
    assert page.evaluate(_SMALL) == []


def test_a_ticked_question_reaches_the_page_to_print(page: Page, settled):
    page.goto(f"/take_home?p={CODE}")
    settled(page)
    page.get_by_text("What is the full cost, with follow-ups?").click()
    page.get_by_text("1 question is on your page.").last.wait_for()  # the first is read out
    address = page.get_by_role("link", name="Open the page to read or print").get_attribute("href")
    assert str(address).endswith(f"/s/{CODE}?q=cost")
    page.goto(str(address))
    assert page.get_by_role("heading", name="My questions").is_visible()
    assert page.get_by_text("What is the full cost, with follow-ups?").is_visible()


def pick_cost(page: Page) -> None:
    page.get_by_role("radiogroup", name="What it costs").get_by_text("Matters to me").click()
    page.get_by_role("listitem").filter(has_text="What it costs").wait_for()


def test_a_card_that_matters_goes_along_to_the_page_to_print(page: Page, settled):
    page.goto(f"/before_you_decide?p={CODE}")
    settled(page)
    pick_cost(page)
    page.get_by_role("link", name="Take home", exact=True).click()
    settled(page)
    page.get_by_role("heading", name="A diary sheet").wait_for()
    address = page.get_by_role("link", name="Open the page to read or print").get_attribute("href")
    assert str(address).endswith(f"/s/{CODE}?v=cost")
    page.goto(str(address))
    assert page.get_by_role("heading", name="What matters to me").is_visible()
    assert page.get_by_role("listitem").filter(has_text="What it costs").is_visible()


@pytest.mark.hazard("HZ-10")
def test_the_next_person_finds_no_card_picked(page: Page, settled):
    page.goto(f"/before_you_decide?p={CODE}")
    settled(page)
    pick_cost(page)
    page.get_by_role("button", name="Start again").click()
    page.wait_for_url("**/")
    page.goto(f"/take_home?p={CODE}")
    settled(page)
    page.get_by_text("You have not said yet what matters to you.").wait_for()


def test_a_date_becomes_a_calendar_file_and_stays_out_of_every_address(open_page, settled, axe):
    page = open_page(timezone_id="America/New_York")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/take_home?p={CODE}")
    settled(page)
    pick_date(page, settled, "01022027")
    page.get_by_role("cell", name="Monday 1 March 2027").wait_for()
    assert axe(page) == []
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to my calendar").click()
    assert download.value.suggested_filename == "appointments.ics"
    events = vobject.readOne(download.value.path().read_text()).contents["vevent"]
    assert [event.dtstart.value.isoformat() for event in events[:3]] == [
        "2027-02-01",
        "2027-03-01",
        "2027-03-29",
    ]
    assert {event.summary.value for event in events} == {"Appointment", "Appointment to arrange"}
    assert not [url for url in [*asked, page.url] if "2027" in url]


def test_without_a_choice_it_leads_to_the_first_page(page: Page, settled):
    page.goto("/take_home")
    settled(page)
    page.get_by_role("link", name=the_catalogue().say("take_home.go_explore")).click()
    settled(page)
    assert page.url.rstrip("/").count("/") == 2
