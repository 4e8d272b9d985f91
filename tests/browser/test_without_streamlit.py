"""Safety does not hang on the slowest part: Streamlit refused, silent, broken, gone; a browser that lacks things."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from scar_timeline.blocks.frame import HELP_ANCHOR
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from scar_timeline.ui.navigation import screens
from tests.browser.explorer import choose, open_explorer, part, picture_title, title_of
from tests.browser.running_app import free_port, running_app
from tests.thorough import cases

SCREENS = [screen.url_path for screen in screens()]
LATE_MS = 9_000

# Taken away before the page's first script, as in Safari 14 to 16.3 or with cookies blocked.
LACKING = {
    "moveBefore": "delete Element.prototype.moveBefore",
    "storage": "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no') } })",
    "popover": "delete HTMLElement.prototype.showPopover; delete HTMLElement.prototype.hidePopover",
    "AbortSignal.timeout": "delete AbortSignal.timeout",
}


def refuse(page: Page) -> None:
    page.route_web_socket(re.compile("stream"), lambda socket: socket.close())


def hang(page: Page) -> None:
    page.route_web_socket(re.compile("stream"), lambda socket: None)


def break_bundle(page: Page) -> None:
    page.route("**/static/js/index*.js", lambda route: route.fulfill(body="(((", content_type="text/javascript"))


def forbid(page: Page) -> None:
    page.route("**/_stcore/**", lambda route: route.fulfill(status=403))
    refuse(page)


@pytest.fixture
def faults_of_a_lost_connection(allowed_faults):
    allowed_faults += ["", ""]  # what a browser and Streamlit say of a lost connection is theirs


@pytest.mark.hazard("HZ-10", "HZ-11")
@pytest.mark.usefixtures("faults_of_a_lost_connection")
@pytest.mark.parametrize("fault", cases([break_bundle], [refuse, forbid, hang]))
def test_every_screen_reads_helps_and_clears_without_streamlit(timed, content, fault):
    code = code_for(content, Choice("rolling", "moderate"))
    with timed.new_page() as page:
        fault(page)
        for path in SCREENS:
            page.goto(f"{path}?clinic=1&p={code}")
            assert page.locator("h1").first.is_visible()
            page.clock.fast_forward(LATE_MS)
            for place in page.locator("[data-widget]:not([data-widget=chart])").all():
                expect(place.get_by_text(content.say("web.widget.late"))).to_be_visible()
                expect(place.get_by_role("link")).to_have_attribute("href", f"/s/{code}")
            page.locator("#bar").get_by_role("link", name=content.say("footer.red_flags.link")).click()
            expect(page.locator(f"#{HELP_ANCHOR}")).to_be_in_viewport()
        page.locator("[data-part=tablet-again]").click()
        page.wait_for_url("**/?clinic=1")
        expect(page.locator("input[name=scar_type]:checked")).to_have_count(0)
        page.locator("input[value=rolling]").click()
        page.clock.fast_forward((content.clinic.tablet_clears_after_minutes * 60 + 2) * 1000)
        expect(page.get_by_role("alertdialog")).to_be_visible()


@pytest.mark.hazard("HZ-10")
@pytest.mark.usefixtures("faults_of_a_lost_connection")
@pytest.mark.parametrize("lacking", cases(["; ".join(LACKING.values())], LACKING.values()))
def test_a_browser_that_lacks_something_still_chooses_and_clears(page, settled, content, lacking):
    page.add_init_script(lacking)
    page.goto("/?clinic=1")
    choose(page, "rolling", "mild")
    expect(picture_title(page)).to_have_text(title_of(content, "rolling", "mild"))
    settled(page)
    page.locator("[data-part=tablet-again]").click()
    page.wait_for_url("**/?clinic=1")
    expect(page.locator("input[name=scar_type]:checked")).to_have_count(0)


@pytest.mark.usefixtures("faults_of_a_lost_connection")
def test_a_screen_stays_readable_where_our_own_script_does_not_arrive(open_page, content):
    page = open_page()
    page.route("**/assets/**/*.js", lambda route: route.abort())
    page.goto("/before_you_decide")
    expect(page.get_by_text(content.say("decide.end.intro"))).to_be_visible()
    assert page.locator("#first [data-action=start-again]").get_attribute("href") == "/"


@pytest.mark.hazard("HZ-11")
@pytest.mark.usefixtures("faults_of_a_lost_connection")
def test_every_choice_works_without_a_server_and_the_tablet_still_asks(open_page, root, content, settled):
    port = free_port()
    with running_app(root, port) as url:
        page = open_page(base_url=url)
        open_explorer(page, "/?clinic=1")
        choose(page, "rolling", "mild")
    expect(part(page, "offline")).to_be_visible()
    for scar_type in ("ice_pick", "mixed", "boxcar"):
        choose(page, scar_type, "severe")
        expect(picture_title(page)).to_have_text(title_of(content, scar_type, "severe"))
    page.locator("[data-part=tablet-again]").click()
    expect(page.get_by_role("alert").filter(has_text=content.say("session_reset.no_answer"))).to_be_visible()
    with running_app(root, port):  # a new process: the old session is gone, as with another replica
        expect(part(page, "offline")).to_be_hidden()
        page.locator("input[name=view][value=chart]").click()
        page.locator("[data-testid=stPlotlyChart] .main-svg").first.wait_for()
        assert content.scar_types["boxcar"].name in page.locator("[role=figure]").first.get_attribute("aria-label")


def test_a_page_that_is_still_on_its_way_does_not_say_that_the_connection_is_lost(open_page, settled):
    page = open_page()
    page.add_init_script("""addEventListener("DOMContentLoaded", () => {
      window.said = false;
      const lines = () => [...document.querySelectorAll("[data-part=offline]")];
      const look = () => { window.said ||= lines().some(line => !line.hidden) };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    })""")
    page.goto("/")
    settled(page)
    assert page.evaluate("window.said") is False


@pytest.mark.usefixtures("faults_of_a_lost_connection")
def test_a_tab_left_open_over_an_upgrade_loads_the_new_page_once_and_keeps_the_choice(page, content):
    loads = []
    page.on("load", lambda page: loads.append(page))
    open_explorer(page, f"/?p={code_for(content, Choice('ice_pick', 'mild'))}")
    missing: list[Route] = []
    page.route("**/static/js/PlotlyChart*", lambda route: (missing.append(route), route.fulfill(status=404)))
    with page.expect_event("load"):  # waited for only after the click, it may be over
        page.locator("input[name=view][value=chart]").click()
    expect(page.locator("input[value=ice_pick]")).to_be_checked()
    page.wait_for_function("() => document.readyState === 'complete' && !document.getElementById('first')")
    assert len(loads) == 2, "a part that stays blocked must not reload the page for ever"
    offer = page.locator("[data-part=reload]")
    expect(offer).to_contain_text(content.say("web.script_error.upgraded"))
    page.unroute("**/static/js/PlotlyChart*")
    with page.expect_event("load"):
        offer.get_by_role("button").click()
    expect(page.locator("input[value=ice_pick]")).to_be_checked()
    expect(offer).to_be_hidden()
