"""The PDF: tagged for screen readers, vectors only, two sides of one sheet, the same bytes each time."""

import io
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.describe.alternative import picture_description
from scar_timeline.takehome.handout_pdf import handout_pdf
from tests.unit.takehome.conftest import MakeHandout
from tests.unit.takehome.pdf_tags import names, needs_pdfinfo, pdfinfo, tags

A4 = (595, 842)  # points


@pytest.fixture(scope="module")
def made(catalogue: Catalogue, make: MakeHandout) -> bytes:
    return handout_pdf(catalogue, make("rolling", "severe"))


@pytest.fixture(scope="module")
def pdf(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


@pytest.mark.standard("NHS-8")
def test_it_says_that_it_is_pdf_ua_1(pdf: PdfReader) -> None:
    assert pdf.xmp_metadata is not None
    about = pdf.root_object["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert pdf.root_object["/MarkInfo"]["/Marked"].value is True


def test_language_and_title_are_set_and_the_title_is_shown(pdf: PdfReader) -> None:
    assert pdf.root_object["/Lang"] == "en"
    assert pdf.metadata is not None
    assert str(pdf.metadata.title).startswith("Rolling, Severe")
    assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_every_page_follows_the_structure_when_tabbing(pdf: PdfReader) -> None:
    assert {page.get("/Tabs") for page in pdf.pages if "/Annots" in page} == {"/S"}
    assert all("/StructParents" in page for page in pdf.pages)


@pytest.mark.standard("NHS-8")
def test_headings_lists_and_table_are_tagged(pdf: PdfReader) -> None:
    found = names(pdf)
    assert found.count("/H1") == 1
    assert found.index("/H1") < found.index("/H2") < found.index("/H3")
    assert found.count("/Table") == 1
    assert found.count("/TH") == 4
    assert found.count("/TD") == 8 * 4
    assert found.count("/LI") > 40
    levels = [int(tag[2]) for tag in found if tag in {"/H1", "/H2", "/H3"}]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.hazard("HZ-12")
def test_picture_and_qr_code_have_words_instead(catalogue: Catalogue, make: MakeHandout, pdf: PdfReader) -> None:
    said = [str(tag.get("/Alt", "")) for tag in tags(pdf) if tag["/S"] == "/Figure"]
    timeline = make("rolling", "severe").timeline
    assert picture_description(catalogue, timeline) in said
    assert any("https://timeline.clinic.example/s/" in alt for alt in said)
    assert all(said)


def test_every_link_is_tagged_and_says_where_it_leads(pdf: PdfReader) -> None:
    links = [
        note.get_object()
        for page in pdf.pages
        for note in page.get("/Annots", [])
        if note.get_object()["/Subtype"] == "/Link"
    ]
    assert len(links) > 20
    assert all("/StructParent" in link for link in links)
    assert "/Link" in names(pdf)
    assert all(link["/A"]["/URI"].startswith("https://") for link in links)


def test_everything_is_drawn_with_vectors_and_shipped_fonts(pdf: PdfReader) -> None:
    for page in pdf.pages:
        assert not list(page.images)
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert "SourceSans3" in descendant["/BaseFont"]
            assert "/FontFile3" in descendant["/FontDescriptor"].get_object()
            assert "/ToUnicode" in font.get_object()


@pytest.mark.parametrize("scar_type", ["ice_pick", "boxcar", "rolling", "raised", "mixed"])
@pytest.mark.parametrize("severity", ["mild", "moderate", "severe"])
def test_it_is_two_sides_of_one_sheet(catalogue: Catalogue, make: MakeHandout, scar_type: str, severity: str) -> None:
    pages = PdfReader(io.BytesIO(handout_pdf(catalogue, make(scar_type, severity)))).pages
    assert [tuple(map(round, page.mediabox[2:])) for page in pages] == [A4, A4]


def test_picked_questions_come_on_a_sheet_of_their_own(catalogue: Catalogue, make: MakeHandout) -> None:
    content = handout_pdf(catalogue, make("rolling", "severe", questions="marks.call"))
    last = PdfReader(io.BytesIO(content)).pages[2].extract_text()
    assert catalogue.decision.question("marks").text in last
    assert catalogue.decision.question("cost").text not in last


@pytest.mark.standard("NICE-3")
@pytest.mark.parametrize("scar_type", ["ice_pick", "boxcar", "rolling", "raised", "mixed"])
def test_all_that_matters_is_listed_back_and_needs_no_further_side(
    catalogue: Catalogue, make: MakeHandout, scar_type: str
) -> None:
    everything = ".".join(card.id for card in catalogue.decision.values)
    pages = PdfReader(io.BytesIO(handout_pdf(catalogue, make(scar_type, "severe", values=everything)))).pages
    assert len(pages) == 2
    words = " ".join(pages[1].extract_text().split())
    assert catalogue.say("fast_page.values_said") in words
    assert "; ".join(card.text for card in catalogue.decision.values) in words


def test_only_what_was_picked_is_listed(catalogue: Catalogue, make: MakeHandout, pdf: PdfReader) -> None:
    content = handout_pdf(catalogue, make("rolling", "severe", values="cost"))
    words = PdfReader(io.BytesIO(content)).pages[1].extract_text()
    assert "What it costs" in words
    assert "Smoother texture" not in words
    assert catalogue.say("fast_page.values") not in pdf.pages[1].extract_text()


def test_a_card_or_question_that_is_gone_is_said_on_the_first_side(catalogue: Catalogue, make: MakeHandout) -> None:
    content = handout_pdf(catalogue, make("raised", "mild", questions="zzz", values="yyy"))
    first = " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
    assert catalogue.say("fast_page.questions_unknown") in first
    assert catalogue.say("fast_page.values_unknown") in first


def test_all_questions_fit_and_none_is_lost(catalogue: Catalogue, make: MakeHandout) -> None:
    everything = ".".join(question.id for question in catalogue.decision.questions)
    cards = ".".join(card.id for card in catalogue.decision.values)
    content = make("mixed", "severe", questions=everything, values=cards)
    pages = PdfReader(io.BytesIO(handout_pdf(catalogue, content))).pages
    assert catalogue.say("fast_page.questions") in pages[2].extract_text()
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert all(question.text in words for question in catalogue.decision.questions)


def test_the_same_handout_gives_the_same_bytes(catalogue: Catalogue, make: MakeHandout, made: bytes) -> None:
    assert handout_pdf(catalogue, make("rolling", "severe")) == made


def test_it_is_small_enough_for_a_phone(made: bytes) -> None:
    assert len(made) < 200_000


@needs_pdfinfo
def test_an_independent_reader_sees_the_tags(made: bytes, tmp_path: Path) -> None:
    assert "Tagged:          yes" in pdfinfo(made, tmp_path)
    structure = pdfinfo(made, tmp_path, "-struct-text")
    order = [structure.index(words) for words in ("What may happen", "In short", "When to get help", "Sources")]
    assert order == sorted(order)
