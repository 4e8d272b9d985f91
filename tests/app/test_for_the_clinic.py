"""The staff page: a link for a choice, the numbers behind it, the tablet, the settings."""

import shutil
from io import StringIO

import pandas as pd
import pytest

from scar_timeline.content import ContentError, load_catalogue
from scar_timeline.content.release import Clinic
from scar_timeline.course.scenario import scenario
from scar_timeline.links.code import grouped
from scar_timeline.links.opening import Opened, code_for, open_link
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.clinic.numbers import numbers_csv
from tests.app.opened import SITE, html_of, labels, table, texts, told_aloud, visit, words_of

SCREEN = "for_the_clinic"


@pytest.fixture(scope="module")
def page(rendered):
    return rendered(SCREEN)


def test_nothing_is_chosen_for_the_staff_and_choices_name_the_id_that_the_command_takes(page, content):
    for key, rows in (("scar_type", content.scar_types), ("severity", content.severities)):
        control = page.segmented_control(key=f"link_{key}")
        names = [content.say("clinic.link.option", name=row.name, id=row.id) for row in rows.values()]
        assert (control.value, control.options) == (None, names)
    assert page.info[0].value == told_aloud(page, "link") == content.say("clinic.link.wait")
    assert "?p=" not in words_of(page)


@pytest.mark.standard("DEV-8")
def test_both_choices_make_a_link_that_opens_them_and_offer_their_numbers(content):
    page = visit(SCREEN)
    page.segmented_control(key="link_scar_type").set_value("rolling")
    page.segmented_control(key="link_severity").set_value("severe").run()
    code = code_for(content, "rolling", "severe")
    assert {grouped(code), f"{SITE}/?p={code}", f"{SITE}/s/{code}"} <= set(texts(page))
    assert told_aloud(page, "link") == f"{content.say('clinic.link.code')} {grouped(code)}"
    assert content.say("clinic.link.qr_description", address=f"{SITE}/s/{code}") in html_of(page)
    assert labels(page, "download_button") == [content.say("clinic.numbers.download")]
    opened = open_link(content, grouped(code))
    assert isinstance(opened, Opened)
    assert (opened.link.scar_type, opened.link.severity) == ("rolling", "severe")


def test_the_numbers_behind_the_picture_are_those_that_are_drawn(content):
    saved = pd.read_csv(StringIO(numbers_csv(content, "boxcar", "moderate")), dtype={"session": "Int64"})
    drawn = scenario(content, "boxcar", "moderate")
    assert list(saved["week"]) == list(range(53))
    for journey in drawn.journeys:
        assert list(saved[f"journey_{journey.number}"]) == list(journey.grades)
    assert list(saved["session"].dropna()) == list(range(1, drawn.course.sessions + 1))


def test_the_tablets_address_carries_nothing_else(page, content):
    assert f"{SITE}/?clinic=1" in texts(page)
    minutes = content.clinic.tablet_clears_after_minutes
    assert content.say("clinic.tablet.asks", minutes=minutes) in words_of(page)


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
    place, colon, _ = str(caught.value).partition(": ")
    assert any(text.startswith(place + colon) for text in texts(page))


def test_content_that_is_up_to_date_says_when_it_is_due(page, content, today):
    assert content.say("clinic.reviews.due", due=written_date(content, today)) in texts(page)
