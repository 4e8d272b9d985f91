"""The reading-ease trend: hard words raise the age, long sentences are counted, short labels are left out."""

from tests.plugins.reading_ease import FOR_PATIENTS, reading_ease, texts_for_patients

PLAIN = "Some people see a small change. Some people see no change at all."
HARD = "Post-inflammatory hyperpigmentation characteristically complicates percutaneous collagen induction."


def test_hard_words_and_long_sentences_are_found_and_labels_and_fields_are_not():
    long = " ".join(["word"] * 21) + "."
    found = reading_ease({"plain.a": PLAIN, "plain.b": long, "hard.a": HARD, "short.a": "Another person"})
    assert found["hard"][0] > found["plain"][0] + 5
    assert found["plain"][1:] == (3, 1)
    assert "short" not in found
    assert reading_ease({"field.a": "There are {" + "x" * 90 + "} people here."})["field"][0] < 12


def test_messages_and_patients_tables_are_read_and_staff_tables_are_not(root):
    areas = {key.split(".")[0] for key in texts_for_patients(root)}
    assert {*FOR_PATIENTS, "decide"} <= areas
    assert not {"standards", "hazards", "outlook", "parameters"} & areas
