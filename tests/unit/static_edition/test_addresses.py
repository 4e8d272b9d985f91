"""Where each address of the app is found among files."""

import pytest

from scar_timeline.links.held import held_codes
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import codes, resolve_link
from scar_timeline.static_edition.addresses import Addresses, file_of

SITE = "https://clinic.example"
FIRST, TABLE = "VCJ6VD7V", "VCM6VDW2"


@pytest.fixture
def addresses():
    return Addresses([(FIRST, TABLE)], SITE)


@pytest.mark.parametrize(
    ("address", "place", "file"),
    [
        ("/", "/", "index.html"),
        ("/?clinic=1", "/?clinic=1", "index.html"),
        (f"/?p={TABLE}", f"/c/{TABLE}/", f"c/{TABLE}/index.html"),
        ("/?p=unreadable", "/unreadable/", "unreadable/index.html"),
        ("/take_home", "/take_home/", "take_home/index.html"),
        (f"/take_home?p={FIRST}", f"/c/{FIRST}/take_home/", f"c/{FIRST}/take_home/index.html"),
        (f"/s/{FIRST}", f"/s/{FIRST}/", f"s/{FIRST}/index.html"),
        (f"/s/{FIRST}-large.pdf", f"/pdf/{FIRST}-large.pdf", f"pdf/{FIRST}-large.pdf"),
        (f"/s/{FIRST}.html", f"/saved/{FIRST}.html", f"saved/{FIRST}.html"),
        (f"/s/{TABLE}.svg", f"/qr/{TABLE}.svg", f"qr/{TABLE}.svg"),
        ("/safety-case", "/safety-case.txt", "safety-case.txt"),
        ("/health", "/health", "health"),
        ("/bundle/0123.json", "/bundle/0123.json", "bundle/0123.json"),
    ],
)
def test_each_address_has_its_place_and_each_place_its_file(addresses, address, place, file):
    assert addresses.place(address) == place
    assert file_of(place) == file


def test_markup_names_the_places_and_the_app_is_asked_for_what_it_named(addresses):
    found = []
    markup = (
        f'<a href="/take_home?p={FIRST}#dates">a</a><a href="https://other.example/s/{FIRST}">b</a><a href="#c">c</a>'
        f'<a href="/s/{TABLE}.pdf">d</a>{{"src": "/icons/180.png", "html": "<img src=\\"/drawings/a.webp\\">"}}'
    )
    assert addresses.localized(markup, found.append) == (
        f'<a href="/c/{FIRST}/take_home/#dates">a</a><a href="https://other.example/s/{FIRST}">b</a><a href="#c">c</a>'
        f'<a href="/pdf/{FIRST}.pdf">d</a>{{"src": "/icons/180.png", "html": "<img src=\\"/drawings/a.webp\\">"}}'
    )
    assert found == [f"/take_home?p={FIRST}", f"/s/{FIRST}.pdf", "/icons/180.png", "/drawings/a.webp"]


def test_whole_addresses_of_the_site_lead_to_its_files_too_and_stay_short(addresses):
    found = []
    markup = f'<a href="{SITE}/s/{FIRST}">a</a><a href="{SITE}/s/{TABLE}.pdf">b</a><a href="{SITE}/?p={TABLE}">c</a>'
    assert addresses.localized(markup, found.append) == (
        f'<a href="{SITE}/s/{FIRST}">a</a><a href="{SITE}/pdf/{FIRST}.pdf">b</a><a href="{SITE}/c/{TABLE}">c</a>'
    )
    assert found == [f"/s/{FIRST}", f"/s/{FIRST}.pdf", f"/?p={TABLE}"]


def test_every_code_of_a_choice_is_held_the_one_in_use_first(catalogue):
    held = held_codes(catalogue)
    assert [choice[0] for choice in held] == [code for _, code in codes(catalogue)]
    for choice in held:
        opened = [resolve_link(catalogue, code).link for code in choice]
        assert len({link.choice for link in opened}) == 1
        assert {link.view for link in opened} == set(View)
        versions = {str(link.version) for link in opened}
        assert {change.version for change in catalogue.changes} | {catalogue.release.version} == versions
