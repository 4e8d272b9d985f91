"""The intended purpose: one paragraph, word for word the same wherever the product describes itself."""

import re

import pytest


def in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.standard("DEV-1")
@pytest.mark.parametrize("file", ["docs/intended-purpose.md", "README.md"])
def test_documents_repeat_the_purpose_word_for_word(root, messages, file):
    written = in_one_line((root / file).read_text(encoding="utf-8"))
    assert messages["purpose.statement"] in written


def test_the_purpose_is_one_paragraph_that_names_who_what_and_the_limit(messages):
    statement = messages["purpose.statement"]
    assert "\n" not in statement
    assert "for adults" in statement
    assert "for learning" in statement
    assert "not a forecast for any one person" in statement
    assert "does not replace" in statement


@pytest.mark.standard("IPD-Q2")
def test_the_first_sentence_of_the_aid_names_the_decision_and_doing_nothing(messages):
    assert messages["purpose.decision"].endswith("or nothing for now.")
