"""The lint itself, on words of its own: it reads every place where words stand, and only there."""

import pytest

from scar_timeline.content.lint.plain_language import VisibleText
from scar_timeline.content.tables.glossary import Term
from tests.content.conftest import reword
from tests.content.lint import WordingException, idle, lint, unexplained, visible_texts


def found_in(folder, templates, name):
    faults, _ = lint((text for text in visible_texts(folder, templates) if text.place == name), [])
    return [fault.rule for fault in faults]


@pytest.mark.hazard("HZ-19")
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("planted.csv", "id,text\nbest,It will last.\n"),
        ("clinic.toml", 'our_follow_up_note = "It will last."\n'),
    ],
)
def test_it_reads_tables_and_the_clinics_own_settings(catalogue_folder, tmp_path, name, text):
    (catalogue_folder / name).write_text(text, encoding="utf-8")
    assert found_in(catalogue_folder, tmp_path / "none", name) == ["will"]


@pytest.mark.hazard("HZ-19")
def test_it_reads_messages(catalogue_folder, tmp_path):
    before = found_in(catalogue_folder, tmp_path / "none", "text/en/narrative.toml")
    reword(catalogue_folder / "text" / "en" / "narrative.toml", "stamp", "It will last.")
    assert found_in(catalogue_folder, tmp_path / "none", "text/en/narrative.toml") == ["will", *before]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("planted.html", "<p class='best'>{% if best %}<!-- the best way -->\n<b>It will last.</b></p>\n"),
        ("planted.typ", '#set page(width: 100%)\n#note("It will last.")\n'),
    ],
)
def test_it_reads_templates_but_not_their_code(catalogue_folder, tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert found_in(catalogue_folder, tmp_path, name) == ["will"]


def test_an_exception_covers_only_its_own_words_in_its_own_place():
    row = WordingException(
        file="a.csv", rule="cure", where="text", words="no known cure", reason="it says so itself", line=2
    )
    allowed, elsewhere, other = (
        VisibleText("a.csv", "row 2, text", "There is no known cure."),
        VisibleText("b.csv", "row 2, text", "There is no known cure."),
        VisibleText("a.csv", "row 3, text", "A cure for scars."),
    )
    faults, unused = lint([allowed, elsewhere, other], [row])
    assert [fault.text for fault in faults] == [elsewhere, other]
    assert unused == []
    assert lint([other], [row])[1] == [row]


def term(word, also=""):
    return Term(term=word, meaning="x", also=also, sources="common word", line=2)


TERMS = [term("skin sample", also="biopsy"), term("dark marks", also="post-inflammatory hyperpigmentation")]
MEDICAL = ["biopsy", "fibrosis", "hyperpigmentation"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("FIBROSIS and post-fibrosis care", ["FIBROSIS", "fibrosis"]),
        ("Fibrotic, or a neurofibrosis.", []),
        ("Biopsies were taken: Skin-samples, or one skin\nsample.", []),
        ("Called post-inflammatory hyperpigmentation.", []),
        ("Some hyperpigmentation.", ["hyperpigmentation"]),
    ],
)
def test_a_medical_word_is_found_unless_it_is_explained(words, found):
    text = VisibleText("text/en/explore.toml", "explore.some.key", words)
    assert [word for word, _ in unexplained([text], MEDICAL, TERMS)] == found


def test_a_name_only_the_glossary_uses_is_idle():
    used, own = VisibleText("a.csv", "x", "A biopsy."), VisibleText("glossary.csv", "x", "Elastin.")
    assert idle([used, own], [term("biopsy"), term("elastin")]) == ["elastin"]
