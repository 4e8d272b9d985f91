"""Files brought up to date: what is translated stays, what has other English is marked."""

from scar_timeline.content.catalogue import read_content
from scar_timeline.languages.entries import entries
from scar_timeline.languages.po_files import po_name, read_part, write_parts
from tests.tables import add, change


def update(folder):
    written = read_content(folder)[0]
    return write_parts(entries(written, "es"), folder / "text" / "es", "es", written.release.written)


def part(folder, name):
    return read_part(folder / po_name("es", name), po_name("es", name), "es")


def test_nothing_changes_where_nothing_is_new(translate, catalogue_folder):
    translate()
    update(catalogue_folder)
    before = {path.name: path.read_bytes() for path in (catalogue_folder / "text" / "es").iterdir()}
    progress = update(catalogue_folder)
    assert {path.name: path.read_bytes() for path in (catalogue_folder / "text" / "es").iterdir()} == before
    assert all(each.done == each.all and not each.words for each in progress.values())


def test_changed_english_is_fuzzy_until_somebody_looks(translate, catalogue_folder, written):
    translate()
    row = written.decision.cautions[0]
    change(catalogue_folder, "cautions.csv", row.id, text="Other words.")
    for _ in range(2):  # also when the files are brought up to date again
        progress = update(catalogue_folder)
        found = part(catalogue_folder, "cautions")[f"cautions.text.{row.id}"]
        assert (found.english, found.text, found.is_fuzzy) == ("Other words.", f"es {row.text}", True)
        assert (progress["cautions"].fuzzy, progress["cautions"].words) == (1, 2)
        noted = (catalogue_folder / po_name("es", "cautions")).read_text(encoding="utf-8").replace("\n#. ", " ")
        assert f"The English was: {row.text}" in noted


def test_a_new_row_waits_and_others_stay(translate, catalogue_folder):
    translate()
    add(catalogue_folder, "values.csv", id="calm", text="A calm visit")
    progress = update(catalogue_folder)["values"]
    assert (progress.all - progress.done, progress.fuzzy) == (1, 0)
    assert part(catalogue_folder, "values")["values.text.calm"].text == ""


def test_a_note_of_a_translator_stays(translate, catalogue_folder):
    translate()
    path = catalogue_folder / po_name("es", "purpose")
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("#. Stands", "# asked a clinician\n#. Stands", 1), encoding="utf-8")
    update(catalogue_folder)
    assert "# asked a clinician" in path.read_text(encoding="utf-8")
