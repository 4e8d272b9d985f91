"""The diary sheet: a box for each session, help on its face, the same for everyone, on A4 and on Letter."""

import io
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from pypdf import PdfReader

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.takehome.diary_pdf import diary_pdf
from tests.unit.takehome.conftest import TODAY
from tests.unit.takehome.pdf_tags import names, needs_pdfinfo, pdfinfo

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
LETTER_HEIGHT = 279.4 * MM
UNPRINTED = 5 * MM
"""The edge that printers leave free."""


@pytest.fixture(scope="module")
def made(catalogue: Catalogue) -> bytes:
    return diary_pdf(catalogue, TODAY)


@pytest.fixture(scope="module")
def pdf(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def words(pdf: PdfReader, side: int) -> str:
    return " ".join(pdf.pages[side].extract_text().split())


def all_words(catalogue: Catalogue, today: date = TODAY) -> str:
    sheet = PdfReader(io.BytesIO(diary_pdf(catalogue, today)))
    return " ".join(words(sheet, side) for side in range(len(sheet.pages)))


@pytest.mark.standard("PEM-11")
def test_it_is_one_sheet_of_paper_with_a_box_for_each_session_of_the_longest_usual_course(
    catalogue: Catalogue, pdf: PdfReader
) -> None:
    assert len(pdf.pages) == 2
    longest = max(course.sessions for course in catalogue.courses.values())
    for field in ("session", "date", "days", "noticed", "ask"):
        written = words(pdf, 0).count(catalogue.say(f"diary.{field}"))
        assert written >= longest // 2, field
        assert written + words(pdf, 1).count(catalogue.say(f"diary.{field}")) >= longest, field


def test_there_is_a_box_to_cross_for_each_day_redness_may_last(catalogue: Catalogue, pdf: PdfReader) -> None:
    longest = round(catalogue.number("redness_days_longest"))
    row = " ".join(str(day) for day in range(longest + 1))
    assert f"{row} longer than {longest} days" in words(pdf, 0)


def test_lines_to_write_on_are_there_and_far_enough_apart_for_a_hand(made: bytes) -> None:
    drawn = PdfReader(io.BytesIO(made)).pages[0].get_contents()
    assert drawn is not None
    lengths = [float(x) for x in re.findall(rb"([\d.]+) 0 l\s+S", drawn.get_data())]
    long_lines = [length for length in lengths if length > 80 * MM]
    assert len(long_lines) == 3 * 4 * 2  # boxes, lines, columns


@pytest.mark.hazard("HZ-05", "HZ-20")
@pytest.mark.standard("PEM-11")
def test_every_sign_and_what_to_do_stands_on_the_first_side_with_the_country(
    catalogue: Catalogue, pdf: PdfReader
) -> None:
    face = re.sub(r"\s|-", "", words(pdf, 0))
    for row in catalogue.decision.help:
        for told in (row.sign, row.act):
            assert re.sub(r"\s|-", "", told) in face
    assert "Phone numbers are for the United Kingdom." in words(pdf, 0)
    assert face.index("Call999now") < face.index("Sessionnumber")


@pytest.mark.hazard("HZ-14")
def test_how_skin_feels_comes_before_redness_and_darker_skin_is_named(catalogue: Catalogue) -> None:
    for key in ("diary.days", "diary.feel_first"):
        said = catalogue.say(key).lower()
        assert said.index("fe") < said.index("red")
        assert "darker" in said


def test_it_has_no_fields_to_type_in_and_is_the_same_for_everyone(
    catalogue: Catalogue, made: bytes, pdf: PdfReader
) -> None:
    assert "/AcroForm" not in pdf.root_object
    assert diary_pdf(catalogue, TODAY) == made


@pytest.mark.hazard("HZ-24")
def test_it_carries_cautions_version_review_and_sources(catalogue: Catalogue, pdf: PdfReader) -> None:
    back = words(pdf, 1)
    for row in catalogue.evidence.disclaimers_for("export"):
        assert row.text in back
    assert f"Content version {catalogue.release.version}" in back
    assert "Next check due 22 November 2027" in back
    assert catalogue.say("footer.review.unsigned") in back
    assert "CDC 2024, MMWR" in back


def test_an_overdue_review_is_said_on_it(catalogue: Catalogue) -> None:
    assert catalogue.say("fast_page.overdue") not in all_words(catalogue)
    assert catalogue.say("fast_page.overdue") in all_words(catalogue, date(2029, 1, 1))


def test_the_longest_words_of_a_clinic_fit_on_it(catalogue: Catalogue) -> None:
    name, reach = "Skin clinic " * 6, "Ring the front desk on a weekday. " * 5
    clinic = catalogue.clinic.model_copy(update={"name": name.strip(), "how_to_reach_us": reach.strip()})
    theirs = replace(catalogue, clinic=clinic)
    assert f"{name.strip()}: {reach.strip()}" in all_words(theirs, date(2029, 1, 1))
    assert len(PdfReader(io.BytesIO(diary_pdf(theirs, date(2029, 1, 1)))).pages) == 2


def test_it_is_tagged_for_screen_readers(catalogue: Catalogue, pdf: PdfReader) -> None:
    about = pdf.root_object["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert pdf.root_object["/Lang"] == "en"
    assert pdf.metadata is not None
    assert pdf.metadata.title == catalogue.say("diary.title")
    found = names(pdf)
    levels = [int(tag[2]) for tag in found if tag in {"/H1", "/H2", "/H3"}]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert found.count("/LI") >= len(catalogue.decision.help)


def test_what_is_on_a4_is_on_letter_paper_too_at_full_size(pdf: PdfReader) -> None:
    """Printers lay a longer page on a shorter one by its middle or by its top."""
    lost = A4[1] - LETTER_HEIGHT
    top, bottom = A4[1] - lost / 2 - UNPRINTED, lost + UNPRINTED
    for page in pdf.pages:
        assert tuple(map(round, page.mediabox[2:])) == tuple(map(round, A4))
        heights: list[float] = []

        def note(text: str, matrix: list[float], at: list[float], *_: object, to: list[float] = heights) -> None:
            if text.strip():
                to.append(at[5] * matrix[3] + matrix[5])

        page.extract_text(visitor_text=note)
        assert min(heights) > bottom
        assert max(heights) < top


@needs_pdfinfo
def test_an_independent_reader_sees_the_tags(made: bytes, tmp_path) -> None:
    assert "Tagged:          yes" in pdfinfo(made, tmp_path)
