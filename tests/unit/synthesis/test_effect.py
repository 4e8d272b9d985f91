"""Living evidence: one page says what a new fit changes for patients, and whose sign-off falls."""

from evidence.effect import effect, shown
from scar_timeline.content import load_catalogue
from tests.tables import change


def test_a_new_fit_names_the_pictures_sentences_and_sign_offs_it_changes(catalogue_folder):
    before = shown(load_catalogue(catalogue_folder), catalogue_folder)
    for draw in ("1", "2", "3"):
        change(catalogue_folder, "synthesis.csv", draw, mu="-1.5")
    after = shown(load_catalogue(catalogue_folder), catalogue_folder)
    page = effect(before, after, before.statements)
    assert "## Pictures: 6 of 8" in page
    assert "- Wave, plain\n" in page
    assert "- Ridge, plain\n" not in page
    old, new = (
        next(said for said in state.sentences["Wave, faint"] if " 12 people drawn: " in said)
        for state in (before, after)
    )
    assert old != new
    assert f"“{old}” → “{new}”" in page
    assert "- `synthesis.csv`\n" in page
    told, spared = page.split("## Sign-offs that no longer hold")[1], "cautions:"
    assert "- `rolling/mild:narrative.headline.change.drawn`\n" in told
    assert spared not in told
    assert "studies.csv" not in page


def test_a_study_that_was_changed_is_named_and_nothing_changed_is_said_so(catalogue_folder):
    fitted = load_catalogue(catalogue_folder).synthesis.inputs_sha256
    settings = catalogue_folder / "synthesis.toml"
    text = settings.read_text(encoding="utf-8")
    before = shown(load_catalogue(catalogue_folder), catalogue_folder)
    old = text.split('inputs_sha256 = "')[1].split('"')[0]
    settings.write_text(text.replace(old, fitted), encoding="utf-8")
    after = shown(load_catalogue(catalogue_folder), catalogue_folder)
    page = effect(before, after, {})
    assert "- `study_results.csv`\n" in page
    same = effect(after, after, {})
    assert same.count("None.") == 3
    assert "No file changed.\n" in same
