"""The clinic's own settings: what is possible, and that its sentences keep to the wording rules."""

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.content.errors import ContentError
from scar_timeline.content.lint.clinic_texts import check_clinic_texts
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.content.toml_reader import read_settings


@pytest.mark.parametrize(
    ("line", "minutes"),
    [("", 5), ("tablet_clears_after_minutes = 2", 2), ("tablet_clears_after_minutes = 30", 30)],
)
def test_a_tablet_waits_5_minutes_or_2_to_30(tmp_path, line, minutes):
    (tmp_path / "clinic.toml").write_text(line, encoding="utf-8")
    clinic = read_settings(tmp_path, "clinic.toml", Clinic)
    assert (clinic.name, clinic.tablet_clears_after_minutes) == ("", minutes)


@pytest.mark.hazard("HZ-19")
@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("You will see smoother skin.", "will"),
        ("Our results are guaranteed.", "guaranteed"),
        ("We are the best clinic for scars.", "best"),
        ("It works in 90% of cases.", "90%"),
    ],
)
def test_a_promise_in_a_clinics_note_stops_the_start_with_the_words_and_the_setting(catalogue_folder, note, words):
    (catalogue_folder / "clinic.toml").write_text(f'our_follow_up_note = "{note}"\n', encoding="utf-8")
    with pytest.raises(ContentError, match=f"'{words}' may not stand here") as caught:
        load_catalogue(catalogue_folder)
    assert (caught.value.file, caught.value.column) == ("clinic.toml", "our_follow_up_note")


def test_plain_words_opening_hours_and_any_name_pass():
    check_clinic_texts(Clinic(), "clinic.toml")
    check_clinic_texts(
        Clinic(
            name="Best Skin Clinic",
            our_follow_up_note="We see you 6 weeks after your last session.",
            how_to_reach_us="020-79460000, 9-5",
        ),
        "clinic.toml",
    )
