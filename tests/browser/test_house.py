"""The frame around every screen as a browser meets it: size, theme, print, and words for failures.

What only asks HTTP is in ``tests/unit/server/test_app.py``.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.running_app import copy_of_the_project, running_app


def test_the_first_visit_is_small_sets_no_cookie_and_prints_black_on_white(open_page, settled, messages):
    page = open_page(color_scheme="dark")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto("/")
    settled(page)
    assert sum(received) < 1_500_000  # the budget before the first picture; 2.7 MB uncompressed
    assert page.context.cookies() == []
    assert page.title() == messages.say("server.site.title")
    title = page.locator("h1").first
    expect(title).to_be_visible()
    expect(page.locator(".stApp")).to_have_css("background-color", "rgb(16, 23, 28)")
    page.emulate_media(color_scheme="light")
    expect(page.locator(".stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    page.emulate_media(media="print", color_scheme="dark")
    expect(title).to_have_css("color", "rgb(0, 0, 0)")
    expect(title).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_an_unknown_page_has_no_accessibility_fault_and_leads_home(page, axe, messages, allowed_faults):
    allowed_faults.append("status of 404")
    page.goto("/not-a-page")
    expect(page.locator("h1")).to_have_text(messages.say("server.not_found.title"))
    assert axe(page) == []
    page.get_by_role("link", name=messages.say("server.not_found.home")).click()
    expect(page).to_have_title(messages.say("server.site.title"))


@pytest.fixture
def broken_server(root, tmp_path):
    """The app with a second screen that fails."""
    folder = copy_of_the_project(root, tmp_path)
    (folder / "pages" / "compare.py").write_text("raise ValueError('a secret detail')\n")
    with running_app(folder) as url:
        yield url


def test_a_screen_that_breaks_says_so_in_words_and_shows_no_code(open_page, broken_server, messages):
    page = open_page(base_url=broken_server)
    page.goto("/compare")
    expect(page.get_by_text(messages.say("server.script_error.text"))).to_be_visible(timeout=30_000)
    assert not any(said in page.content() for said in ("secret detail", "Traceback"))
