"""Page, PDF and screen say the same: every sentence and every number (HZ-16)."""

import io
import re

import pytest
from pypdf import PdfReader

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.timeline.timeline import Timeline
from tests.unit.handout.conftest import MakeHandout
from tests.unit.handout.reading import screen_sentences, words_of_page

OF_EVERY_KIND = [("ice_pick", "mild"), ("rolling", "moderate"), ("raised", "mild"), ("mixed", "moderate")]


def only_letters(text: str) -> str:
    """Without spaces and hyphens: a PDF breaks lines, and a hyphen at a line's end is one of ours."""
    return re.sub(r"[\s\u00a0-]+", "", text)


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))


def test_every_sentence_of_the_screen_is_on_the_page(
    catalogue: Catalogue, make: MakeHandout, choice: tuple[str, str], timeline: Timeline
) -> None:
    page = words_of_page(fast_page(catalogue, make(*choice)))
    assert [said for said in screen_sentences(catalogue, timeline) if said not in page] == []


@pytest.mark.hazard("HZ-16")
@pytest.mark.parametrize("chosen", OF_EVERY_KIND, ids="-".join)
def test_the_pdf_holds_every_sentence_and_the_same_numbers_as_the_page(
    catalogue: Catalogue, make: MakeHandout, chosen: tuple[str, str]
) -> None:
    content = make(*chosen)
    sheets = PdfReader(io.BytesIO(handout_pdf(catalogue, content))).pages
    on_paper = " ".join(sheet.extract_text() for sheet in sheets)
    letters = only_letters(on_paper)
    sentences = screen_sentences(catalogue, content.timeline)
    assert [said for said in sentences if only_letters(said) not in letters] == []
    html = fast_page(catalogue, content)
    drawn = " ".join(re.findall(r"<text[^>]*>([^<]*)", html))
    assert numbers(on_paper) == numbers(words_of_page(html, with_marks=True)) | numbers(drawn)
