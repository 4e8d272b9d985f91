"""A clinic turns on languages in its settings alone, and meets them everywhere: the server as ``app.py`` makes it."""

import json
import re
import shutil

import pytest
from bs4 import BeautifulSoup
from starlette.applications import Starlette
from starlette.testclient import TestClient

from scar_timeline.bundle.scenario_bundle import make_bundle
from scar_timeline.content import load_catalogue
from scar_timeline.content.catalogue import read_content
from scar_timeline.languages.loaded import catalogues
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for
from scar_timeline.streamlit_compat.front_end import STATIC_FOLDER
from scar_timeline.timeline.choice import Choice
from scar_timeline.ui.navigation import screens
from scar_timeline.web.courses import course_routes
from scar_timeline.web.middleware import middleware_stack
from scar_timeline.web.prepared import prepared_routes
from scar_timeline.web.readiness import ready_route
from scar_timeline.web.routes import bundle_path, bundle_route, diary_route, handout_routes
from tests import pdf_words
from tests.stand_in import offer, stand_in

SIGNS = {"es": "¡", "ar": "ع "}


@pytest.fixture(scope="module")
def site(_frozen, tmp_path_factory):
    """``site(*languages)``: what a clinic's server answers that offers them, and its catalogues."""
    made = {}

    def one(*languages):
        if languages not in made:
            folder = shutil.copytree(_frozen, tmp_path_factory.mktemp("offered") / "data")
            for language in set(languages) & set(SIGNS):
                stand_in(folder, read_content(folder)[0], language, SIGNS[language])
            offer(folder, *languages)
            made[languages] = _server(catalogues(load_catalogue(folder), folder))
        return made[languages]

    return one


def _server(offered):
    bundles = {name: make_bundle(each) for name, each in offered.items()}
    listed = {screen.url_path: (screen.name, screen.parts()) for screen in screens()}
    routes = [
        ready_route(offered, [parts for _, parts in listed.values()]),
        bundle_route(bundles),
        *course_routes(offered, bundles),
        *handout_routes(offered),
        diary_route(offered),
        *prepared_routes(offered),
    ]
    paths = {name: bundle_path(each) for name, each in bundles.items()}
    stack = middleware_stack(offered, listed, paths, STATIC_FOLDER, routes, list(listed))
    client = TestClient(Starlette(routes=routes, middleware=stack), base_url="https://clinic.example")
    return client, offered


@pytest.fixture(scope="module")
def two(site):
    """English and Spanish."""
    return site("en", "es")


@pytest.fixture(scope="module")
def code(two):
    """A link to the table of a choice."""
    return code_for(two[1]["en"], Choice("rolling", "mild"), View.TABLE)


def words(answer):
    assert answer.status_code == 200
    if answer.headers["content-type"] == "application/pdf":
        return pdf_words.words(answer.content)
    return BeautifulSoup(answer.text, "html.parser").get_text(" ")


def joined(text):
    return "".join(text.split())


@pytest.mark.parametrize("screen", screens(), ids=lambda screen: screen.name)
@pytest.mark.hazard("HZ-09")
def test_every_screen_is_in_the_language_and_says_that_nobody_checked_it(two, code, screen):
    client, offered = two
    page = BeautifulSoup(client.get(f"{screen.url_path}?p={code}&lang=es").text, "html.parser")
    say = offered["es"].say
    assert page.html["lang"] == "es"
    assert page.select_one(".translated").text == say("web.languages.mark")
    assert say("web.languages.mark") in page.select_one(".checked").text
    assert say(f"web.menu.{screen.name}") in page.select_one("#bar [aria-current=page]").text
    assert say("footer.red_flags.heading") in page.text
    english = client.get(f"{screen.url_path}?p={code}").text
    assert 'class="translated"' not in english
    assert offered["en"].say("footer.red_flags.heading") in english


def test_a_switch_keeps_screen_choice_and_view_and_names_each_language_in_itself(two, code):
    client, _ = two
    page = BeautifulSoup(client.get(f"/?p={code}&lang=es").text, "html.parser")
    ways = page.select("#bar .languages a")
    assert [(way["lang"], way["hreflang"], way.text) for way in ways] == [
        ("en", "en", "English"),
        ("es", "es", "Español"),
    ]
    assert [way["href"] for way in ways] == [f"/?p={code}&lang={each}" for each in ("en", "es")]
    assert [way.get("aria-current") for way in ways] == [None, "true"]


def test_all_other_ways_keep_the_language_but_that_of_the_next_person(two, code):
    client, _ = two
    for path in [f"{screen.url_path}?p={code}&lang=es" for screen in screens()] + [f"/s/{code}?lang=es"]:
        page = BeautifulSoup(client.get(path).text, "html.parser")
        hrefs = [way["href"] for way in page.select("a[href^='/']") if way.get("data-action") != "start-again"]
        kept = [href for href in hrefs if not href.startswith(("/numbers/", "/safety-case"))]
        assert kept
        assert [href for href in kept if "lang=" not in href] == []
        assert [way["href"] for way in page.select("[data-action=start-again]") if "lang" in way["href"]] == []


def test_what_is_taken_home_is_in_the_language_and_its_address_keeps_it(two, code):
    client, offered = two
    mark = offered["es"].say("web.languages.mark")
    page = BeautifulSoup(client.get(f"/s/{code}?lang=es").text, "html.parser")
    assert page.html["lang"] == "es"
    assert page.select_one(".translated").text == mark
    assert f"/s/{code}?lang=es" in page.select_one(".qr-box .address").text
    for path in (f"/s/{code}.pdf", f"/s/{code}-large.pdf", "/diary.pdf", f"/prepared/poster-a4/{code}.pdf"):
        assert joined(mark) in joined(words(client.get(f"{path}?lang=es"))), path
        assert joined(mark[1:]) not in joined(words(client.get(path))), path
    assert client.get(f"/s/{code}.svg?lang=es").text != client.get(f"/s/{code}.svg").text


def test_a_link_that_went_through_a_mail_program_keeps_its_language(two, code):
    client, _ = two
    answer = client.get(f"/s/{code.lower()}%3Flang%3Des")
    assert answer.url.query == b"lang=es"
    assert 'lang="es"' in answer.text


def test_each_language_has_its_bundle(two):
    client, offered = two
    asked = {}
    for language, catalogue in offered.items():
        html = client.get(f"/?lang={language}").text
        (path,) = re.findall(r'rel="preload"[^>]*href="(/bundle/[^"]+)"', html)
        asked[path] = client.get(path).json()
        assert catalogue.say("explore.source.button") in json.dumps(asked[path], ensure_ascii=False)
        course = client.get(path.replace(".json", "/5x6/rolling.mild.json"))
        assert course.headers["cache-control"].endswith("immutable")
        assert catalogue.scar_types["rolling"].name in course.text
    assert len(asked) == 2


def test_a_tab_from_before_an_upgrade_gets_the_bundle_of_its_language(two):
    client, offered = two
    answer = client.get("/bundle/es-fedcba9876543210.json")
    assert answer.content == make_bundle(offered["es"]).body
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/nowhere", "/s/nothing", "/prepared/poster-a4/nothing.pdf"])
def test_a_page_that_says_what_went_wrong_is_in_the_language(two, path):
    client, _ = two
    page = BeautifulSoup(client.get(f"{path}?lang=es").text, "html.parser")
    assert page.html["lang"] == "es"
    assert page.h1.text.startswith(SIGNS["es"])
    assert page.a["href"] == "/?lang=es"


@pytest.mark.parametrize("asked", ["fr", "", "%00", "<script>", "en&lang=es", "e" * 5000])
def test_any_other_language_is_the_clinics_first(two, code, asked):
    client, _ = two
    for path in (f"/?p={code}&lang={asked}", f"/s/{code}?lang={asked}&beside={asked}"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert re.search(r'<html lang="e[ns]"', answer.text)
        assert "<script>&" not in answer.text


def test_where_one_language_is_offered_no_page_speaks_of_languages(site, code):
    client, _ = site("en")
    for path in (f"/?p={code}", f"/take_home?p={code}", f"/s/{code}"):
        html = client.get(path).text
        assert [sign for sign in ("lang=es", "hreflang", 'class="languages"', "beside=", 'dir="') if sign in html] == []
        assert client.get(f"{path}{'&' if '?' in path else '?'}lang=es").text == html


def test_a_clinic_may_put_another_language_first(site, code):
    client, _ = site("es", "en")
    page = BeautifulSoup(client.get(f"/?p={code}").text, "html.parser")
    assert page.html["lang"] == "es"
    assert "lang=" not in page.select_one("#bar a[data-keeps-choice]")["href"]
    assert 'lang="en"' in client.get(f"/?p={code}&lang=en").text
    assert "a page cannot be made" not in client.get("/ready").text


def test_arabic_runs_from_right_to_left_and_says_where_only_english_is_there(site, code):
    client, offered = site("en", "ar")
    page = BeautifulSoup(client.get(f"/?p={code}&lang=ar").text, "html.parser")
    assert (page.html["lang"], page.html["dir"]) == ("ar", "rtl")
    assert offered["ar"].say("web.languages.partial") not in page.text
    sources = BeautifulSoup(client.get(f"/sources?p={code}&lang=ar").text, "html.parser")
    assert offered["ar"].say("web.languages.partial") in sources.select_one(".translated").text
    own = sources.select_one("[data-block=sources-opening]")
    assert (own["lang"], own["dir"]) == ("en", "ltr")
    assert offered["en"].say("sources.title") in own.text
    assert "lang" not in sources.select_one("[data-block=frame-foot]").attrs


def test_two_languages_stand_side_by_side_row_by_row(site, code):
    client, _ = site("en", "ar")
    page = BeautifulSoup(client.get(f"/s/{code}?lang=ar&beside=en").text, "html.parser")
    pairs = [pair.find_all("div", recursive=False) for pair in page.select(".pair")]
    assert pairs
    assert {(left["lang"], left["dir"], right["lang"], right["dir"]) for left, right in pairs} == {
        ("ar", "rtl", "en", "ltr")
    }
    for name in ("data-follow-up", "data-month"):
        rows = [[row[name] for row in page.select(f".pair > [lang={each}] [{name}]")] for each in ("ar", "en")]
        assert rows[0] == rows[1] != []
    counted = [[len(part.select("li, dt, dd, tr")) for part in pair] for pair in pairs]
    assert [count for count in counted if count[0] != count[1]] == []
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert [way["href"] for way in page.select("a[href^='#']") if way["href"][1:] not in ids] == []
    labels = " ".join(element["aria-labelledby"] for element in page.select("[aria-labelledby]")).split()
    assert set(labels) <= set(ids)
    assert f"/s/{code}?lang=ar&beside=en" in page.select_one(".qr-box .address").text


@pytest.mark.parametrize("choice", [("rolling", "mild"), ("raised", "mild")])
def test_two_languages_stand_side_by_side_on_paper(site, choice):
    client, offered = site("en", "es")
    code = code_for(offered["en"], Choice(*choice))
    sign = offered["en"].decision.red_flags[0]
    for size in (".pdf", "-large.pdf"):
        paper = joined(words(client.get(f"/s/{code}{size}?lang=es&beside=en&q=1.nothing")))
        assert joined(f"{SIGNS['es']}{sign.sign}") in paper
        assert len(re.findall(f"(?<!{SIGNS['es']}){re.escape(joined(sign.sign))}", paper)) == 1
