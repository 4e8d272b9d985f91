"""The handout as a PDF: picture and table with their words, and what was picked."""

from collections import Counter

import pytest

from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.narrative.alt_text import picture_description
from tests.unit.handout.pdf_tags import needs_pdfinfo, pdfinfo, read, tags, words


@pytest.fixture(scope="module")
def pdf(catalogue, make):
    return read(handout_pdf(catalogue, make("rolling", "moderate")))


@pytest.mark.standard("NHS-8")
@pytest.mark.parametrize(("large", "body"), [(False, 10.5), (True, 18)])
def test_the_text_is_large_enough_to_read(catalogue, make, large, body):
    sizes: Counter[float] = Counter()

    def note(text, _, matrix, __, size):
        sizes[round(size * abs(matrix[3]), 1)] += len(text.strip())

    for page in read(handout_pdf(catalogue, make("rolling", "moderate"), large=large)).pages:
        page.extract_text(visitor_text=note)
    assert sizes.most_common(1)[0][0] == body
    assert min(size for size, letters in sizes.items() if letters) >= 8.5


@pytest.mark.hazard("HZ-12")
def test_picture_and_qr_code_have_words_instead(catalogue, make, pdf):
    said = [str(tag.get("/Alt", "")) for tag in tags(pdf) if tag["/S"] == "/Figure"]
    timeline = make("rolling", "moderate").timeline
    assert picture_description(catalogue, timeline) in said
    assert any("https://timeline.clinic.example/s/" in alt for alt in said)
    assert all(said)


@pytest.mark.standard("NICE-3")
def test_what_was_picked_is_listed_back_and_questions_come_on_a_sheet_of_their_own(catalogue, make, pdf):
    content = handout_pdf(catalogue, make("rolling", "moderate", questions="gain.price", values="smooth"))
    pages = read(content).pages
    assert len(pages) == len(pdf.pages) + 1
    questions = {row.id: row.text for row in catalogue.decision.question_prompts}
    assert [id_ for id_, text in questions.items() if text in words(pages[-1])] == ["gain", "price"]
    whole = words(*pages)
    assert f"{catalogue.say('fast_page.values_said')} Smooth skin" in whole
    assert "Little money" not in whole
    for kind in ("values", "questions"):  # where nothing was picked there is no empty heading
        assert catalogue.say(f"fast_page.{kind}") not in words(*pdf.pages)


def test_a_card_or_question_that_is_gone_is_said_on_the_first_side(catalogue, make):
    content = handout_pdf(catalogue, make("raised", "mild", questions="zzz", values="yyy"))
    first = words(read(content).pages[0])
    assert catalogue.say("fast_page.questions_unknown") in first
    assert catalogue.say("fast_page.values_unknown") in first


@needs_pdfinfo
def test_an_independent_reader_meets_the_parts_in_order(catalogue, make, tmp_path):
    structure = pdfinfo(handout_pdf(catalogue, make("rolling", "moderate")), tmp_path, "-struct-text")
    parts = ("picture", "harms", "red_flags", "sources")
    order = [structure.index(catalogue.say(f"fast_page.{part}")) for part in parts]
    assert order == sorted(order)
