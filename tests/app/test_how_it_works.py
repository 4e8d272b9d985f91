"""The page "How it works": the article's account, told as the article's, beside the studies."""

import re

import pytest

from scar_timeline.pictures.skin_process import process_stages
from scar_timeline.ui.catalogue import the_catalogue
from tests.app.opened import html_of, open_screen, told_aloud

SCREEN = "how_it_works"
CATALOGUE = the_catalogue()
STAGES = [stage.id for stage in process_stages()]


@pytest.fixture(scope="module")
def page(root):
    return open_screen(root, SCREEN)


def figure(page) -> str:
    (body,) = re.findall(r'<figure class="stage">.*?</figure>', html_of(page), re.DOTALL)
    return body


def step_to(page, stage):
    page.segmented_control(key="process_stage").set_value(stage).run()
    assert not page.exception
    return figure(page)


def test_it_opens_with_whose_account_it_is(page):
    assert not page.exception
    assert page.title[0].value == "How microneedling works"
    assert "This is how the article explains it." in page.markdown[0].value


@pytest.mark.parametrize("claim", CATALOGUE.evidence.claims.values(), ids=lambda claim: claim.id)
def test_every_point_of_the_article_stands_with_its_passage_and_the_studies(page, claim):
    words = html_of(page)
    assert claim.title in words
    assert claim.statement in words
    assert f"In the article: {claim.passage}" in words
    assert claim.studies_say in words


def test_each_row_says_whether_studies_agree(page):
    said = re.findall(r'<th scope="row"[^>]*>[^<]*<span class="from">([^<]+)<', html_of(page))
    assert len(said) == len(CATALOGUE.evidence.claims)
    assert {"Studies point the same way", "Studies differ", "No study tested this"} == set(said)


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_can_be_stepped_to(page, stage):
    body = step_to(page, stage)
    assert CATALOGUE.say(f"drawings.process.{stage}.sentence") in body
    assert CATALOGUE.say(f"drawings.process.{stage}.description") in body
    assert CATALOGUE.say(f"drawings.process.{stage}.caption") in body
    assert "Drawing of the process, not to scale" in body
    assert "From: " in body
    assert told_aloud(page, "stage").startswith(CATALOGUE.say(f"drawings.process.{stage}.sentence"))


def test_the_dent_is_the_same_line_in_every_stage(page):
    dents = set()
    for stage in STAGES:
        dents.add(re.search(r'<path d="([^"]+)" id="[^"]*-cut"', step_to(page, stage))[1])
    assert len(dents) == 1


def test_it_starts_before_the_first_session_and_moves_only_when_asked(root):
    fresh = open_screen(root, SCREEN)
    control = fresh.segmented_control(key="process_stage")
    assert control.value == "before"
    assert control.options == ["Before", "On the day", "First days", "First weeks", "Months after"]


def test_it_says_that_the_drawing_is_only_the_idea(page):
    words = " ".join(block.value for block in page.markdown)
    assert "It is an illustration, not a forecast." in words
    assert "Nobody has measured every week." in words
    assert "More collagen does not always mean scars that look different." in words


@pytest.mark.standard("PEM-3")
@pytest.mark.parametrize("term", CATALOGUE.glossary, ids=lambda term: term.term)
def test_every_word_of_the_glossary_is_explained_with_its_other_names(page, term):
    listed = html_of(page).split('<dl class="words"')[1].split("</dl>")[0]
    entry = next(each for each in listed.split("<div>") if each.startswith(f"<dt>{term.term}"))
    assert f"<dd>{term.meaning}</dd>" in entry
    assert all(name in entry for name in term.also)
    assert ("From: " in entry) == bool(term.source_ids)


def test_a_link_near_the_top_leads_to_the_words(page):
    body = html_of(page)
    assert body.index('<a class="words-link" href="#words-list">Words explained</a>') < body.index("<figure")
    assert '<dl class="words" id="words-list"' in body
