"""The explorer when the connection drops, comes back, or another copy of the server answers."""

import pytest
from playwright.sync_api import expect

from tests.browser.running_app import free_port, running_app
from tests.browser.test_explorer import choose, heading, open_explorer, wait_for_python

QUIET_LINE = "No connection just now."
DIALOG_AFTER_MS = 6_000
"""Streamlit's own dialog comes about 4 s after the connection is lost."""


@pytest.fixture
def expected_when_lost(allowed_faults):
    """A browser reports every failed attempt to reach the server; Streamlit does so too."""
    allowed_faults += [
        "ERR_CONNECTION_REFUSED",
        "ERR_INTERNET_DISCONNECTED",
        "ERR_EMPTY_RESPONSE",
        "ERR_CONNECTION_RESET",
        "ERR_SOCKET_NOT_CONNECTED",
        "Client Error in reaching server endpoint",
        "Streamlit server is not responding",
        "Cannot send rerun backMessage",
        "WebSocket",
    ]


@pytest.mark.hazard("HZ-11")
@pytest.mark.usefixtures("expected_when_lost")
def test_every_choice_works_without_a_server_and_nothing_chosen_is_lost(open_page, root, settled):
    port = free_port()
    with running_app(root, port) as url:
        page = open_explorer(open_page(base_url=url))
        choose(page, "rolling", "mild")
        wait_for_python(page, settled)
    page.wait_for_timeout(DIALOG_AFTER_MS)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("[data-part=offline]")).to_contain_text(QUIET_LINE)
    for scar_type in ("ice_pick", "mixed", "boxcar"):
        choose(page, scar_type, "severe")
        assert page.locator("[data-part=announce]").text_content().startswith(heading(page).split(":")[0])
    page.locator("[data-part=another]").click()
    expect(page.locator("[data-part=journey]")).to_contain_text("Journey 1 of 12")
    page.locator("input[name=view][value=words]").click()
    expect(page.locator("[data-part=words]")).to_be_visible()
    with running_app(root, port):  # a new process: the old session is gone, as with another replica
        settled(page)
        expect(page.locator("[data-part=offline]")).to_have_text("")
        assert page.locator("input[name=scar_type]:checked").get_attribute("value") == "boxcar"
        page.locator("input[name=view][value=chart]").click()
        chart = page.locator("[data-testid=stPlotlyChart]")
        expect(chart.locator(".main-svg").first).to_be_visible(timeout=30_000)
        assert "Boxcar" in page.locator("[role=figure]").first.get_attribute("aria-label")


@pytest.mark.hazard("HZ-11")
@pytest.mark.usefixtures("expected_when_lost")
def test_a_tablet_that_goes_offline_says_so_and_goes_on(open_page, settled):
    page = open_explorer(open_page())
    settled(page)
    page.context.set_offline(True)
    choose(page, "raised", "moderate")
    expect(page.locator("[data-part=offline]")).to_contain_text(QUIET_LINE)
    assert heading(page).startswith("Raised, Moderate")
    page.context.set_offline(False)
    expect(page.locator("[data-part=offline]")).to_have_text("", timeout=30_000)


def test_a_tab_left_open_over_an_upgrade_loads_the_new_page_and_keeps_the_choice(open_page, settled, allowed_faults):
    allowed_faults += ["404", "dynamically imported module", "preload"]
    page = open_explorer(open_page())
    choose(page, "ice_pick", "mild")
    wait_for_python(page, settled)
    # The old page asks for a part that the new server no longer has.
    page.route("**/static/js/PlotlyChart*", lambda route: route.fulfill(status=404), times=1)
    page.locator("input[name=view][value=chart]").click()
    page.wait_for_event("load", timeout=30_000)
    expect(page.locator("input[name=scar_type][value=ice_pick]")).to_be_checked(timeout=30_000)
    expect(page.locator("[data-testid=stPlotlyChart] .main-svg").first).to_be_visible(timeout=30_000)
