"""Words explained: each once, with a source or as a common word, in the order of the alphabet."""

import shutil
from pathlib import Path

import pytest

from scar_timeline.content.catalogue import Catalogue, load_catalogue
from scar_timeline.content.errors import ContentError
from scar_timeline.content.glossary import read_medical_terms

HEADER = "term,meaning,also,sources\n"


def refused(root: Path, tmp_path: Path, lines: str) -> ContentError:
    shutil.copytree(root / "data", tmp_path / "data")
    (tmp_path / "data" / "glossary.csv").write_text(HEADER + lines, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue(tmp_path / "data")
    assert caught.value.file == "glossary.csv"
    return caught.value


def test_words_stand_in_the_order_of_the_alphabet_whatever_the_order_in_the_file(
    catalogue: Catalogue,
) -> None:
    words = [term.term.casefold() for term in catalogue.glossary]
    assert words == sorted(words)
    assert len(words) > 40


def test_meanings_are_short_and_do_not_begin_with_their_own_word(catalogue: Catalogue) -> None:
    for term in catalogue.glossary:
        assert all(len(sentence.split()) <= 20 for sentence in term.meaning.split(". ")), term.term
        assert not term.meaning.casefold().startswith(term.term.casefold()), term.term


def test_what_is_not_a_common_word_names_a_source_that_is_there(catalogue: Catalogue) -> None:
    stated = [term for term in catalogue.glossary if term.source_ids]
    assert {"grade", "dark marks", "granuloma", "top-up"} <= {term.term for term in stated}
    for term in stated:
        assert all(catalogue.evidence.source(source) for source in term.source_ids)


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        ("pus,,,common word", "meaning", "at least 1 character"),
        ("pus,A thick liquid.,,", "sources", "every statement needs one"),
        ("pus,A thick liquid.,,F99", "sources", "'F99' is not known"),
        ("pus,A thick liquid.,,common word;F07", "sources", "stands alone, or not at all"),
        ("pus,A thick liquid.,matter;matter,common word", "also", "'matter' is explained in row 2"),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(
    root: Path, tmp_path: Path, line: str, column: str, reason: str
) -> None:
    fault = refused(root, tmp_path, line + "\n")
    assert (fault.row, fault.column) == (2, column)
    assert reason in fault.reason


@pytest.mark.parametrize(
    ("second", "column"),
    [("Pus,More of it.,,common word", "term"), ("matter,Stuff.,pus,common word", "also")],
)
def test_a_name_explained_twice_is_refused(root: Path, tmp_path: Path, second: str, column: str) -> None:
    fault = refused(root, tmp_path, f"pus,A thick liquid.,,common word\n{second}\n")
    assert (fault.row, fault.column) == (3, column)
    assert "is explained in row 2" in fault.reason


def test_a_clinician_can_add_a_medical_term_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "medical_terms.csv").write_text("term\nfibrosis\nscar tissue\n", encoding="utf-8")
    assert [row.term for row in read_medical_terms(tmp_path)] == ["fibrosis", "scar tissue"]
