"""The page "How it works": the article's account, told as the article's, beside the studies."""

import re
from base64 import b64decode

import pytest

from scar_timeline.pictures.skin_process import process_stages
from scar_timeline.ui.citing import source_line
from tests.app.opened import html_of, told_aloud, visit

SCREEN = "how_it_works"
STAGES = [stage.id for stage in process_stages()]


@pytest.fixture(scope="module")
def page(rendered):
    return rendered(SCREEN)


@pytest.fixture(scope="module")
def stages():
    """Figure, drawing and words said aloud of each stage, and of a last run in which nothing was tapped."""
    visitor, found = visit(SCREEN), {}
    for stage in [*STAGES, None]:
        if stage:
            visitor.segmented_control(key="process_stage").set_value(stage)
        (figure,) = re.findall(r'<figure class="stage">.*?</figure>', html_of(visitor.run()), re.DOTALL)
        drawing = b64decode(re.search(r"base64,([^\"]+)", figure)[1]).decode()
        found[stage] = (figure, drawing, told_aloud(visitor, "stage"))
    return found


def test_every_point_of_the_article_stands_with_its_passage_and_the_studies(page, content):
    rows = re.findall(r'<th scope="row".*?</tr>', html_of(page), re.DOTALL)
    for claim in content.evidence.claims.values():
        (row,) = [row for row in rows if f">{claim.title}<" in row]
        agrees = content.say(f"how_it_works.match.{claim.agrees}")
        for told in (
            claim.statement,
            claim.passage,
            claim.studies_say,
            f'<span class="from">{agrees}</span>',
        ):
            assert told in row


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_can_be_stepped_to(stages, content, stage):
    figure, drawing, heard = stages[stage]
    key = f"drawings.process.{stage}"
    sources = source_line(content, content.say(f"{key}.sources").split(";"))
    for told in (content.say(f"{key}.sentence"), content.say(f"{key}.description"), sources):
        assert told in figure
    for told in (content.say(f"{key}.caption"), content.say("drawings.not_to_scale")):
        assert told in drawing
    assert heard.startswith(content.say(f"{key}.sentence"))


def test_a_run_does_not_repeat_what_the_run_before_said(stages):
    assert stages[None] == stages[STAGES[-1]]


def test_the_dent_is_the_same_line_in_every_stage(stages):
    assert len({re.search(r'd="([^"]+)" id="[^"]*-cut"', stages[stage][1])[1] for stage in STAGES}) == 1


def test_it_starts_before_the_first_session(page, content):
    control = page.segmented_control(key="process_stage")
    assert control.value == STAGES[0] == "before"
    assert control.options == [content.say(f"how_it_works.stage.{stage}") for stage in STAGES]


@pytest.mark.standard("PEM-3")
def test_every_word_of_the_glossary_is_explained_and_a_link_near_the_top_leads_there(page, content):
    top, listed = html_of(page).split('<dl class="words" id="words-list"')
    link = f'<a class="words-link" href="#words-list">{content.say("how_it_works.words.heading")}</a>'
    assert link in top.split("<figure")[0]
    entries = listed.split("</dl>")[0].split("<div>")[1:]
    for term, entry in zip(content.glossary, entries, strict=True):
        assert entry.startswith(f"<dt>{term.term}")
        source = [source_line(content, term.source_ids)] if term.source_ids else []
        assert all(told in entry for told in (*term.also, f"<dd>{term.meaning}</dd>", *source))
        assert entry.count('class="from"') == len(source)
