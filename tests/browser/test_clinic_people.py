"""A clinic that counted its own people: one tap from studies to them and back, and what is taken home follows."""

import json
import re

import pytest
from playwright.sync_api import expect

from scar_timeline.bundle.scenario_bundle import make_bundle
from scar_timeline.content import load_catalogue
from scar_timeline.content.loaded import CLINIC_VARIABLE
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.result import in_one_sentence
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario
from tests.browser.conftest import VIEWPORTS
from tests.browser.explorer import CHART, card, choose, open_explorer, part
from tests.browser.measures import sticks_out, too_small
from tests.browser.running_app import running_app
from tests.browser.test_explorer import DIFFERING
from tests.thorough import cases

COUNTS = """scar_type,severity,sessions,spacing_weeks,week,little_or_none,some,clear,a_lot
rolling,moderate,4,4,26,0,1,4,35
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    own = tmp_path_factory.mktemp("own")
    (own / "counts.csv").write_text(COUNTS, encoding="utf-8")
    (own / "clinic.toml").write_text('counts = "counts.csv"\n', encoding="utf-8")
    return own / "clinic.toml"


@pytest.fixture(scope="module")
def counted(root, settings):
    """The content of that clinic."""
    return load_catalogue(root / "data", settings)


@pytest.fixture(scope="module")
def both(counted):
    """What is shown of each choice: by whose people, the bundle's scenarios."""
    bundle = make_bundle(counted)
    return {"studies": json.loads(bundle.body)["scenarios"], "clinic": json.loads(bundle.clinic)["scenarios"]}


@pytest.fixture(scope="module")
def clinic_app(root, settings):
    with running_app(root, **{CLINIC_VARIABLE: str(settings)}) as url:
        yield url


@pytest.fixture(scope="module")
def visitors(new_context, clinic_app):
    with new_context(base_url=clinic_app) as context:
        yield context


@pytest.fixture
def page(visitors, viewport):
    with visitors.new_page() as page:
        page.set_viewport_size(viewport)
        yield page


def people(page, whose):
    return page.locator(f"input[name=people][value={whose}]")


@pytest.mark.hazard("HZ-26")
@pytest.mark.parametrize("viewport", cases([VIEWPORTS["phone"]], [VIEWPORTS["tablet"]]), ids=str)
def test_one_tap_draws_the_clinics_people_and_one_the_studies_again(page, both, counted, axe):
    open_explorer(page)
    choose(page, "rolling", "moderate")
    expect(people(page, "studies")).to_be_checked()
    studies, clinic = (both[whose]["rolling.moderate"] for whose in ("studies", "clinic"))
    before = part(page, "answer").text_content()
    dots = page.locator(".dots").get_attribute("aria-label")
    part(page, "week").evaluate(
        "slider => { slider.value = 30; slider.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    people(page, "clinic").click()
    whose = counted.say("narrative.this_clinic.whose", people=counted.count("narrative.this_clinic.people", 40))
    expect(part(page, "answer")).to_contain_text(whose)
    assert page.locator(".dots").get_attribute("aria-label") != dots
    expect(page.locator("#announce[role=status]")).to_have_text(clinic["announce"])
    assert part(page, "explorer").evaluate(DIFFERING, clinic) == []
    assert part(page, "week").input_value() == "30"  # whose people are drawn moves no week
    for number, share in enumerate(clinic["weeks"][30]["shares"], start=1):
        dot = page.locator(f"[data-part=week-line] [data-dot='{number}']")
        assert dot.evaluate("dot => dot.style.top") == f"{100 - share}%"
    expect(part(page, "facts")).to_contain_text(counted.say("narrative.this_clinic.counted"))
    assert axe(page) == []
    assert sticks_out(page) == []
    assert [each for each in too_small(page) if "people" in each.lower()] == []
    people(page, "clinic").focus()
    page.keyboard.press("ArrowLeft")
    expect(people(page, "studies")).to_be_checked()
    expect(part(page, "answer")).to_have_text(before)
    expect(page.locator("#announce[role=status]")).to_have_text(studies["announce"])


@pytest.mark.hazard("HZ-10")
@pytest.mark.parametrize("viewport", [{"width": 390, "height": 664}], ids=["phone"])
def test_the_tab_keeps_it_for_page_and_paper_and_forgets_it_for_the_next_person(page, counted):
    code = code_for(counted, Choice("mixed", "mild"))
    whose = counted.say("narrative.this_clinic.whose", people=counted.count("narrative.this_clinic.people", 40))
    open_explorer(page, f"/?p={code}")
    people(page, "clinic").click()
    expect(part(page, "answer")).to_contain_text(whose)
    assert "people" not in page.url
    page.goto(f"/take_home?p={code}")
    way = page.locator("[data-part=page-to-take]")
    expect(way).to_have_attribute("href", re.compile(rf"/s/{code}\?people=clinic$"))
    expect(page.locator("[data-part=pdf-to-take]")).to_have_attribute("href", re.compile(r"\.pdf\?people=clinic$"))
    way.click()
    expect(page.locator("h2.answer-now")).to_contain_text(whose)
    page.locator("a.main").click()
    expect(part(page, "answer")).to_contain_text(whose)
    expect(people(page, "clinic")).to_be_checked()
    card(page, "chart").click()
    expect(page.locator(CHART).first).to_be_visible()
    page.goto("/?clinic=1")
    page.locator("#bar [data-action=start-again]").click()
    choose(page, "mixed", "mild")
    expect(people(page, "studies")).to_be_checked()
    expect(part(page, "answer")).not_to_contain_text(whose)


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 640}], ids=["small phone"])
def test_raised_scars_have_no_switch_and_the_smallest_phone_has_room_for_it(page):
    open_explorer(page)
    choose(page, "raised", "mild")
    expect(page.locator(".people")).to_be_hidden()
    choose(page, "ice_pick", "severe")
    expect(page.locator(".people")).to_be_visible()
    people(page, "clinic").click()
    expect(people(page, "clinic")).to_be_checked()
    for size in ("normal", "largest"):
        page.evaluate("size => document.querySelector(`[name='text-size'][value='${size}']`).click()", size)
        assert sticks_out(page) == [], size


@pytest.mark.hazard("HZ-16")
@pytest.mark.parametrize("viewport", [{"width": 390, "height": 664}], ids=["phone"])
def test_where_the_clinics_people_cannot_come_what_is_marked_is_what_is_shown(page, counted, allowed_faults):
    allowed_faults.append("Failed to load resource")
    page.route("**/*-clinic.json", lambda route: route.abort())
    open_explorer(page)
    choose(page, "rolling", "moderate")
    before = part(page, "answer").text_content()
    people(page, "clinic").click()
    expect(people(page, "studies")).to_be_checked()
    expect(page.locator("#announce[role=status]")).to_have_text(counted.say("explore.people.offline"))
    assert part(page, "answer").text_content() == before
    page.unroute("**/*-clinic.json")
    people(page, "clinic").click()
    expect(part(page, "answer")).not_to_have_text(before)


@pytest.mark.hazard("HZ-16")
@pytest.mark.parametrize("viewport", [{"width": 390, "height": 664}], ids=["phone"])
def test_another_course_is_drawn_of_the_people_that_are_marked_also_where_it_cannot_come(page, counted, allowed_faults):
    allowed_faults.append("Failed to load resource")
    course = Course.named("5x6")
    studies, clinic = (
        in_one_sentence(content, scenario(content, Choice("rolling", "mild", course)))
        for content in (counted, with_clinic_people(counted))
    )
    assert studies != clinic
    open_explorer(page, f"/?p={code_for(counted, Choice('rolling', 'mild', course))}")
    answer = part(page, "answer")
    expect(answer).to_have_text(studies)
    people(page, "clinic").click()
    expect(answer).to_have_text(clinic)
    people(page, "studies").click()
    expect(answer).to_have_text(studies)
    page.route("**/bundle/*-clinic/**", lambda route: route.abort())
    page.reload()
    expect(part(page, "answer")).to_have_text(studies)
    people(page, "clinic").click()
    expect(people(page, "studies")).to_be_checked()
    expect(answer).to_have_text(studies)
