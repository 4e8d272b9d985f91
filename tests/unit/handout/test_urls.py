"""Where an address can be opened, and that paper names none that its reader cannot reach."""

from dataclasses import replace

import pytest

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.handout.urls import HandoutUrls
from scar_timeline.links.code import grouped
from tests.unit.handout.pdf_tags import read, words

ONLY_HERE = [
    "http://localhost:8501",
    "http://app.localhost",
    "http://127.0.0.1:8501",
    "http://0.0.0.0:8501",
    "http://[::1]:8501",
    "http://192.168.1.20:8501",
    "http://10.0.0.5",
    "http://[fd00::1]",
    "http://169.254.3.4",
    "http://tablet-server:8501",
    "http://reception.local",
    "http://nas.lan:8501",
    "http://scars.home.arpa",
    "",
]


@pytest.mark.parametrize("base", ONLY_HERE)
def test_an_address_of_this_device_or_building_opens_nowhere_else(base):
    assert not HandoutUrls(base, "CODE").opens_elsewhere


@pytest.mark.parametrize(
    "base", ["https://timeline.clinic.example", "http://93.184.215.14:8080", "https://locals.co.uk"]
)
def test_a_public_address_opens_elsewhere(base):
    assert HandoutUrls(base, "CODE").opens_elsewhere


def test_paper_names_code_and_clinic_where_its_reader_cannot_reach_the_address(catalogue, make):
    catalogue = replace(catalogue, clinic=catalogue.clinic.model_copy(update={"how_to_reach_us": "0123 456"}))
    public = make("rolling", "mild", catalogue=catalogue)
    here = replace(public, urls=HandoutUrls("http://192.168.1.20:8501", public.urls.code))
    for make_page in (fast_page, lambda *page: words(*read(handout_pdf(*page)).pages)):
        there, only_here = make_page(catalogue, public), make_page(catalogue, here)
        assert public.urls.page in "".join(there.split())
        assert "192.168" not in only_here
        assert catalogue.say("fast_page.qr_caption") in there
        assert catalogue.say("fast_page.qr_caption") not in only_here
        for said in (catalogue.say("handout.code_instead"), grouped(here.urls.code), "0123 456"):
            assert said in " ".join(only_here.split())
