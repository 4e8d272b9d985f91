"""Page, PDF and screen say the same: every sentence and every number, for all 15 choices (HZ-16)."""

import io
import re

import pytest
from pypdf import PdfReader

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.scenario import scenario
from scar_timeline.describe.headline import headlines
from scar_timeline.describe.month_table import month_rows
from scar_timeline.describe.words import in_words
from scar_timeline.takehome.fast_page import fast_page
from scar_timeline.takehome.handout_pdf import handout_pdf
from tests.unit.takehome.conftest import MakeHandout
from tests.unit.takehome.reading import words_of_page

SCAR_TYPES = ["ice_pick", "boxcar", "rolling", "raised", "mixed"]
SEVERITIES = ["mild", "moderate", "severe"]


def only_letters(text: str) -> str:
    """Without spaces and hyphens: a PDF breaks lines, and a hyphen at a line's end is one of ours."""
    return re.sub(r"[\s\u00a0-]+", "", text)


def screen_sentences(catalogue: Catalogue, scar_type: str, severity: str) -> list[str]:
    """What the screens show for a choice: headline answers, words, table cells."""
    timeline = scenario(catalogue, scar_type, severity)
    said = [it.text for row in headlines(catalogue, timeline) for it in row.answers]
    said += [it.text for passage in in_words(catalogue, timeline) for it in passage.statements]
    for row in month_rows(catalogue, timeline):
        said += [row.when, row.do, row.notice, row.skin]
    return said


@pytest.fixture(scope="module", params=[f"{a} {b}" for a in SCAR_TYPES for b in SEVERITIES])
def said(catalogue: Catalogue, make: MakeHandout, request: pytest.FixtureRequest) -> tuple[list[str], str, str]:
    """What screen, page and PDF say about one choice."""
    scar_type, severity = request.param.split()
    content = make(scar_type, severity)
    pdf = PdfReader(io.BytesIO(handout_pdf(catalogue, content)))
    in_pdf = " ".join(sheet.extract_text() for sheet in pdf.pages)
    return (
        screen_sentences(catalogue, scar_type, severity),
        words_of_page(fast_page(catalogue, content)),
        in_pdf,
    )


def test_every_sentence_of_the_screen_is_on_page_and_pdf(said: tuple[list[str], str, str]) -> None:
    sentences, page, in_pdf = said
    letters = only_letters(in_pdf)
    for sentence in sentences:
        assert sentence in page
        assert only_letters(sentence) in letters


@pytest.mark.hazard("HZ-16")
def test_page_and_pdf_hold_the_same_numbers(said: tuple[list[str], str, str]) -> None:
    _, page, in_pdf = said
    on_page, on_paper = (set(re.findall(r"\d+(?:\.\d+)?", text)) for text in (page, in_pdf))
    assert on_page <= on_paper
    # Words in the PDF but not on the page: the drawing's months, marks of sources, numbers of list entries.
    assert on_paper - on_page <= {str(number) for number in range(60)}
