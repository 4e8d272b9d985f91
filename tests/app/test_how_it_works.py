"""The page "How it works": the article's account, told as the article's, beside the studies."""

import re
from base64 import b64decode

import pytest

from scar_timeline.pictures.skin_process import process_stages
from scar_timeline.ui.citing import source_line
from tests.app.opened import bodies, html_of, read_only, told_aloud, visit

SCREEN = "how_it_works"
STAGES = [stage.id for stage in process_stages()]


@pytest.fixture(scope="module")
def page(rendered):
    return rendered(SCREEN)


def figure(page) -> str:
    (body,) = [body for body in bodies(page) if '<figure class="stage"' in body]
    return body


def drawing(page) -> str:
    return b64decode(re.search(r"base64,([^\"]+)", figure(page))[1]).decode()


@pytest.fixture(scope="module")
def stages():
    """The page at each stage, by one visitor who steps through all of them and then runs the last one again."""
    visitor, found = visit(SCREEN), {}
    for stage in STAGES:
        visitor.segmented_control(key="process_stage").set_value(stage).run()
        assert not visitor.exception
        found[stage] = (figure(visitor), drawing(visitor), told_aloud(visitor, "stage"))
    found["again"] = told_aloud(visitor.run(), "stage")
    return found


def test_it_opens_with_whose_account_it_is(page, content):
    assert page.title[0].value == content.say("how_it_works.page.title")
    assert content.say("how_it_works.page.whose_account") in page.markdown[0].value


def test_every_point_of_the_article_stands_with_its_passage_and_the_studies(page, content):
    rows = re.findall(r'<th scope="row".*?</tr>', html_of(page), re.DOTALL)
    for claim in content.evidence.claims.values():
        (row,) = [row for row in rows if f">{claim.title}<" in row]
        passage = content.say("how_it_works.mechanisms.passage", passage=claim.passage)
        agrees = content.say(f"how_it_works.match.{claim.agrees}")
        for told in (claim.statement, passage, claim.studies_say, f'<span class="from">{agrees}</span>'):
            assert told in row


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_can_be_stepped_to(stages, content, stage):
    body, picture, heard = stages[stage]
    key = f"drawings.process.{stage}"
    assert content.say(f"{key}.sentence") in body
    assert content.say(f"{key}.description") in body
    assert source_line(content, content.say(f"{key}.sources").split(";")) in body
    assert content.say(f"{key}.caption") in picture
    assert content.say("drawings.not_to_scale") in picture
    assert heard.startswith(content.say(f"{key}.sentence"))


def test_a_run_does_not_repeat_what_the_run_before_said(stages):
    assert stages["again"] == stages[STAGES[-1]][2]


def test_the_dent_is_the_same_line_in_every_stage(stages):
    dents = {re.search(r'<path d="([^"]+)" id="[^"]*-cut"', stages[stage][1])[1] for stage in STAGES}
    assert len(dents) == 1


def test_it_starts_before_the_first_session(page, content):
    control = page.segmented_control(key="process_stage")
    assert control.value == STAGES[0] == "before"
    assert control.options == [content.say(f"how_it_works.stage.{stage}") for stage in STAGES]


def test_it_says_that_the_drawing_is_only_the_idea(page, content):
    words = " ".join(block.value for block in page.markdown)
    for key in ("page.illustration", "stages.drawn", "appearance.text"):
        assert content.say(f"how_it_works.{key}") in words


@pytest.mark.standard("PEM-3")
def test_every_word_of_the_glossary_is_explained_with_its_other_names(page, content):
    listed = html_of(page).split('<dl class="words"')[1].split("</dl>")[0].split("<div>")[1:]
    assert len(listed) == len(content.glossary)
    for term, entry in zip(content.glossary, listed, strict=True):
        assert entry.startswith(f"<dt>{term.term}")
        assert f"<dd>{term.meaning}</dd>" in entry
        assert all(name in entry for name in term.also)
        assert ('<dd class="from">' in entry) is bool(term.source_ids)
        assert source_line(content, term.source_ids) in entry or not term.source_ids


def test_a_link_near_the_top_leads_to_the_words(page, content):
    body = html_of(page)
    heading = content.say("how_it_works.words.heading")
    link = f'<a class="words-link" href="#words-list">{heading}</a>'
    assert body.index(link) < body.index("<figure")
    assert '<dl class="words" id="words-list"' in body
