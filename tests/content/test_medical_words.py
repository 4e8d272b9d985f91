"""No medical word stands anywhere without an explanation, and no explanation is there for nothing."""

import pytest

from tests.content.lint import idle, unexplained, visible_texts


@pytest.fixture(scope="module")
def texts(data, root):
    """Everything that can be read: messages, settings, tables, templates."""
    return list(visible_texts(data, root / "scar_timeline"))


@pytest.mark.standard("PEM-3")
def test_every_medical_word_is_in_the_glossary_and_every_name_in_it_is_used(content, texts):
    found = unexplained(texts, [row.term for row in content.medical_terms], content.glossary)
    assert not found, "\n".join(f"'{word}' is not in the glossary: {where}" for word, where in found)
    assert idle(texts, content.glossary) == []


def test_the_words_to_watch_for_hold_hard_words_of_the_glossary_and_others(content):
    listed = {row.term.casefold() for row in content.medical_terms}
    explained = {name.casefold() for term in content.glossary for name in term.names}
    assert {
        "isotretinoin",
        "subcision",
        "post-inflammatory hyperpigmentation",
        "keloid",
    } <= listed & explained
    assert {"fibroblast", "erythema", "atrophic", "contraindication"} <= listed - explained


def test_meanings_are_short_and_do_not_begin_with_their_own_word(content):
    for term in content.glossary:
        assert all(len(sentence.split()) <= 20 for sentence in term.meaning.split(". ")), term.term
        assert not term.meaning.casefold().startswith(term.term.casefold()), term.term
