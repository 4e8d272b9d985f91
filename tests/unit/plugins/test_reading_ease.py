"""The reading-ease trend: hard words raise the age, long sentences are counted, short labels are left out."""

from tests.plugins.reading_ease import FOR_PATIENTS, reading_ease, texts_for_patients

PLAIN = "Some people see a small change. Some people see no change at all."
HARD = "Post-inflammatory hyperpigmentation characteristically complicates percutaneous collagen induction."


def test_hard_words_give_a_higher_reading_age():
    ages = reading_ease({"plain.a": PLAIN, "hard.a": HARD})
    assert ages["hard"][0] > ages["plain"][0] + 5


def test_sentences_over_20_words_are_counted():
    long = " ".join(["word"] * 21) + "."
    assert reading_ease({"area.a": PLAIN, "area.b": long})["area"][1:] == (3, 1)


def test_labels_of_a_few_words_are_not_sentences():
    assert reading_ease({"area.a": "Another person"}) == {}


def test_a_field_counts_as_one_word():
    text = "There are {" + "x" * 90 + "} people here."
    assert reading_ease({"area.a": text})["area"][0] < 12


def test_messages_and_patients_tables_are_read_and_staff_tables_are_not(root):
    areas = {key.split(".")[0] for key in texts_for_patients(root)}
    assert set(FOR_PATIENTS) <= areas
    assert "decide" in areas
    assert not {"standards", "hazards", "outlook", "parameters"} & areas
