"""A clinic's tablet keeps to itself: the choice, the page to take and other tabs (hazard HZ-10)."""

import re

import pytest
from playwright.sync_api import expect

from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.browser.tablet import choices, dialog, on_top, pass_minutes


@pytest.mark.hazard("HZ-10")
def test_where_one_tab_of_a_tablet_is_cleared_the_others_are(tablet, settled, code):
    other = tablet.context.new_page()
    other.goto(f"/take_home?clinic=1&p={code}")
    settled(other)
    on_top(tablet).click()
    tablet.wait_for_url("**/?clinic=1")
    other.wait_for_url("**/?clinic=1")
    other.close()


@pytest.mark.hazard("HZ-10")
def test_on_a_tablet_the_page_to_take_is_shown_in_here_and_clears_with_it(tablet, settled, content, code, minutes):
    tablet.goto("/take_home")
    settled(tablet)
    expect(tablet.get_by_role("link", name=content.say("take_home.paper.pdf"))).to_be_hidden()
    tablet.get_by_role("link", name=content.say("take_home.paper.page")).click()
    shown = tablet.frame_locator("[data-part=shown-page] iframe")
    expect(shown.get_by_role("heading", level=1)).to_be_visible()
    expect(shown.get_by_role("navigation")).to_have_count(0)
    shown.locator("#sources > summary").click()
    shown.locator("a[href^='http']").first.click()
    expect(shown.get_by_role("heading", level=1)).to_be_visible()
    assert len(tablet.context.pages) == 1
    expect(on_top(tablet)).to_be_visible()
    pass_minutes(tablet, minutes - 1)
    shown.get_by_role("heading", level=1).click()
    pass_minutes(tablet, minutes - 1)
    expect(dialog(tablet)).to_be_hidden()
    tablet.get_by_role("button", name=content.say("take_home.paper.close_shown")).click()
    expect(tablet.locator("[data-part=shown-page]")).to_be_hidden()
    on_top(tablet).click()
    tablet.wait_for_url("**/?clinic=1")


@pytest.mark.hazard("HZ-10")
def test_on_a_tablet_the_choice_is_on_every_screen_and_in_no_address_link_or_title(tablet, settled, content, code):
    """Typed addresses, history and the list of pages visited are the next person's too."""
    went = []
    tablet.context.on("request", lambda asked: asked.is_navigation_request() and went.append(asked.url))
    tablet.locator("[data-part=change]").click()
    tablet.locator("input[name=severity][value=mild]").check()
    other = code_for(content, Choice("rolling", "mild"))
    for name in ("take_home", "before_you_decide", "explore"):
        menu = tablet.locator("#bar")
        if not menu.get_by_role("link", name=content.say(f"web.menu.{name}")).first.is_visible():
            menu.locator("summary").click()
        menu.get_by_role("link", name=content.say(f"web.menu.{name}")).locator("visible=true").first.click()
        tablet.wait_for_url("**/" if name == "explore" else f"**/{name}")
        settled(tablet)
        if name == "take_home":
            expect(tablet.locator("a[data-shows-address]")).to_have_text(re.compile(rf"/s/{other}$"))
            expect(tablet.locator("[data-part=page-to-take]")).to_be_visible()
            tablet.locator("input[name=first-session]").fill("5 1 2027")
            expect(tablet.locator(".dates")).to_be_visible()
            expect(tablet.locator("[data-saves]").first).to_be_hidden()
        assert other not in tablet.title() + tablet.evaluate("JSON.stringify(history.state)")
    expect(choices(tablet)).to_have_count(2)
    assert went
    assert not [url for url in [*went, tablet.url] if code in url or other in url]
    on_top(tablet).click()
    tablet.wait_for_url("**/?clinic=1")
    for _ in range(6):
        tablet.go_back(wait_until="commit")
        expect(choices(tablet)).to_have_count(0)
        assert other not in tablet.url


def test_a_browser_that_keeps_nothing_tells_staff(open_page, content, allowed_faults):
    page = open_page()
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    page.goto("/?clinic=1")
    expect(page.locator("[data-part=tablet-cannot]")).to_have_text(content.say("session_reset.tablet_cannot"))
    allowed_faults.append("SecurityError")


@pytest.mark.hazard("HZ-10")
def test_a_tablet_that_opens_the_fast_page_by_itself_gets_the_page_that_clears_itself(tablet, settled, content, code):
    tablet.goto(f"/s/{code}?q=1.cost")
    settled(tablet)
    expect(tablet.locator("[data-part=chip]")).to_contain_text("Rolling")
    assert code not in tablet.url
    expect(on_top(tablet)).to_be_visible()
    tablet.go_back()
    assert "/s/" not in tablet.url


def test_at_home_the_fast_page_stays(open_page, code):
    page = open_page()
    page.goto(f"/s/{code}")
    expect(page.locator("main h2").first).to_be_visible()
    assert page.url.endswith(f"/s/{code}")


@pytest.mark.hazard("HZ-10")
def test_on_a_tablet_no_link_leads_out_and_the_app_can_be_put_on_the_home_screen(tablet, settled, content):
    tablet.goto("/sources")
    settled(tablet)
    for fold in tablet.locator("details.fold").all():
        fold.evaluate("fold => (fold.open = true)")
    tablet.locator("a[href^='https://doi.org']").locator("visible=true").first.click()
    expect(tablet.locator("#announce")).to_have_text(content.say("session_reset.outside"))
    assert len(tablet.context.pages) == 1
    assert tablet.url.endswith("/sources")
    expect(tablet.locator("a[href='/safety-case']")).to_be_hidden()
    manifest = tablet.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then(answer => answer.json())")
    assert manifest["start_url"] == "/?clinic=1"
    for icon in manifest["icons"]:
        assert tablet.request.get(icon["src"]).ok
