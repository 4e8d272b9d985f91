"""Sources are numbered in the order of the page, a publication once."""

from scar_timeline.narrative.citations import ReferenceList


def test_numbers_follow_the_first_naming_and_a_publication_keeps_its_number(catalogue):
    citations = ReferenceList(catalogue.evidence)
    assert citations.cite(["F02"]) == (1,)
    assert citations.cite(["F01", "F02"]) == (1, 2)
    assert citations.cite(["F15", "F16"]) == (1, 2)  # the same two publications
    assert [(source.number, source.ids) for source in citations.listed()] == [
        (1, ("F02", "F16")),
        (2, ("F01", "F15")),
    ]


def test_every_claim_of_the_article_is_the_article(catalogue):
    citations = ReferenceList(catalogue.evidence)
    assert citations.cite(f"article:{claim}" for claim in catalogue.evidence.claims) == (1,)
    assert [source.link for source in citations.listed()] == ["https://example.org/article"]


def test_every_source_can_be_cited(catalogue):
    citations = ReferenceList(catalogue.evidence)
    numbers = citations.cite(catalogue.evidence.source_ids)
    assert numbers == tuple(range(1, len(citations.listed()) + 1))
