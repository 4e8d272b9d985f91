"""The PDF: tagged for screen readers, vectors only, with what was picked, the same bytes each time."""

import io
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.describe.alternative import picture_description
from scar_timeline.takehome.handout_pdf import handout_pdf
from tests.unit.takehome.conftest import MakeHandout
from tests.unit.takehome.pdf_tags import names, needs_pdfinfo, pdfinfo, tags


@pytest.fixture(scope="module")
def made(catalogue: Catalogue, make: MakeHandout) -> bytes:
    return handout_pdf(catalogue, make("rolling", "moderate"))


@pytest.fixture(scope="module")
def pdf(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


@pytest.mark.standard("NHS-8")
def test_it_says_that_it_is_pdf_ua_1(pdf: PdfReader) -> None:
    assert pdf.xmp_metadata is not None
    about = pdf.root_object["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert pdf.root_object["/MarkInfo"]["/Marked"].value is True


def test_language_and_title_are_set_and_the_title_is_shown(catalogue: Catalogue, pdf: PdfReader) -> None:
    assert pdf.root_object["/Lang"] == catalogue.release.language
    assert pdf.metadata is not None
    assert catalogue.say("fast_page.title") in str(pdf.metadata.title)
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
    assert found.count("/LI") > 10
    levels = [int(tag[2]) for tag in found if tag in {"/H1", "/H2", "/H3"}]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.hazard("HZ-12")
def test_picture_and_qr_code_have_words_instead(catalogue: Catalogue, make: MakeHandout, pdf: PdfReader) -> None:
    said = [str(tag.get("/Alt", "")) for tag in tags(pdf) if tag["/S"] == "/Figure"]
    timeline = make("rolling", "moderate").timeline
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
    assert links
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


def words_of(sheet: PageObject) -> str:
    return " ".join(sheet.extract_text().split())


@pytest.mark.standard("NICE-3")
def test_what_was_picked_is_listed_back_and_questions_come_on_a_sheet_of_their_own(
    catalogue: Catalogue, make: MakeHandout, pdf: PdfReader
) -> None:
    content = handout_pdf(catalogue, make("rolling", "moderate", questions="gain.price", values="smooth"))
    pages = PdfReader(io.BytesIO(content)).pages
    assert len(pages) == len(pdf.pages) + 1
    questions = {row.id: row.text for row in catalogue.decision.questions}
    assert [id_ for id_, text in questions.items() if text in words_of(pages[-1])] == ["gain", "price"]
    whole = " ".join(map(words_of, pages))
    assert f"{catalogue.say('fast_page.values_said')} Smooth skin" in whole
    assert "Little money" not in whole
    for kind in ("values", "questions"):  # where nothing was picked there is no empty heading
        assert catalogue.say(f"fast_page.{kind}") not in " ".join(map(words_of, pdf.pages))


def test_a_card_or_question_that_is_gone_is_said_on_the_first_side(catalogue: Catalogue, make: MakeHandout) -> None:
    content = handout_pdf(catalogue, make("raised", "mild", questions="zzz", values="yyy"))
    first = words_of(PdfReader(io.BytesIO(content)).pages[0])
    assert catalogue.say("fast_page.questions_unknown") in first
    assert catalogue.say("fast_page.values_unknown") in first


def test_the_same_handout_gives_the_same_bytes(catalogue: Catalogue, make: MakeHandout, made: bytes) -> None:
    assert handout_pdf(catalogue, make("rolling", "moderate")) == made


@needs_pdfinfo
def test_an_independent_reader_sees_the_tags(catalogue: Catalogue, made: bytes, tmp_path: Path) -> None:
    assert "Tagged:          yes" in pdfinfo(made, tmp_path)
    structure = pdfinfo(made, tmp_path, "-struct-text")
    parts = ("picture", "in_short", "help", "sources")
    order = [structure.index(catalogue.say(f"fast_page.{part}")) for part in parts]
    assert order == sorted(order)
