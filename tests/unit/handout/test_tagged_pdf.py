"""Handout and diary sheet: tagged for screen readers (PDF/UA-1), vectors only, the same bytes each time."""

from itertools import pairwise

import pytest

from scar_timeline.handout.diary_pdf import diary_pdf
from scar_timeline.handout.handout_pdf import handout_pdf
from tests.unit.handout.conftest import TODAY
from tests.unit.handout.pdf_tags import names, needs_pdfinfo, pdfinfo, read


@pytest.fixture(scope="module", params=["handout", "diary"])
def make_again(request, catalogue, make):
    if request.param == "diary":
        return lambda: diary_pdf(catalogue, TODAY)
    return lambda: handout_pdf(catalogue, make("rolling", "moderate"))


@pytest.fixture(scope="module")
def made(make_again):
    return make_again()


@pytest.fixture(scope="module")
def pdf(made):
    return read(made)


@pytest.mark.standard("NHS-8")
def test_it_says_that_it_is_pdf_ua_1_with_language_and_a_title_that_is_shown(catalogue, pdf):
    about = pdf.root_object["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert pdf.root_object["/MarkInfo"]["/Marked"].value is True
    assert pdf.root_object["/Lang"] == catalogue.release.language
    assert pdf.metadata.title in (catalogue.say("web.site.title"), catalogue.say("diary.title"))
    assert pdf.metadata.author is None
    assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"].value is True


@pytest.mark.standard("NHS-8")
def test_headings_never_jump_lists_are_lists_and_tabbing_follows_the_structure(pdf):
    found = names(pdf)
    levels = [int(tag[2]) for tag in found if tag in {"/H1", "/H2", "/H3"}]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert found.count("/LI") >= 3
    assert {page.get("/Tabs") for page in pdf.pages if "/Annots" in page} == {"/S"}
    assert all("/StructParents" in page for page in pdf.pages)


def test_every_link_is_tagged_and_says_where_it_leads(pdf):
    notes = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    links = [note for note in notes if note["/Subtype"] == "/Link"]
    assert links
    assert all("/StructParent" in link for link in links)
    assert "/Link" in names(pdf)
    assert all(link["/A"]["/URI"].startswith("https://") for link in links)


def test_everything_is_drawn_with_vectors_and_shipped_fonts(pdf):
    for page in pdf.pages:
        assert not list(page.images)
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert "SourceSans3" in descendant["/BaseFont"]
            assert "/FontFile3" in descendant["/FontDescriptor"].get_object()
            assert "/ToUnicode" in font.get_object()


def test_it_is_the_same_for_everyone_and_has_no_fields_to_type_in(make_again, made, pdf):
    assert make_again() == made
    assert "/AcroForm" not in pdf.root_object


@needs_pdfinfo
def test_an_independent_reader_sees_the_tags(made, tmp_path):
    assert "Tagged:          yes" in pdfinfo(made, tmp_path)
