"""No medical word stands anywhere without an explanation, and no explanation is there for nothing."""

from pathlib import Path

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.glossary import MedicalTerm, Term
from scar_timeline.content.medical_words import idle, unexplained
from scar_timeline.content.wording import VisibleText, visible_texts


@pytest.fixture(scope="module")
def texts(root: Path) -> list[VisibleText]:
    """Everything that can be read: messages, settings, tables, templates."""
    return list(visible_texts(root / "data", root / "scar_timeline"))


@pytest.mark.standard("PEM-3")
def test_every_medical_word_in_a_visible_text_is_in_the_glossary(
    catalogue: Catalogue, texts: list[VisibleText]
) -> None:
    faults = list(unexplained(texts, catalogue.medical_terms, catalogue.glossary))
    assert not faults, "\n" + "\n".join(map(str, faults))


@pytest.mark.standard("PEM-3")
def test_every_name_in_the_glossary_is_really_used(catalogue: Catalogue, texts: list[VisibleText]) -> None:
    assert idle(texts, catalogue.glossary) == []


def test_the_list_holds_the_glossarys_hard_words_and_words_to_watch_for(catalogue: Catalogue) -> None:
    listed = {row.term.casefold() for row in catalogue.medical_terms}
    hard = {"isotretinoin", "subcision", "post-inflammatory hyperpigmentation", "granuloma", "keloid"}
    names = {name.casefold() for term in catalogue.glossary for name in term.names}
    assert hard <= listed & names
    assert {"fibroblast", "erythema", "atrophic", "contraindication"} <= listed - names


def test_the_list_itself_is_no_text_that_anybody_reads(texts: list[VisibleText]) -> None:
    assert not [text for text in texts if text.place == "medical_terms.csv"]
    assert [text for text in texts if text.place == "glossary.csv"]


def text(words: str, place: str = "text/en/explore.toml") -> VisibleText:
    return VisibleText(place, "explore.some.key", words)


def medical(*words: str) -> list[MedicalTerm]:
    return [MedicalTerm(term=word, line=line) for line, word in enumerate(words, start=2)]


def term(word: str, also: str = "") -> Term:
    return Term(term=word, meaning="x", also=also, sources="common word", line=2)


@pytest.mark.parametrize(
    "words",
    ["A fibrosis.", "FIBROSIS and more", "post-fibrosis care", "Fibrosis\ncomes"],
)
def test_a_planted_medical_word_is_found(words: str) -> None:
    (found,) = unexplained([text(words)], medical("fibrosis"), [])
    assert found.word.casefold() == "fibrosis"
    assert "text/en/explore.toml [explore.some.key] " in str(found)


@pytest.mark.parametrize("words", ["fibrotic", "neurofibrosis", "A scar."])
def test_other_words_are_left_alone(words: str) -> None:
    assert not list(unexplained([text(words)], medical("fibrosis"), []))


@pytest.mark.parametrize(
    "words", ["Biopsies were taken.", "A skin biopsy.", "Skin-samples", "one skin\nsample", "BIOPSY"]
)
def test_plurals_other_names_and_other_spellings_are_explained_with_the_word(words: str) -> None:
    glossary = [term("skin sample", also="biopsy")]
    assert not list(unexplained([text(words)], medical("biopsy", "skin sample"), glossary))


def test_a_word_inside_a_longer_name_is_explained_by_it_and_alone_it_is_not() -> None:
    glossary = [term("dark marks", also="post-inflammatory hyperpigmentation")]
    looked_for = medical("hyperpigmentation", "inflammatory")
    assert not list(unexplained([text("Called post-inflammatory hyperpigmentation.")], looked_for, glossary))
    alone = unexplained([text("Some hyperpigmentation.")], looked_for, glossary)
    assert [found.word for found in alone] == ["hyperpigmentation"]


def test_a_name_only_the_glossary_uses_is_idle() -> None:
    used, own = text("A biopsy."), text("An elastin fibre.", place="glossary.csv")
    assert idle([used, own], [term("skin sample", also="biopsy"), term("elastin")]) == [
        "skin sample",
        "elastin",
    ]
