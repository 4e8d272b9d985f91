"""What staff print ahead: the right paper, one code a card, and no word that names anybody's scars."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from scar_timeline.content.errors import ContentError
from scar_timeline.content.logo import Logo
from scar_timeline.content.tables.clinic import Clinic
from scar_timeline.handout.prepared_pdf import KINDS, PAPERS, prepared_pdf
from scar_timeline.handout.typeset import check_logo
from scar_timeline.handout.urls import HandoutUrls
from scar_timeline.links.code import grouped
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.pdf_words import words

SITE = "https://timeline.clinic.example"
SIZES = {"a4": (210, 297), "letter": (216, 279)}  # mm
CARDS = {"a4": 10, "letter": 8}
LOGO = Logo(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>', "svg")


@pytest.fixture
def urls(catalogue):
    return HandoutUrls(SITE, code_for(catalogue, Choice("rolling", "mild")))


@pytest.fixture
def sheet(catalogue, urls):
    """``sheet("poster", "a4")``: the one page of a clinic with a name and a logo, and its words."""

    def one(kind, paper):
        clinic = Clinic(name="Skin & Co", how_to_reach_us="01234 567890")
        own = replace(catalogue, clinic=clinic, logo=LOGO)
        made = prepared_pdf(own, urls, kind, paper)
        (page,) = PdfReader(BytesIO(made)).pages
        return page, words(made)

    return one


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("paper", PAPERS)
def test_it_is_one_page_of_its_paper_with_clinic_and_no_word_about_a_scar(catalogue, sheet, kind, paper):
    page, said = sheet(kind, paper)
    points = [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]]
    assert tuple(points) == SIZES[paper]
    assert "Skin & Co" in said
    assert catalogue.say(f"handout.{kind}.keeps") in said
    names = [row.name for row in (*catalogue.scar_types.values(), *catalogue.severities.values())]
    assert not [name for name in (*names, "scar") if name.casefold() in said.casefold()]


@pytest.mark.parametrize("paper", PAPERS)
def test_each_card_has_its_code_and_a_poster_has_the_address(catalogue, sheet, urls, paper):
    _, said = sheet("cards", paper)
    assert said.count(catalogue.say("handout.code", code=grouped(urls.code))) == CARDS[paper]
    _, said = sheet("poster", paper)
    assert urls.page in said.replace(" ", "")
    assert catalogue.say("narrative.stamp") in said


def test_an_unknown_kind_or_paper_is_refused(catalogue, urls):
    for kind, paper in (("flyer", "a4"), ("poster", "a3")):
        with pytest.raises(KeyError):
            prepared_pdf(catalogue, urls, kind, paper)


def logo_of(size):
    return Logo(f'<svg xmlns="http://www.w3.org/2000/svg" {size}><path d="M0 0h4v1H0z"/></svg>'.encode(), "svg")


def test_a_logo_that_no_paper_can_show_stops_the_start():
    with pytest.raises(ContentError, match="cannot be drawn on paper") as caught:
        check_logo(logo_of('width="0" height="0"'))
    assert (caught.value.file, caught.value.column) == ("clinic.toml", "logo")


@pytest.mark.parametrize("size", ['viewBox="0 0 0 0"', 'viewBox="a b c d"', 'viewBox="0 0 4 1"'])
def test_a_logo_that_starts_is_printed(catalogue, urls, size):
    check_logo(logo_of(size))
    assert prepared_pdf(replace(catalogue, logo=logo_of(size)), urls, "poster", "a4").startswith(b"%PDF")
