"""What a translator gets: every text once, with what has to stay."""

from scar_timeline.content.catalogue import read_content
from scar_timeline.languages.columns import COLUMNS
from scar_timeline.languages.entries import entries
from scar_timeline.signoff.places import TABLES
from tests.tables import change


def by_context(written, language):
    return {entry.context: entry for entry in entries(written, language)}


def test_each_text_has_a_name_and_a_place_of_its_own(written):
    found = entries(written, "es")
    assert len({entry.context for entry in found}) == len({entry.at for entry in found}) == len(found)
    assert all(entry.places for entry in found)


def test_every_column_that_patients_read_is_translated():
    for file, (columns, _) in TABLES.items():
        assert set(columns) <= set(COLUMNS[file]), file


def test_a_language_has_its_own_forms_for_numbers(written):
    months = "narrative.span.months"
    assert [f"{months}.{form}" in by_context(written, "es") for form in ("one", "two", "other")] == [True, False, True]
    arabic = by_context(written, "ar")
    assert [form for form in ("zero", "one", "two", "few", "many", "other") if f"{months}.{form}" in arabic] == [
        *("zero", "one", "two", "few", "many", "other")
    ]
    assert not arabic[f"{months}.two"].needed  # the word says it
    assert arabic[f"{months}.few"].needed == {"n"}


def test_a_partial_language_has_what_its_screens_show_and_help(written):
    everything, some = by_context(written, "es"), by_context(written, "ar")
    assert "sources.title" in everything
    assert "sources.title" not in some
    assert {"explore.title", f"red_flags.act.{written.decision.red_flags[0].id}"} <= some.keys()


def test_what_only_a_terminal_says_is_left_out(written):
    assert not {entry.part for entry in entries(written, "es")} & {"command", "review"}


def test_the_same_english_in_one_column_is_one_text(written):
    harms = written.decision.harms
    assert len({row.harm for row in harms}) < len(harms)
    assert sum(entry.at[:2] == ("harms.csv", "harm") for entry in entries(written, "es")) == len(
        {row.harm for row in harms}
    )


def test_a_row_keeps_its_name_when_its_words_change(catalogue_folder, written):
    row = written.decision.cautions[0].id
    change(catalogue_folder, "cautions.csv", row, text="Other words.")
    again = by_context(read_content(catalogue_folder)[0], "es")
    assert again[f"cautions.text.{row}"].text == "Other words."
