"""How sure an answer is follows from the strongest kind of study behind it."""

import pytest

from scar_timeline.content.statements import Statement
from scar_timeline.narrative.certainty import certainty


def strongest(catalogue, *strengths):
    """A statement that rests on one fact of each kind of study."""
    rows = list(catalogue.evidence.evidence.values())
    ids = tuple(next(row.id for row in rows if row.strength == kind) for kind in strengths)
    return Statement("said", "studies", ids)


@pytest.mark.parametrize(
    ("strengths", "level"),
    [
        (("randomised",), "compared"),
        (("before_after", "randomised"), "compared"),
        (("opinion", "before_after"), "uncompared"),
        (("synthesis",), "drawn"),
        (("clinic_statement",), "opinion"),
    ],
)
def test_the_strongest_kind_counts(content, strengths, level):
    assert certainty(content, strongest(content, *strengths)) == content.say(f"narrative.certainty.{level}")


def test_a_claim_of_the_article_is_a_view(content):
    claim = next(iter(content.evidence.claims))
    assert certainty(content, Statement("said", "article", (f"article:{claim}",))) == content.say(
        "narrative.certainty.opinion"
    )
