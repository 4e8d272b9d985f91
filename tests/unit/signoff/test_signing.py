"""A signature holds for the words, sources and cells it was given for, and for nothing else."""

from datetime import date

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.signoff.signing import SignatureRefusedError, content_mark, sign
from scar_timeline.signoff.standing import sign_off_line, standings
from tests.content.conftest import reword
from tests.tables import change
from tests.unit.clinic_counts import counting, counts

DAY = date(2030, 3, 4)
NAME, ROLE = "Dr A Example", "dermatologist"


@pytest.fixture
def signed(catalogue_folder):
    """A folder with every statement signed."""
    catalogue = load_catalogue(catalogue_folder)
    assert not any(each.is_signed for each in standings(catalogue))
    sign(catalogue, catalogue_folder, standings(catalogue), NAME, ROLE, DAY)
    return catalogue_folder


def waiting(folder):
    return {each.statement.id: each for each in standings(load_catalogue(folder)) if not each.is_signed}


def test_what_is_signed_stays_signed_with_name_role_and_day(signed):
    assert waiting(signed) == {}
    for each in standings(load_catalogue(signed)):
        assert each.signature.signer == (NAME, ROLE)
        assert each.signature.signed_on == DAY


def test_words_that_change_are_unsigned_and_keep_what_they_said(signed):
    before = content_mark(load_catalogue(signed))
    change(signed, "cautions.csv", "metal", text="One has sores.")
    assert list(waiting(signed)) == ["cautions:metal"]
    assert waiting(signed)["cautions:metal"].was == "Metal makes you itch."
    assert content_mark(load_catalogue(signed)) != before


@pytest.mark.parametrize(
    ("file", "row", "cells", "statement"),
    [
        ("cautions.csv", "metal", {"sources": "F43"}, "cautions:metal"),
        ("red_flags.csv", "spots", {"urgency": "today"}, "red_flags:spots"),
    ],
)
def test_the_same_words_from_another_source_or_another_urgency_are_unsigned(signed, file, row, cells, statement):
    line = change(signed, file, row, **cells)
    assert line
    found = waiting(signed)
    assert list(found) == [statement]
    assert found[statement].was == ""


def test_new_numbers_under_the_same_words_are_unsigned_choice_by_choice(signed):
    change(signed, "courses.csv", "short", sessions="3", spacing_weeks="4")
    found = waiting(signed)
    assert "rolling/mild:narrative.headline.course.many" in found
    assert "rolling/mild:narrative.table.month_1" in found
    assert not [name for name in found if "/moderate:narrative.headline.course" in name]


def test_a_message_without_numbers_is_one_statement(signed):
    reword(signed / "text" / "en" / "narrative.toml", "stamp", "A drawing, not a forecast")
    assert "narrative.stamp" in waiting(signed)


def test_some_are_signed_and_earlier_signatures_stay(catalogue_folder):
    catalogue = load_catalogue(catalogue_folder)
    cautions = [each for each in standings(catalogue) if each.statement.file == "cautions.csv"]
    sign(catalogue, catalogue_folder, cautions, NAME, ROLE, DAY)
    catalogue = load_catalogue(catalogue_folder)
    others = [each for each in standings(catalogue) if not each.is_signed]
    sign(catalogue, catalogue_folder, others[:1], "Nurse B Example", "nurse", DAY)
    catalogue = load_catalogue(catalogue_folder)
    assert sum(each.is_signed for each in standings(catalogue)) == len(cautions) + 1
    names = "Dr A Example, dermatologist; Nurse B Example, nurse"
    assert names in sign_off_line(catalogue)


def test_a_statement_that_is_gone_takes_its_signature_with_it(signed):
    path = signed / "signatures.csv"
    path.write_text(path.read_text("utf-8") + f"gone,sha256:{64 * 'a'},Gone,Dr B,nurse,2030-01-01\n", "utf-8")
    catalogue = load_catalogue(signed)
    sign(catalogue, signed, [], NAME, ROLE, DAY)
    assert "\ngone," not in path.read_text("utf-8")
    assert waiting(signed) == {}


@pytest.mark.parametrize("nobody", ["", "-", "n/a", "Not yet signed off", "nobody", "Dr \u674e"])
def test_nobody_signs_nothing(catalogue_folder, nobody):
    catalogue = load_catalogue(catalogue_folder)
    for name, role in ((nobody, ROLE), (NAME, nobody)):
        with pytest.raises(SignatureRefusedError):
            sign(catalogue, catalogue_folder, standings(catalogue), name, role, DAY)
    assert not (catalogue_folder / "signatures.csv").exists()


def test_a_name_that_begins_like_no_is_a_name(catalogue_folder):
    catalogue = load_catalogue(catalogue_folder)
    sign(catalogue, catalogue_folder, standings(catalogue), "Noah Notting", "nurse", DAY)
    assert waiting(catalogue_folder) == {}


@pytest.mark.hazard("HZ-19")
def test_what_is_drawn_with_a_clinics_counts_waits_for_a_signature_and_the_studies_own_keeps_its(signed):
    own = counting(load_catalogue(signed), counts(0, 0, 0, 90))
    names = {each.statement.id for each in standings(own) if not each.is_signed}
    assert names
    assert all(name.startswith("clinic/") for name in names)
    assert "clinic/mixed/mild:explore.result" in names
    assert not any(name.startswith("clinic/raised/") for name in names)
    whose = own.say("narrative.this_clinic.whose", people=own.count("narrative.this_clinic.people", 90))
    (said,) = [
        each.statement.words for each in standings(own) if each.statement.id == "clinic/mixed/mild:explore.result"
    ]
    assert said.startswith(whose)
