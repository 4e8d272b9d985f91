"""The reading-ease trend: hard words raise the age, long sentences are counted, short labels are left out."""

from tests.plugins.reading_ease import reading_ease

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
