"""A clinic that offers three languages: choosing one, keeping it, and a screen from right to left."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from scar_timeline.content import load_catalogue
from scar_timeline.content.catalogue import read_content
from scar_timeline.handout.formats import written_date
from scar_timeline.languages.loaded import catalogues
from tests.browser.conftest import VIEWPORTS
from tests.browser.explorer import CHART, card, choose, part
from tests.browser.folds import unfold
from tests.browser.measures import sticks_out, too_small
from tests.browser.running_app import copy_of_the_project, running_app
from tests.browser.tablet import on_top
from tests.stand_in import offer, stand_in
from tests.thorough import cases


@pytest.fixture(scope="module")
def folder(root, tmp_path_factory):
    """A copy of the project with languages of the tests' own; nothing but words and settings is changed."""
    copy = copy_of_the_project(root, tmp_path_factory.mktemp("languages"))
    written = read_content(copy / "data")[0]
    for language, sign in (("es", "¡"), ("ar", "ع")):
        stand_in(copy / "data", written, language, sign)
    offer(copy / "data", "en", "es", "ar")
    return copy


@pytest.fixture(scope="module")
def offered(folder):
    return catalogues(load_catalogue(folder / "data"), folder / "data")


@pytest.fixture(scope="module")
def clinic(folder):
    """The address of its server."""
    with running_app(folder) as url:
        yield url


@pytest.fixture(scope="module")
def visitors(new_context, clinic):
    with new_context(base_url=clinic) as context:
        yield context


@pytest.fixture
def visitor(visitors):
    with visitors.new_page() as page:
        yield page


def language_of(page):
    return page.locator("html").get_attribute("lang")


def switch(page, name):
    if not page.locator("#bar details").evaluate("menu => menu.open"):
        page.locator("#bar summary").click()
    page.locator("#bar .languages").get_by_role("link", name=name).click()


def test_a_switch_keeps_choice_and_view_and_the_language_stays(visitor, settled, offered):
    spanish = offered["es"].say
    visitor.goto("/")
    settled(visitor)
    choose(visitor, "rolling", "severe")
    card(visitor, "table").check(force=True)
    visitor.wait_for_url(re.compile(r"p=\w{8}"))
    switch(visitor, "Español")
    visitor.wait_for_url(re.compile("lang=es"))
    settled(visitor)
    assert language_of(visitor) == "es"
    expect(card(visitor, "table")).to_be_checked()
    expect(part(visitor, "table").get_by_text(spanish("narrative.table.skin")).first).to_be_visible()
    assert spanish("web.site.title") == visitor.title()
    choose(visitor, "boxcar", "mild")  # from the bundle of the language
    expect(part(visitor, "chip")).to_contain_text(offered["es"].scar_types["boxcar"].name)
    visitor.locator("#bar nav > ul a").nth(2).click()
    visitor.wait_for_url(re.compile(r"/take_home\?.*lang=es"))
    expect(visitor.locator("h1").first).to_have_text(spanish("take_home.title"))
    visitor.go_back()
    visitor.wait_for_url(re.compile(r"/\?.*lang=es"))
    assert language_of(visitor) == "es"
    visitor.reload()
    expect(part(visitor, "chip")).to_contain_text(offered["es"].scar_types["boxcar"].name)
    switch(visitor, "English")
    visitor.wait_for_url(re.compile("lang=en"))
    expect(part(visitor, "chip")).to_contain_text(offered["en"].scar_types["boxcar"].name)


def test_what_streamlit_draws_is_in_the_language(visitor, settled, offered, code):
    visitor.goto(f"/?p={code}&lang=es")
    settled(visitor)
    card(visitor, "chart").check(force=True)
    expect(visitor.locator(CHART).first).to_be_visible()
    visitor.goto(f"/take_home?p={code}&lang=es")
    settled(visitor)
    field = visitor.locator("input[name=first-session]")
    soon = date.today() + timedelta(days=30)
    field.fill(f"{soon:%d.%m.%Y}")
    field.press("Enter")
    expect(visitor.get_by_text(written_date(offered["es"], soon)).first).to_be_visible()


@pytest.mark.hazard("HZ-10")
def test_the_next_person_on_a_tablet_begins_in_the_clinics_first_language(visitor, settled, code):
    visitor.goto(f"/?clinic=1&p={code}")
    settled(visitor)
    switch(visitor, "Español")
    visitor.wait_for_url(re.compile("lang=es"))
    settled(visitor)
    assert "p=" not in visitor.url
    expect(visitor.locator(".explorer[data-step=result]")).to_be_visible()
    on_top(visitor).click()
    visitor.wait_for_url("**/?clinic=1")
    assert language_of(visitor) == "en"
    visitor.go_back()
    visitor.wait_for_url("**/?clinic=1")
    assert language_of(visitor) == "en"


@pytest.mark.parametrize("size", cases(["small phone"], ["phone", "tablet", "tablet upright"]))
def test_from_right_to_left_nothing_leaves_the_screen(visitor, size, settled, axe, code):
    visitor.set_viewport_size(VIEWPORTS[size])
    for path in ("/?lang=ar", f"/?p={code}&lang=ar", f"/sources?p={code}&lang=ar"):
        visitor.goto(path)
        settled(visitor)
        assert (sticks_out(visitor), too_small(visitor)) == ([], []), path
        assert axe(visitor) == [], path
    for path in (f"/s/{code}?lang=ar", f"/s/{code}?lang=ar&beside=en"):
        visitor.goto(path)
        unfold(visitor)
        assert (sticks_out(visitor), too_small(visitor)) == ([], []), path
        assert axe(visitor) == [], path


def test_time_runs_from_left_to_right_in_every_language(visitor, settled, code):
    places = {}
    for language in ("en", "ar"):
        visitor.goto(f"/?p={code}&lang={language}")
        settled(visitor)
        boxes = [each.bounding_box() for each in visitor.locator(".session").all()]
        windows = [each.bounding_box() for each in visitor.locator(".windows li").all()]
        places[language] = [[round(box["x"]) for box in some] for some in (boxes, windows)]
        assert all(some == sorted(some) for some in places[language])
        slider = visitor.get_by_role("slider")
        before = visitor.locator("[data-part=thumb]").bounding_box()["x"]
        slider.focus()
        slider.press("ArrowRight")
        assert visitor.locator("[data-part=thumb]").bounding_box()["x"] > before
