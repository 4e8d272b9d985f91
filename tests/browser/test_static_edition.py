"""The static edition in a real browser, from a plain file server that sends the headers of ``_headers``."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from benchmarks.plain_server import plain_server
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.result import in_one_sentence
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario
from tests.browser.conftest import VIEWPORTS
from tests.browser.explorer import card, choose, part, picture_title, title_of
from tests.plugins.static_site import SITE

CHOICE = Choice("rolling", "moderate")


@pytest.fixture(scope="module")
def content(static_site):
    """What the clinic's site shows."""
    return static_site.content


@pytest.fixture(scope="module")
def code(content):
    return code_for(content, CHOICE)


@pytest.fixture(scope="module")
def host(static_site):
    with plain_server(static_site.folder) as url:
        yield url


@pytest.fixture
def open_site(open_page, host):
    """``open_site(path)``: a page there, with its scripts started."""

    def one(path, **options):
        page = open_page(base_url=host, **options)
        page.goto(path)
        if options.get("java_script_enabled", True):
            page.locator("html[data-scripts=started]").wait_for(state="attached")
        return page

    return one


def test_two_taps_give_the_headline_and_an_address_that_opens_it_again(open_site, content, code, axe):
    page = open_site("/", viewport=VIEWPORTS["phone"])
    choose(page, "rolling", "moderate")
    expect(part(page, "answer")).to_contain_text(in_one_sentence(content, scenario(content, CHOICE)).split(",")[0])
    page.wait_for_url(f"**/c/{code}/")
    assert axe(page) == []
    page.reload()
    expect(picture_title(page)).to_have_text(title_of(content, "rolling", "moderate"))
    expect(card(page, "chart")).to_have_count(0)


def test_a_link_of_the_app_opens_choice_and_view_as_somebody_typed_it(open_site, content, code):
    table = code_for(content, CHOICE, View.TABLE)
    page = open_site(f"/?p={table[:4].lower()}-{table[4:].lower()}.")
    page.wait_for_url(f"**/c/{table}/")
    expect(card(page, "table")).to_be_checked()
    expect(part(page, "table").locator("tbody tr").first).to_be_visible()
    page.goto(f"/take_home?p={table}")
    page.wait_for_url(f"**/c/{code}/take_home/")


def test_a_code_it_does_not_hold_gets_plain_words_and_the_two_questions(open_site, content):
    page = open_site("/take_home?p=ABCDEFGH")
    page.wait_for_url("**/unreadable/")
    expect(page.get_by_text(content.say("links.banner.unreadable"))).to_be_visible()
    choose(page, "boxcar", "mild")
    page.wait_for_url(f"**/c/{code_for(content, Choice('boxcar', 'mild'))}/")


def test_a_path_it_does_not_hold_gets_the_page_that_leads_back(open_page, host, content, allowed_faults):
    allowed_faults.append("status of 404")
    page = open_page(base_url=host)
    page.goto("/s/ABCDEFGH")
    expect(page.get_by_role("heading")).to_have_text(content.say("web.not_found.title"))
    page.get_by_role("link").click()
    expect(card(page, "rolling")).to_be_attached()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_from_screen_to_screen_with_the_choice_to_page_and_pdf(open_site, content, code, scripts):
    page = open_site(f"/c/{code}/", java_script_enabled=scripts)
    way = page.locator("p.ways").get_by_role("link", name=content.say("web.menu.before_you_decide"))
    way.click()
    page.wait_for_url(f"**/c/{code}/before_you_decide/")
    bar = page.locator("#bar").get_by_role("link", name=content.say("web.menu.take_home"))
    (page.get_by_role("link", name=content.say("decide.end.take_home")) if scripts else bar).click()
    page.wait_for_url(f"**/c/{code}/take_home/")
    expect(page.locator("[data-shows-address]")).to_have_text(f"{SITE}/s/{code}")
    pdf = page.request.get(page.locator("[data-part=pdf-to-take]").get_attribute("href"))
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.body().startswith(b"%PDF")
    page.locator("[data-part=page-to-take]").click()
    page.wait_for_url(f"**/s/{code}/")
    page.get_by_role("link", name=content.say("fast_page.explore")).click()
    page.wait_for_url(f"**/c/{code}/")


@pytest.mark.hazard("HZ-10")
def test_a_clinics_tablet_keeps_the_choice_out_of_the_address_and_clears_it(open_site, content, code):
    page = open_site("/?clinic=1")
    choose(page, "rolling", "moderate")
    page.locator("#bar").get_by_role("link", name=content.say("web.menu.take_home")).click()
    chosen = content.say("take_home.choice", scar_type=content.scar_types["rolling"].name, severity="Moderate")
    expect(page.get_by_text(chosen)).to_be_visible()
    assert code not in page.url
    page.locator("[data-part=page-to-take]").click()
    expect(page.frame_locator("[data-part=shown-page] iframe").locator("h1")).to_be_visible()
    page.locator("[data-action=close-shown]").click()
    page.goto(f"/s/{code}")
    expect(picture_title(page)).to_have_text(title_of(content, "rolling", "moderate"))
    assert code not in page.url
    page.locator("[data-part=tablet-again]").click()
    page.wait_for_url("**/?clinic=1")
    expect(page.locator("input[name=scar_type]:checked")).to_have_count(0)


@pytest.mark.hazard("HZ-08")
def test_a_file_read_after_the_day_of_review_says_so(open_page, host, content):
    page = open_page(base_url=host)
    due = min(review.next_review for review in content.reviews)
    for day, shows in ((due - timedelta(days=1), False), (due + timedelta(days=2), True)):
        page.clock.set_fixed_time(day.isoformat())
        page.goto("/sources/")
        page.locator("html[data-scripts=started]").wait_for(state="attached")
        expect(page.locator(".notice[data-after]")).to_be_visible(visible=shows)
