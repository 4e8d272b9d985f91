"""How it works: the article's account, told as the article's, beside the studies; words explained."""

import pytest

from scar_timeline.blocks import how_it_works
from scar_timeline.narrative.source_line import source_line

STAGES = list(how_it_works.STAGES)


def test_it_is_said_to_be_only_an_idea_and_told_in_six_sentences_with_sources(read, catalogue):
    found = read(how_it_works.stages)
    assert catalogue.say("how_it_works.page.illustration") in found.text
    sentences = found.select("ol > li")
    assert len(sentences) == 6
    assert all(sentence.select_one("details.from") for sentence in sentences)


def test_each_way_the_article_says_it_helps_is_one_tap_away_beside_the_studies(read, catalogue):
    rows = {row.summary.h2.text: row.text for row in read(how_it_works.claims).select("details.fold")}
    for claim in catalogue.evidence.claims.values():
        told = (claim.statement, claim.passage, claim.studies_say, catalogue.say(f"sources.match.{claim.agrees}"))
        if claim.kind == "mechanism":
            assert all(part in rows[claim.title] for part in told)


def test_each_stage_can_be_stepped_to_and_it_starts_before_the_first_session(read, catalogue):
    found = read(how_it_works.stages)
    assert [each["value"] for each in found.select("input")] == STAGES
    assert [each["value"] for each in found.select("input[checked]")] == STAGES[:1] == ["before"]
    for stage, figure in zip(STAGES, found.select("figure"), strict=True):
        key = f"drawings.process.{stage}"
        assert (figure["data-when"], figure.has_attr("hidden")) == (f"stage={stage}", stage != "before")
        statement = catalogue.statement(f"{key}.sentence")
        assert statement.text in figure.figcaption.text
        assert source_line(catalogue, statement.sources) in figure.figcaption.text
        assert figure.svg.desc.text == catalogue.say(f"{key}.description")


def test_the_dent_is_the_same_line_in_every_stage(read):
    found = read(how_it_works.stages)
    lines = [drawing.find("path", stroke="#1f2a33")["d"] for drawing in found.select(".skin svg")]
    shown_small = [again["href"] for again in found.select(".steps use")]
    assert shown_small == [f"#{drawing.find('g', id=True)['id']}" for drawing in found.select(".skin svg")]
    assert len(lines) == len(STAGES)
    assert len(set(lines)) == 1


@pytest.mark.standard("PEM-3")
def test_every_word_of_the_glossary_is_explained(read, catalogue):
    listed = read(how_it_works.words_explained).select_one("dl#words-list")
    for term, entry in zip(catalogue.glossary, listed.find_all("div"), strict=True):
        assert entry.dt.text.startswith(term.term)
        assert entry.dd.find(string=True) == term.meaning
        assert all(name in entry.dt.text for name in term.also)
        assert len(entry.select(".from")) == bool(term.source_ids)
