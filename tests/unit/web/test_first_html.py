"""The first HTML of every address: all blocks readable, made for the choice, calling nobody."""

import re
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from scar_timeline.blocks import block_id
from scar_timeline.blocks.screen import Widget
from scar_timeline.links.resolving import code_for
from scar_timeline.streamlit_compat.front_end import STATIC_FOLDER
from scar_timeline.streamlit_compat.index_html import installed_index, page_shell
from scar_timeline.timeline.choice import Choice
from scar_timeline.ui.navigation import screens
from scar_timeline.web.first_html import FirstHtml, end_of_head, head
from scar_timeline.web.security_headers import inline_script_hashes

DAY = date(2026, 12, 1)


@pytest.fixture(scope="module")
def ask(catalogue):
    """``ask(path)``: the answer to a GET, made from the frozen catalogue on a given day."""
    lists = {screen.url_path: (screen.name, screen.parts()) for screen in screens()}

    async def nothing_else(scope, receive, send):
        raise AssertionError(f"{scope['path']} was passed on")

    def on(day):
        shell = page_shell(installed_index(STATIC_FOLDER), "en", head(catalogue.say), end_of_head())
        app = FirstHtml(
            nothing_else, {"en": shell}, {"en": catalogue}, lists, {"en": "/bundle/x.json"}, today=lambda: day
        )
        return TestClient(app, base_url="http://clinic.example", follow_redirects=False)

    client = on(DAY)

    def one(path, day=DAY):
        return (client if day == DAY else on(day)).get(path)

    return one


@pytest.fixture(params=[screen.name for screen in screens()])
def screen(request):
    return next(screen for screen in screens() if screen.name == request.param)


@pytest.fixture(scope="module")
def code(catalogue):
    return code_for(catalogue, Choice("rolling", "mild"))


def blocks(page):
    return [each["data-block"] for each in page.select("#first [data-block]")]


def test_every_block_of_the_list_stands_there_in_order_and_widgets_say_when_they_are_late(ask, screen, code, catalogue):
    page = BeautifulSoup(ask(f"{screen.url_path}?p={code}").text, "html.parser")
    wanted = [block_id(part) for part in screen.parts() if not isinstance(part, Widget)]
    found = blocks(page)
    assert [block for block in found if block in wanted] == [block for block in wanted if block in found]
    assert len(found) > len(wanted) / 2
    widgets = [part.name for part in screen.parts() if isinstance(part, Widget)]
    assert [each["data-widget"] for each in page.select("[data-widget]")] == widgets
    for place in page.select("[data-widget]"):
        assert place.select_one("[hidden]").text.startswith(catalogue.say("web.widget.late"))
        assert place.select_one("a")["href"] == f"/s/{code}"


def test_the_bar_leads_to_every_screen_with_the_choice_and_to_help(ask, screen, code):
    page = BeautifulSoup(ask(f"{screen.url_path}?p={code}").text, "html.parser")
    ways = {way["href"] for way in page.select("#bar a[data-keeps-choice]")}
    assert ways == {f"{each.url_path}?p={code}" for each in screens()}
    assert {way["href"] for way in page.select("#bar [aria-current]")} == {f"{screen.url_path}?p={code}"}
    (help_link,) = [way for way in page.select("#bar > a[href^='#']") if "skip" not in way.get("class", [])]
    assert page.select_one(f"#first {help_link['href']}")


@pytest.mark.standard("WCAG-6")
def test_it_has_a_title_a_language_and_stays_out_of_search_engines(ask, screen, catalogue):
    page = BeautifulSoup(ask(screen.url_path).text, "html.parser")
    site = catalogue.say("web.site.title")
    name = catalogue.say(f"web.menu.{screen.name}")
    titled = catalogue.say("web.site.page_title", page=name, site=site)
    assert page.title.text == (site if screen.is_front else titled)
    assert page.html["lang"] == "en"
    assert page.select_one("meta[name=robots]")["content"] == "noindex"


def test_a_link_opens_its_choice_and_a_broken_one_none(ask, code, catalogue):
    page = BeautifulSoup(ask(f"/?p={code}").text, "html.parser")
    assert {each["value"] for each in page.select("main input[checked]")} == {"rolling", "mild", "studies", "picture"}
    assert page.select_one("[data-part=picture] svg")
    page = BeautifulSoup(ask("/?p=R9J5VD83").text, "html.parser")
    assert {each["value"] for each in page.select("main input[checked]")} == {"picture"}
    assert catalogue.say("links.banner.unreadable") in page.select_one("[role=status]").text


@pytest.mark.hazard("HZ-08")
def test_a_banner_names_the_day_from_the_day_after_a_check_was_due(ask, screen, catalogue):
    due = min(review.next_review for review in catalogue.reviews)
    said = catalogue.say("footer.review.overdue_title")
    assert said not in ask(screen.url_path, due).text
    assert said in ask(screen.url_path, due + timedelta(days=1)).text


def test_no_address_leads_to_another_host_but_sources(ask, screen, code):
    page = BeautifulSoup(ask(f"{screen.url_path}?p={code}").text, "html.parser")
    loaded = [each[name] for name in ("src", "href") for each in page.select(f"[{name}]") if each.name != "a"]
    assert [address for address in loaded if re.match(r"\w+:|//", address) and not address.startswith("data:")] == []


def test_the_browser_asks_each_time_and_mostly_gets_no_body(ask):
    first = ask("/sources")
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["etag"]


def test_a_parameter_that_would_call_a_foreign_host_is_taken_away(ask, code):
    answer = ask(f"/sources?staticAppId=x&p={code}")
    assert (answer.status_code, answer.headers["location"]) == (307, f"/sources?p={code}")


@pytest.mark.parametrize(
    "name", ["staticAppId", "%73taticAppId", "static%41ppId", "stati%63AppId", "embed", "embed_options"]
)
def test_a_parameter_of_the_framework_is_taken_away_however_it_is_written(ask, code, name):
    answer = ask(f"/take_home?{name}=x&p={code}")
    assert (answer.status_code, answer.headers["location"]) == (307, f"/take_home?p={code}")


@pytest.mark.parametrize("query", ["a=staticAppId", "p=staticAppId", "q=embed"])
def test_its_name_in_another_place_is_left_alone(ask, query):
    assert ask(f"/take_home?{query}").status_code == 200


def test_an_address_whose_question_mark_was_encoded_opens(ask, code):
    answer = ask(f"/take_home%3Fp%3D{code}")
    assert (answer.status_code, answer.headers["location"]) == (307, f"/take_home?p={code}")


def test_the_script_that_keeps_an_earlier_persons_steps_shut_runs_first_and_counts_where_the_button_counts(ask, root):
    html = ask("/").text
    guard = next(text for text in re.findall(r"<script>(.*?)</script>", html, re.DOTALL) if "person" in text)
    assert html.index(guard) < html.index('<script type="module"')
    counts = (root / "scar_timeline" / "assets" / "tab.js").read_text(encoding="utf-8")
    key = re.search(r'PERSON = "([^"]+)"', counts)[1]
    assert f'getItem("{key}")' in guard


def test_each_inline_script_has_a_hash_that_depends_on_it():
    one, other = inline_script_hashes("<script>a()</script><p></p><script>b()</script><script src='x'></script>")
    assert one != other
    # printf 'a()' | openssl dgst -sha256 -binary | base64
    assert one == "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"
