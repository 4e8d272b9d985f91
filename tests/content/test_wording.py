"""No visible text breaks a wording rule, before and after its fields are filled in."""

import ast
import re
from pathlib import Path

import pytest

from scar_timeline.content.lint.plain_language import VisibleText, faults_in
from scar_timeline.narrative.alt_text import picture_description, picture_title
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.journey_sentences import journey_sentences
from scar_timeline.narrative.month_table import month_rows
from scar_timeline.narrative.narrative import in_words
from tests.content.lint import lint, read_exceptions, visible_texts

ROOT = Path(__file__).parents[2]
USUAL_WORDS, MOST_WORDS = 20, 28
"""Sentences have up to 20 words on average; one that quotes two numbers of a trial has a few more."""


@pytest.mark.hazard("HZ-13")
@pytest.mark.standard("DEV-6", "IPD-P2", "IPD-P3", "IPD-P4", "NHS-3", "NHS-4")
def test_no_visible_text_breaks_a_rule_and_every_exception_still_covers_something(data, root):
    faults, unused = lint(visible_texts(data, root / "scar_timeline"), read_exceptions(data))
    assert not faults, "\n" + "\n".join(map(str, faults))
    assert not unused, [f"{row.file} {row.rule}: {row.words}" for row in unused]


def statements(content, timeline):
    found = [answer.text for headline in headlines(content, timeline) for answer in headline.answers]
    return found + [line.text for passage in in_words(content, timeline) for line in passage.statements]


def test_nothing_that_is_filled_in_breaks_a_rule_of_wording(content, data, timelines, with_courses):
    """The lint reads the messages; this reads the sentences that come out of them."""
    excepted = {row.where for row in read_exceptions(data) if row.file == "text/en/narrative.toml"}
    quoted = {content.messages[key] for key in excepted}
    for timeline in (*timelines.values(), *with_courses.values()):
        words = [text for text in statements(content, timeline) if text not in quoted]
        words += journey_sentences(content, timeline)
        words += [cell for row in month_rows(content, timeline) for cell in (row.do, row.notice, row.skin)]
        words += [picture_title(content, timeline)]
        words += [picture_description(content, timeline)] if timeline.draws_change else []
        faults = [fault for text in words for fault in faults_in(VisibleText("describe", "sentence", text))]
        assert not faults, "\n".join(map(str, faults))


def test_no_sentence_is_long(content, timelines, with_courses):
    for timeline in (*timelines.values(), *with_courses.values()):
        sentences = re.split(r"(?<=[.?:;])\s+", " ".join(statements(content, timeline)))
        lengths = {sentence: len(sentence.split()) for sentence in sentences}
        assert max(lengths.values()) <= MOST_WORDS, max(lengths, key=lengths.get)
        assert sum(lengths.values()) / len(lengths) <= USUAL_WORDS


SENTENCE = re.compile(r"^[A-Z][a-z']+(?: [a-z'\d]+){2,}")


def sentences_in(source: str) -> list[str]:
    """String constants that read as a sentence, docstrings and raised messages left out."""
    tree = ast.parse(source)
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.Raise):
            skipped.update(id(child) for child in ast.walk(node))
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in skipped)
    return [node.value for node in constants if isinstance(node.value, str) and SENTENCE.match(node.value)]


def test_no_page_and_no_block_holds_a_sentence_of_its_own():
    docstring, raised = '"""A docstring that reads as words."""', 'raise ValueError("This is wrong")'
    planted = f'{docstring}\nst.write("Your scars may fade")\n{raised}\n'
    assert sentences_in(planted) == ["Your scars may fade"]
    for path in (*(ROOT / "pages").rglob("*.py"), *(ROOT / "scar_timeline" / "ui").rglob("*.py")):
        assert sentences_in(path.read_text(encoding="utf-8")) == [], path
