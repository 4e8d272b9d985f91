"""The staff page: a link for a choice, the numbers behind it, the card, the settings."""

import csv
import shutil
from io import StringIO

import pytest

from scar_timeline.content import ContentError, load_catalogue
from scar_timeline.content.release import Clinic
from scar_timeline.course.scenario import scenario
from scar_timeline.links.code import grouped
from scar_timeline.links.opening import Opened, code_for, open_link
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.clinic.card import ASK_A_CLINICIAN
from scar_timeline.ui.clinic.numbers import numbers_csv
from tests.app.opened import SITE, downloads, html_of, read_only, table, told_aloud, visit

SCREEN = "for_the_clinic"
CHOICE = ("rolling", "severe")


@pytest.fixture(scope="module")
def page(rendered):
    return rendered(SCREEN)


@pytest.fixture(scope="module")
def chosen():
    """The page once a scar type and a severity are chosen for a link."""
    page = visit(SCREEN)
    for key, value in zip(("link_scar_type", "link_severity"), CHOICE, strict=True):
        page.segmented_control(key=key).set_value(value)
    return read_only(page.run())


@pytest.fixture(scope="module")
def code(content):
    return code_for(content, *CHOICE)


def texts(page) -> list[str]:
    return [block.value for block in page.code]


def test_nothing_is_chosen_for_the_staff(page, content):
    assert all(control.value is None for control in page.segmented_control)
    assert page.info[0].value == told_aloud(page, "link") == content.say("clinic.link.wait")
    assert not any("?p=" in text for text in texts(page))


def test_choices_name_the_id_that_the_command_takes(page, content):
    for key, rows in (("scar_type", content.scar_types), ("severity", content.severities)):
        names = [content.say("clinic.link.option", name=row.name, id=row.id) for row in rows.values()]
        assert page.segmented_control(key=f"link_{key}").options == names


@pytest.mark.standard("DEV-8")
def test_both_choices_make_a_link_that_opens_them(chosen, content, code):
    assert {grouped(code), f"{SITE}/?p={code}", f"{SITE}/s/{code}"} <= set(texts(chosen))
    assert told_aloud(chosen, "link") == f"{content.say('clinic.link.code')} {grouped(code)}"
    opened = open_link(content, grouped(code))
    assert isinstance(opened, Opened)
    assert (opened.link.scar_type, opened.link.severity) == CHOICE


def test_the_qr_code_has_words(chosen, content, code):
    assert content.say("clinic.link.qr_description", address=f"{SITE}/s/{code}") in html_of(chosen)


def test_the_numbers_behind_the_picture_are_those_that_are_drawn(chosen, content):
    assert downloads(chosen) == [content.say("clinic.numbers.download")]
    rows = list(csv.DictReader(StringIO(numbers_csv(content, *CHOICE))))
    drawn = scenario(content, *CHOICE)
    assert [int(row["week"]) for row in rows] == list(range(53))
    for journey in drawn.journeys:
        assert [float(row[f"journey_{journey.number}"]) for row in rows] == list(journey.grades)
    sessions = [str(number + 1) for number in range(drawn.course.sessions)]
    assert [row["session"] for row in rows if row["session"]] == sessions


def test_the_tablets_address_carries_nothing_else(page, content):
    assert f"{SITE}/?clinic=1" in texts(page)
    minutes = content.clinic.tablet_clears_after_minutes
    said = content.say("clinic.tablet.asks", minutes=minutes)
    assert any(said in block.value for block in page.markdown)


@pytest.mark.standard("SHR-1")
def test_the_card_says_what_stands_beside_the_steps_of_the_front_page(page, content):
    card = table(page, content.say("clinic.card.caption"))
    for step in ("type", "severity", "answers", "picture"):
        assert content.say(f"explore.say.{step}") in card


def test_the_card_says_where_to_stop(page, content):
    card = html_of(page).split('<div class="card">')[1]
    for key in ("not_forecast", "never_number", "clinician_heading", "clinician_whole"):
        assert content.say(f"clinic.card.{key}") in card
    stops = [row.text for row in content.decision.ask_first if row.id in ASK_A_CLINICIAN]
    assert len(stops) == len(ASK_A_CLINICIAN)
    assert all(text in card for text in stops)


def test_every_setting_is_shown_with_its_value(page, content):
    told = table(page, content.say("clinic.settings.caption"))
    for name in Clinic.model_fields:
        value = str(getattr(content.clinic, name)) or content.say("clinic.settings.empty")
        assert f">{value}<" in told.split(f">{name}<")[1].split("</tr>")[0]


def test_the_example_of_an_error_names_the_place_as_the_error_does(root, tmp_path, page):
    shutil.copytree(root / "data", tmp_path / "data")
    (tmp_path / "data" / "clinic.toml").write_text("tablet_clears_after_minutes = 45\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(tmp_path / "data")
    place, _, reason = str(caught.value).partition(": ")
    assert reason
    assert any(text.startswith(f"{place}: ") for text in texts(page))


def test_content_that_is_up_to_date_says_when_it_is_due(page, content, today):
    due = content.say("clinic.reviews.due", due=written_date(content, today))
    assert due in [block.value for block in page.markdown]
    assert not page.warning
