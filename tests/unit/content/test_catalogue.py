"""The whole data folder: it loads, cannot be changed afterwards, and nothing in it may be missing."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from scar_timeline.content import ContentError, load_catalogue
from scar_timeline.content.tables.claims import ClaimRow
from scar_timeline.content.tables.evidence import EvidenceRow
from tests.tables import change, remove

FROZEN = Path(__file__).parents[2] / "catalogue"
FOR_THE_LINT_ONLY = "wording_exceptions.csv"


def refused(folder):
    with pytest.raises(ContentError) as caught:
        load_catalogue(folder)
    return caught.value


def test_it_loads_typed_and_in_order(catalogue):
    assert list(catalogue.scar_types) == ["ice_pick", "rolling", "raised", "mixed"]
    assert [term.term for term in catalogue.glossary] == ["collagen", "ridge", "session"]
    assert catalogue.usual_course("moderate").sessions == 5
    assert catalogue.number("article_smooth_to_months") == 4


def test_it_cannot_be_changed(catalogue):
    with pytest.raises(FrozenInstanceError):
        catalogue.phases = ()


def test_a_source_is_found_by_either_kind_of_id(catalogue):
    assert isinstance(catalogue.evidence.source("F07"), EvidenceRow)
    assert isinstance(catalogue.evidence.source("article:grows"), ClaimRow)
    with pytest.raises(KeyError):
        catalogue.evidence.source("F99")


def test_one_harm_in_several_groups_stands_together(catalogue):
    assert [len(rows) for rows in catalogue.decision.harms_by_name().values()] == [2, 1, 1]


def test_words_explained_stand_in_the_order_of_the_alphabet(catalogue_folder):
    change(catalogue_folder, "glossary.csv", "collagen", term="Zebra")
    assert [term.term for term in load_catalogue(catalogue_folder).glossary] == ["ridge", "session", "Zebra"]


@pytest.mark.parametrize("name", sorted({path.name for path in FROZEN.glob("*.*")} - {FOR_THE_LINT_ONLY}))
def test_no_file_may_be_missing(catalogue_folder, name):
    (catalogue_folder / name).unlink()
    bad = refused(catalogue_folder)
    assert (bad.file, bad.reason) == (name, "the file is missing or cannot be read")


@pytest.mark.parametrize(
    ("file", "row", "said"),
    [
        ("parameters.csv", "article_smooth_to_months", "column id: 'article_smooth_to_months' is missing"),
        ("bands.csv", "some", "column id: the bands are little_or_none, some, clear, a_lot, in that order"),
        ("courses.csv", "long", "column usual_for: 'moderate' needs exactly one usual course, and has 0"),
        (
            "phases.csv",
            "proliferation",
            "column order: the phases are inflammation, proliferation, remodelling, in that order",
        ),
        ("disclaimers.csv", "fades", "column places: no disclaimer stands on the picture"),
    ],
)
def test_a_missing_row_is_named(catalogue_folder, file, row, said):
    remove(catalogue_folder, file, row)
    assert f"data/{file}, {said}" in map(str, refused(catalogue_folder).faults)


def test_texts_that_are_not_toml_or_not_there_are_named(catalogue_folder):
    texts = catalogue_folder / "text" / "en"
    (texts / "narrative.toml").write_text('stamp = "no end\n', encoding="utf-8")
    bad = refused(catalogue_folder)
    assert bad.file == "text/en/narrative.toml"
    assert "not valid TOML" in bad.reason
    for path in texts.iterdir():
        path.unlink()
    assert str(refused(catalogue_folder)) == "data/text/en: there are no text files"
