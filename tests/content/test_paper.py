"""What patients take home, made from the content as it is: whole, small, and on little paper."""

import io
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import brotli
import pytest
from pypdf import PageObject, PdfReader

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.diary_pdf import diary_pdf
from scar_timeline.handout.document import make_handout
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.handout.selections import QUESTIONS, VALUES, read_selections
from scar_timeline.links.resolving import Opened, code_for, resolve_link
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import all_scenarios
from tests import pdf_words
from tests.unit.handout.reading import screen_sentences, words_of_page

SMALL = 60_000  # bytes, the page compressed
MM = 72 / 25.4
A4 = (595, 842)  # points
LETTER_HEIGHT = 279.4 * MM
UNPRINTED = 5 * MM
"""The edge that printers leave free."""


def taken_home(content: Catalogue, choice: Choice, **picked: str):
    opened = resolve_link(content, code_for(content, choice))
    assert isinstance(opened, Opened)
    in_time = min(review.next_review for review in content.reviews)
    return make_handout(content, opened, "https://clinic.example", read_selections(content, picked), in_time)


def sides(made: bytes) -> list[PageObject]:
    return PdfReader(io.BytesIO(made)).pages


def letters(printed: Iterable[str]) -> str:
    return re.sub(r"[\s-]", "", "".join(printed))


@pytest.mark.standard("NHS-8")
def test_for_every_choice_the_page_is_small_and_whole_and_the_pdf_one_sheet_or_two_at_most(content, data, root):
    sheets = 1 if data == root / "data" else 2  # a clinician may have added rows
    for choice, timeline in all_scenarios(content).items():
        page = taken_home(content, choice)
        html = fast_page(content, page)
        assert len(brotli.compress(html.encode(), quality=9)) < SMALL, choice
        words = words_of_page(html)
        assert [said for said in screen_sentences(content, timeline) if said not in words] == [], choice
        made = handout_pdf(content, page)
        assert len(sides(made)) <= 2 * sheets, choice
        assert {tuple(map(round, side.mediabox[2:])) for side in sides(made)} == {A4}, choice
        assert len(made) < 200_000, choice


@pytest.mark.standard("NICE-3")
def test_all_that_can_be_picked_fits_into_an_address_and_on_two_sheets_more(content):
    questions, cards = content.decision.question_prompts, content.decision.values
    everything = {kind: ".".join(row.id for row in rows) for kind, rows in ((QUESTIONS, questions), (VALUES, cards))}
    for scar_type in content.scar_types:
        choice = Choice(scar_type, list(content.severities)[-1])
        without = len(sides(handout_pdf(content, taken_home(content, choice))))
        page = taken_home(content, choice, **everything)
        assert (page.selections.questions.rows, page.selections.values.rows) == (questions, cards)
        made = pdf_words.sides(handout_pdf(content, page))
        assert len(made) <= without + 4
        for rows, on in ((cards, letters(made)), (questions, letters(made[without:]))):
            assert [row.id for row in rows if re.sub(r"[\s-]", "", row.text) not in on] == []


@pytest.fixture(scope="module")
def diary(content):
    """The diary sheet when its words are longest: a clinic's own on it, and overdue."""
    name, reach = "Skin clinic " * 6, "Ring the front desk on a weekday. " * 5
    clinic = content.clinic.model_copy(update={"name": name.strip(), "how_to_reach_us": reach.strip()})
    return diary_pdf(replace(content, clinic=clinic), date(9000, 1, 1))


@pytest.mark.hazard("HZ-05", "HZ-20")
@pytest.mark.standard("PEM-11")
def test_the_diary_is_one_sheet_with_every_sign_on_its_face(content, diary):
    printed = pdf_words.sides(diary)
    assert len(printed) == 2
    face = letters(printed[:1])
    for row in content.decision.red_flags:
        for told in (row.sign, row.act):
            assert re.sub(r"[\s-]", "", told) in face


def test_what_of_the_diary_is_on_a4_is_on_letter_paper_too_at_full_size(diary):
    """Printers lay a longer page on a shorter one by its middle or by its top."""
    lost = A4[1] - LETTER_HEIGHT
    top, bottom = A4[1] - lost / 2 - UNPRINTED, lost + UNPRINTED
    for side in sides(diary):
        assert tuple(map(round, side.mediabox[2:])) == A4
        heights: list[float] = []

        def note(text, matrix, at, *_, to=heights):
            if text.strip():
                to.append(at[5] * matrix[3] + matrix[5])

        side.extract_text(visitor_text=note)
        assert bottom < min(heights)
        assert max(heights) < top


@pytest.mark.hazard("HZ-14")
def test_the_diary_asks_how_skin_feels_before_redness_and_names_darker_skin(content):
    for key in ("diary.days", "diary.feel_first"):
        said = content.say(key).lower()
        assert re.search(r"\bfe(?:el|lt).*\bred", said)
        assert "darker" in said
