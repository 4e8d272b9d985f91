"""Sources are numbered in the order of the page, a publication once."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.takehome.cited import Citations


def test_numbers_follow_the_first_naming_and_a_publication_keeps_its_number(catalogue: Catalogue) -> None:
    citations = Citations(catalogue.evidence)
    assert citations.cite(["F11"]) == (1,)
    assert citations.cite(["F07", "F11"]) == (1, 2)
    assert citations.cite(["F08", "F12"]) == (1, 2)  # the same two publications
    assert [(source.number, source.ids) for source in citations.listed()] == [
        (1, ("F11", "F12")),
        (2, ("F07", "F08")),
    ]


def test_every_claim_of_the_article_is_the_article(catalogue: Catalogue) -> None:
    citations = Citations(catalogue.evidence)
    claims = [f"article:{claim}" for claim in catalogue.evidence.claims]
    assert citations.cite(claims) == (1,)
    assert citations.listed()[0].link == "https://blendncontour.com/2023/07/10/micro-needling-for-acne-scars"


def test_every_source_can_be_cited(catalogue: Catalogue) -> None:
    citations = Citations(catalogue.evidence)
    numbers = citations.cite(catalogue.evidence.source_ids)
    assert numbers == tuple(range(1, len(citations.listed()) + 1))
