"""Every sentence about every choice: sourced, plainly worded, and without promises."""

import re

import pytest

from scar_timeline.content.wording import VisibleText, faults_in, lint, read_exceptions
from scar_timeline.describe.alternative import picture_description, picture_title
from scar_timeline.describe.comparison import comparison
from scar_timeline.describe.headline import headlines
from scar_timeline.describe.journeys import journey_sentences
from scar_timeline.describe.month_table import month_rows
from scar_timeline.describe.statement import Statement
from scar_timeline.describe.words import in_words

MOST_WORDS = 20
"""The longest sentence, but for those that quote two numbers of a trial."""
LONGER_ALLOWED = 28


@pytest.fixture
def statements(catalogue, timeline):
    """All statements of each choice in turn."""
    found = [answer for headline in headlines(catalogue, timeline) for answer in headline.answers]
    found += [statement for passage in in_words(catalogue, timeline) for statement in passage.statements]
    return found


def test_every_statement_names_sources_that_exist(catalogue, statements):
    known = catalogue.evidence.source_ids
    assert statements
    for statement in statements:
        assert statement.sources
        assert set(statement.sources) <= known, statement.text


def test_every_comparison_names_sources_that_exist(catalogue, timeline, timelines):
    known = catalogue.evidence.source_ids
    for other in timelines.values():
        for statement in comparison(catalogue, timeline, other):
            assert set(statement.sources) <= known


def test_a_statement_without_a_source_cannot_be_made():
    with pytest.raises(ValueError, match="a statement without a source"):
        Statement("Scars soften.", "article", ())


def test_nothing_that_is_filled_in_breaks_a_rule_of_wording(catalogue, timeline, statements, root):
    """The lint reads the messages; this reads the sentences that come out of them."""
    words = [statement.text for statement in statements]
    words += journey_sentences(catalogue, timeline)
    words += [cell for row in month_rows(catalogue, timeline) for cell in (row.do, row.notice, row.skin)]
    words += [picture_title(catalogue, timeline), picture_description(catalogue, timeline)]
    quoted = [catalogue.say("describe.words.sham"), catalogue.say("describe.words.average")]
    faults = [
        fault
        for sentence in words
        if sentence not in quoted
        for fault in faults_in(VisibleText("describe", "sentence", sentence))
    ]
    assert not faults, "\n".join(map(str, faults))


def test_no_sentence_is_long(statements):
    for statement in statements:
        for sentence in re.split(r"(?<=[.?:;])\s+", statement.text):
            assert len(sentence.split()) <= LONGER_ALLOWED, sentence
    lengths = [len(s.split()) for st in statements for s in re.split(r"(?<=[.?:;])\s+", st.text)]
    assert sum(lengths) / len(lengths) <= MOST_WORDS


def test_whose_statement_it_is_is_known(catalogue, statements):
    for statement in statements:
        assert catalogue.say(f"describe.who.{statement.who}")


def test_the_house_lint_covers_these_messages(catalogue, root):
    """A planted promise in this area would be found."""
    planted = VisibleText("text/en/describe.toml", "describe.words.curve", "Your scars will fade.")
    faults, _ = lint([planted], read_exceptions(root / "data"))
    assert [fault.rule for fault in faults] == ["will"]
