"""The staff page and the footer in a real browser, at every size, light and dark."""

import io
import unicodedata

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import EVERY_SIZE_AND_BOTH_THEMES, VIEWPORTS

TARGETS = """() => [...document.querySelectorAll('.foot summary, .help-link, [data-testid=stMain] button')]
  .filter(e => e.getClientRects().length && !e.closest('[data-testid=stCode]'))
  .map(e => [e.textContent.trim(), Math.round(e.getBoundingClientRect().height)])
  .filter(([, height]) => height < 44)"""


@pytest.fixture
def choose_rolling_severe():
    def choose(page):
        page.get_by_role("radio", name="Rolling (rolling)").click()
        page.get_by_role("radio", name="Severe (severe)").click()
        page.get_by_text("Code to read aloud:").last.wait_for()  # the first is read out

    return choose


@pytest.mark.parametrize(("size", "scheme"), EVERY_SIZE_AND_BOTH_THEMES)
def test_the_staff_page_has_no_accessibility_fault_at_any_size(
    open_page, settled, axe, size, scheme, choose_rolling_severe
):
    page = open_page(viewport=VIEWPORTS[size], color_scheme=scheme)
    page.goto("/for_the_clinic")
    settled(page)
    choose_rolling_severe(page)
    page.get_by_text("All files and their dates").first.click()
    page.get_by_text("All signs, and what to do").click()
    page.get_by_role("button", name="Start again for the next person").wait_for()
    assert axe(page) == []
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= VIEWPORTS[size]["width"]
    assert page.evaluate(TARGETS) == []


def test_the_link_made_here_opens_its_choice(page, settled, choose_rolling_severe):
    page.goto("/for_the_clinic")
    settled(page)
    choose_rolling_severe(page)
    link = page.get_by_text("/?p=").inner_text().strip()
    page.goto(link)
    settled(page)
    expect(page.get_by_role("radio", checked=True, name="Rolling")).to_have_count(1)
    expect(page.get_by_role("radio", checked=True, name="Severe")).to_have_count(1)


def test_the_card_prints_alone_on_one_page(page, settled):
    page.goto("/for_the_clinic")
    settled(page)
    page.get_by_role("button", name="Print the card").wait_for()
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    assert len(pages) == 1
    words = unicodedata.normalize("NFKC", " ".join(pages[0].extract_text().split()))  # "ff" is one glyph
    assert "One-minute staff card" in words
    assert "Never promise" in words
    assert "Prepare a link" not in words
    assert "Please keep in mind" not in words


def test_the_print_button_prints(page, settled):
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto("/for_the_clinic")
    settled(page)
    page.get_by_role("button", name="Print the card").click()
    assert page.evaluate("window.printed")


def test_help_is_one_tap_away_and_not_under_the_menu(page, settled, viewport):
    page.goto("/for_the_clinic")
    settled(page)
    page.get_by_role("link", name="When to get help").click()
    heading = page.get_by_role("heading", name="When to get help").last
    expect(heading).to_be_in_viewport()
    header = page.locator("[data-testid='stHeader']").bounding_box()
    assert heading.bounding_box()["y"] >= header["y"] + header["height"]
    expect(page.get_by_text("Call 999 now.").last).to_be_in_viewport()


def test_all_signs_are_on_paper_although_folded_on_the_screen(page, settled):
    page.goto("/")
    settled(page)
    expect(page.get_by_text("Call NHS 111 today.").last).to_be_hidden()
    words = " ".join(
        " ".join(part.extract_text() for part in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages).split()
    )
    assert "Call NHS 111 today." in words
