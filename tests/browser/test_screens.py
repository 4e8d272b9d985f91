"""What only a browser shows of single screens: ticks that travel, a date, a staff link, paper, a screen that breaks."""

import re
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.browser.conftest import VIEWPORTS
from tests.browser.folds import unfold
from tests.browser.running_app import copy_of_the_project, running_app
from tests.pdf_words import words
from tests.thorough import THOROUGH, cases


@pytest.fixture(scope="module")
def code(content):
    return code_for(content, Choice("rolling", "moderate"))


def words_on_paper(page: Page) -> str:
    return words(page.pdf(format="A4"))


@pytest.mark.standard("IPD-G1", "IPD-V1", "WCAG-4")
def test_ticks_and_cards_travel_to_the_page_to_print_and_its_qr_and_are_gone_for_the_next_person(
    open_page, server, content, code, settled, allowed_faults
):
    question, card = content.decision.question_prompts[0], content.decision.values[0]
    page = open_page(base_url=server.replace("127.0.0.1", "timeline.clinic.example"))
    allowed_faults.append("Cross-Origin-Opener-Policy")  # browsers heed it on https alone, and say so
    page.goto(f"/before_you_decide?p={code}")
    unfold(page)
    page.locator(f"input[name=question-{question.id}]").check()
    page.locator(f"input[name=value-{card.id}][value=matters]").check()
    expect(page.locator("#announce")).to_contain_text(card.text)
    page.goto(f"/take_home?p={code}")
    unfold(page)
    expect(page.locator(f"input[name=question-{question.id}]")).to_be_checked()
    expect(page.get_by_role("listitem").filter(has_text=card.text)).to_be_visible()
    way = page.locator("a[data-shows-address]")
    expect(way).to_have_text(re.compile(rf"/s/{code}\?q=1\.{question.id}&v=1\.{card.id}$"))
    expect(page.locator("[data-part=qr] svg desc")).to_contain_text(f"q=1.{question.id}")
    settled(page)
    page.get_by_role("link", name=content.say("take_home.paper.page")).click()
    expect(page.get_by_text(question.text)).to_be_visible()
    page.go_back()
    page.locator("[data-action=start-again]").last.click()
    page.wait_for_url(re.compile(r"/$"))
    page.goto("/before_you_decide")
    expect(page.locator("main input[data-kept]:checked")).to_have_count(0)


def test_a_link_with_ticks_brings_them_to_every_screen_and_a_reload_keeps_them(open_page, content, code, settled):
    question, card = content.decision.question_prompts[0], content.decision.values[0]
    page = open_page()
    page.goto(f"/s/{code}?q=1.{question.id}&v=1.{card.id}")
    page.get_by_role("link", name=content.say("fast_page.explore")).click()
    settled(page)
    assert page.url.endswith(f"/?p={code}")
    page.locator("#bar").get_by_role("link", name=content.say("web.menu.take_home")).first.click()
    for _ in range(2):
        settled(page)
        unfold(page)
        expect(page.locator(f"input[name=question-{question.id}]")).to_be_checked()
        expect(page.get_by_role("listitem").filter(has_text=card.text)).to_be_visible()
        page.reload()


@pytest.mark.skipif(not THOROUGH, reason="two starts of the app; the tablet loses its server in every run")
def test_a_server_that_comes_back_anew_loses_nobodys_choice_or_ticks(
    root, open_page, content, code, settled, allowed_faults
):
    """A replica that died, an upgrade, a phone that slept longer than the server remembers: each is a new session."""
    question = content.decision.question_prompts[0]
    allowed_faults.append("")  # while it is away
    page = open_page()
    tablet = page.context.new_page()
    with running_app(root) as first:
        page.goto(f"{first}/before_you_decide?p={code}")
        settled(page)
        unfold(page)
        page.locator(f"input[name=question-{question.id}]").check()
        tablet.goto(f"{first}/take_home?clinic=1&p={code}")
        settled(tablet)
    with running_app(root, port=int(first.rsplit(":", 1)[1])):
        page.locator("#bar").get_by_role("link", name=content.say("web.menu.take_home")).first.click()
        settled(page)
        assert page.url.endswith(f"/take_home?p={code}")
        unfold(page)
        expect(page.locator(f"input[name=question-{question.id}]")).to_be_checked()
        expect(page.locator("a[data-shows-address]")).to_have_text(re.compile(rf"/s/{code}\?q=1"))
        # Only the tab knows a tablet's choice; the new session hears of it with the day.
        tablet.get_by_role("textbox", name=content.say("take_home.dates.pick")).fill(f"1 6 {date.today().year + 1}")
        expect(tablet.locator("table.dates")).to_be_visible()
        for each in (page, tablet):
            each.close()  # before its server goes


def test_a_typed_date_becomes_a_calendar_file_and_stays_out_of_every_address(page, content, code, settled):
    asked = []
    page.goto(f"/take_home?p={code}")
    settled(page)
    page.on("request", lambda request: asked.append(request.url))
    day = date.today() + timedelta(days=30)
    page.get_by_role("textbox", name=content.say("take_home.dates.pick")).fill(f"{day.day} {day:%B} {day.year}")
    save = page.get_by_role("button", name=content.say("take_home.dates.save"))
    with page.expect_download() as saved:
        save.click()
    file = saved.value.path().read_text(encoding="utf-8")
    assert day.strftime("DTSTART;VALUE=DATE:%Y%m%d") in file
    with page.expect_download() as one:
        page.get_by_role("button", name=content.say("take_home.dates.add"), exact=False).nth(1).click()
    assert one.value.path().read_text(encoding="utf-8").count("BEGIN:VEVENT") == 1
    assert one.value.suggested_filename == content.say("calendar.quiet_file")
    page.reload()
    expect(page.get_by_role("textbox", name=content.say("take_home.dates.pick"))).not_to_have_value("")
    expect(save).to_be_visible()
    assert not [url for url in asked if urlsplit(url).path.startswith("/media/")]
    assert not [url for url in [*asked, page.url] if day.isoformat() in url or day.strftime("%Y%m%d") in url]


def test_copy_says_copied_only_when_it_was(open_page, content, code):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"/take_home?p={code}")
    copied = page.locator("[data-part=link-to-take] [data-part=copied]")
    expect(copied).to_be_hidden()
    page.locator("[data-part=link-to-take] [data-action=copy]").click()
    expect(copied).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/s/{code}")
    other = open_page()
    other.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")  # as on plain http
    other.goto(f"/take_home?p={code}")
    other.locator("[data-part=link-to-take] [data-action=copy]").click()
    assert other.evaluate("getSelection().toString()").endswith(f"/s/{code}")
    expect(other.locator("[data-part=link-to-take] [data-part=copied]")).to_be_hidden()
    expect(other.locator("[data-part=link-to-take] [data-part=copy-yourself]")).to_be_visible()


def test_staff_make_a_link_that_opens_its_choice_and_the_card_prints_alone(
    open_page, server, content, settled, allowed_faults
):
    page = open_page(base_url=server.replace("127.0.0.1", "timeline.clinic.example"))
    allowed_faults.append("Cross-Origin-Opener-Policy")  # browsers heed it on https alone, and say so
    page.goto("/for_the_clinic")
    settled(page)
    page.locator("input[name=link-type][value=rolling]").check()
    page.locator("input[name=link-severity][value=severe]").check()
    made = page.locator(".prepared .link-to-take:visible")
    expect(made.locator("img")).to_have_js_property("complete", True)
    assert made.locator("img").evaluate("picture => picture.naturalWidth") > 0
    paper = words_on_paper(page)
    assert content.say("clinic.card.never_heading") in paper
    assert content.say("clinic.tablet.heading") not in paper
    made.get_by_role("link").first.click()
    expect(page.locator("input[name=severity][value=severe]")).to_be_checked()


def test_the_stages_are_stepped_through_and_heard_and_a_link_opens_the_words(page, content, settled):
    page.goto("/how_it_works")
    settled(page)
    for stage in ("proliferation", "before"):
        page.locator(f"input[name=stage][value={stage}]").check()
        expect(page.locator("figure.stage:visible")).to_have_count(1)
        expect(page.locator("figure.stage:visible")).to_contain_text(content.say(f"drawings.process.{stage}.sentence"))
    page.goto("/how_it_works#words-list")
    expect(page.locator("#words-list")).to_be_in_viewport()


def test_facts_are_found_by_word_and_the_negative_trial_stays(page, content, settled):
    page.goto("/sources")
    settled(page)
    trial = content.evidence.evidence[content.statement("sources.negative.intro").sources[0]]
    rows = page.locator("#facts tbody tr:visible")
    unfold(page)
    search = page.get_by_role("searchbox", name=content.say("sources.facts.find"))
    search.fill(trial.citation)
    expect(rows.first).to_be_visible()
    expect(rows.filter(has_text=trial.citation)).to_have_count(len(rows.all()))
    search.fill("no such words at all")
    expect(page.locator("#facts").get_by_text(content.say("sources.facts.nothing"))).to_be_visible()
    expect(page.get_by_text(content.say("sources.negative.title"))).to_be_visible()


def test_all_signs_are_on_paper_although_folded_on_the_screen_and_paper_is_black_on_white(page, content, settled):
    page.goto("/sources")
    settled(page)
    sign = next(row for row in content.decision.red_flags if row.urgency == "today").act
    expect(page.locator(".foot").get_by_text(sign).first).to_be_hidden()
    page.emulate_media(color_scheme="dark", media="print")
    expect(page.locator("h1").first).to_have_css("color", "rgb(0, 0, 0)")
    assert sign in words_on_paper(page)


def test_the_first_visit_is_small_and_sets_no_cookie(open_page, settled):
    page = open_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto("/")
    settled(page)
    assert sum(received) < 1_500_000  # 2.7 MB uncompressed
    assert page.context.cookies() == []


def test_an_unknown_page_has_no_accessibility_fault_and_leads_home(page, axe, content, allowed_faults):
    allowed_faults.append("status of 404")
    page.goto("/not-a-page")
    expect(page.locator("h1")).to_have_text(content.say("web.not_found.title"))
    assert axe(page) == []
    page.get_by_role("link", name=content.say("web.not_found.home")).click()
    expect(page).to_have_title(content.say("web.site.title"))


def test_a_screen_whose_widget_breaks_keeps_its_blocks_says_so_in_words_and_shows_no_code(
    root, tmp_path, open_page, content
):
    folder = copy_of_the_project(root, tmp_path)
    script = folder / "scar_timeline" / "ui" / "forest.py"
    script.write_text(script.read_text().replace("catalogue = page.catalogue", "raise ValueError('a secret')", 1))
    with running_app(folder) as url:
        page = open_page(base_url=url)
        page.goto("/sources")
        expect(page.get_by_text(content.say("web.script_error.text"))).to_be_visible()
        expect(page.get_by_text(content.say("sources.intro"))).to_be_visible()
        assert not any(said in page.content() for said in ("a secret", "Traceback"))
        page.close()  # before its server goes


@pytest.mark.parametrize("size", cases(["small phone"], [size for size in VIEWPORTS if size != "small phone"]))
def test_a_finger_scrolls_past_the_chart(open_page, content, settled, size):
    page = open_page(viewport=VIEWPORTS[size], has_touch=True)
    page.goto(f"/?p={code_for(content, Choice('rolling', 'mild'))}")
    settled(page)
    page.locator("input[name=view][value=chart]").click()
    chart = page.locator("[data-testid=stPlotlyChart]")
    chart.locator(".main-svg").first.wait_for()
    assert chart.evaluate("chart => getComputedStyle(chart.querySelector('.nsewdrag')).touchAction") != "none"
