"""A clinic's own sentences keep to the wording rules, or the app does not start with them."""

import pytest

from scar_timeline.content.clinic_words import check_clinic_words
from scar_timeline.content.errors import ContentError
from scar_timeline.content.release import Clinic


@pytest.mark.hazard("HZ-19")
@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("You will see smoother skin.", "will"),
        ("Our results are guaranteed.", "guaranteed"),
        ("We are the best clinic for scars.", "best"),
        ("A safe treatment for all skin.", "safe"),
        ("It works in 90% of cases.", "90%"),
        ("We recommend 6 sessions.", "recommend"),
    ],
)
def test_a_promise_in_a_clinics_note_is_refused_with_the_words_and_the_setting(note, words):
    with pytest.raises(ContentError, match=f"'{words}' may not stand here") as caught:
        check_clinic_words(Clinic(our_follow_up_note=note))
    assert caught.value.file == "clinic.toml"
    assert caught.value.column == "our_follow_up_note"


def test_plain_words_and_empty_settings_pass():
    check_clinic_words(Clinic())
    check_clinic_words(
        Clinic(
            our_follow_up_note="We see you 6 weeks after your last session.",
            how_to_reach_us="020-79460000, 9-5",
        )
    )


def test_a_clinics_name_may_hold_any_word():
    check_clinic_words(Clinic(name="Best Skin Clinic"))
