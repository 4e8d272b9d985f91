"""The staff page, as Streamlit's own test runner draws it."""

import csv
import shutil
from datetime import timedelta
from io import StringIO

import pytest
from scar_timeline.ui.clinic.card import ASK_A_CLINICIAN, card_html
from scar_timeline.ui.clinic.numbers import numbers_csv
from streamlit.testing.v1 import AppTest

from scar_timeline.content import ContentError, load_catalogue
from scar_timeline.content.release import Clinic
from scar_timeline.course.scenario import scenario
from scar_timeline.links.code import grouped
from scar_timeline.links.opening import Opened, code_for, open_link
from scar_timeline.ui import today as clock
from scar_timeline.ui.catalogue import the_catalogue

WITHIN = 30


@pytest.fixture
def staff(root):
    app = AppTest.from_file(str(root / "pages" / "for_the_clinic.py"), default_timeout=WITHIN)
    app.context["url"] = "https://timeline.example/for_the_clinic?clinic=1"
    return app.run()


def html(app):
    return "\n".join(block.proto.body for block in app.get("html")).replace("&#x27;", "'")


def texts(app):
    return [block.value for block in app.code]


def choose(app, scar_type, severity):
    app.get_by_key("link_scar_type").select(scar_type)
    return app.get_by_key("link_severity").select(severity).run()


def test_nothing_is_chosen_for_the_staff(staff):
    assert not staff.exception
    assert staff.get_by_key("link_scar_type").value is None
    assert staff.info[0].value == "Choose both to make the link."
    assert not any("?p=" in text for text in texts(staff))


def test_choices_name_the_id_that_the_command_takes(staff):
    assert "Ice pick (ice_pick)" in staff.get_by_key("link_scar_type").options


@pytest.mark.standard("DEV-8")
def test_both_choices_make_a_link_that_opens_them(staff):
    choose(staff, "rolling", "severe")
    code = code_for(the_catalogue(), "rolling", "severe")
    shown = texts(staff)
    assert grouped(code) in shown
    assert f"https://timeline.example/?p={code}" in shown
    assert f"https://timeline.example/s/{code}" in shown
    opened = open_link(the_catalogue(), grouped(code))
    assert isinstance(opened, Opened)
    assert (opened.link.scar_type, opened.link.severity) == ("rolling", "severe")


def test_the_numbers_behind_the_picture_are_those_that_are_drawn(staff, catalogue):
    choose(staff, "boxcar", "moderate")
    assert any(
        button.proto.label == "Save the table as a CSV file" for button in staff.get("download_button")
    )
    rows = list(csv.DictReader(StringIO(numbers_csv(catalogue, "boxcar", "moderate"))))
    drawn = scenario(catalogue, "boxcar", "moderate")
    assert [int(row["week"]) for row in rows] == list(range(53))
    assert [float(row["journey_7"]) for row in rows] == list(drawn.journeys[6].grades)
    assert [row["session"] for row in rows if row["session"]] == ["1", "2", "3", "4"]


def test_the_qr_code_has_words(staff):
    choose(staff, "mixed", "mild")
    code = code_for(the_catalogue(), "mixed", "mild")
    assert f"Opens https://timeline.example/s/{code}" in html(staff)


def test_the_tablets_address_carries_nothing_else(staff):
    assert "https://timeline.example/?clinic=1" in texts(staff)
    assert any("After 5 minutes without a touch" in block.value for block in staff.markdown)


@pytest.mark.standard("SHR-1")
def test_the_card_says_what_stands_beside_the_steps_of_the_front_page():
    card = card_html(the_catalogue()).replace("&#x27;", "'")
    for step in ("type", "severity", "answers", "picture"):
        assert the_catalogue().say(f"explore.say.{step}") in card


def test_the_card_says_where_to_stop():
    card = card_html(the_catalogue())
    assert "Never give a number for the person beside you." in card
    assert "It is not a forecast" in card
    for words in ("keloid", "active acne", "isotretinoin", "acne scars are raised"):
        assert words in card
    assert set(ASK_A_CLINICIAN) <= {row.id for row in the_catalogue().decision.ask_first}


def test_every_setting_is_shown_with_its_value(staff):
    drawn = html(staff)
    for name in Clinic.model_fields:
        assert name in drawn
    assert "empty, so not shown" in drawn


def test_the_example_of_an_error_is_the_error(root, tmp_path, staff):
    shutil.copytree(root / "data", tmp_path / "data")
    (tmp_path / "data" / "clinic.toml").write_text("tablet_clears_after_minutes = 45\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(tmp_path / "data")
    assert str(caught.value) in texts(staff)


def test_content_that_is_up_to_date_says_when_it_is_due(staff):
    said = [block.value for block in staff.markdown]
    assert "Nothing is overdue. The next check is due 22 November 2027." in said
    files = len(the_catalogue().reviews)
    assert f"{files} of {files} files are not yet signed off by a clinician." in said


def test_overdue_files_are_counted_and_marked(staff, monkeypatch):
    last = max(review.next_review for review in the_catalogue().reviews)
    monkeypatch.setattr(clock, "today", lambda: last + timedelta(days=1))
    staff.run()
    files = len(the_catalogue().reviews)
    assert staff.warning[0].value.startswith(f"{files} of {files} files are overdue.")
    assert html(staff).count("(overdue)") == files
