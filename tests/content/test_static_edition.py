"""The static edition as delivered: no way in it leads nowhere, and it says what the live app says."""

import json
import os
import re
import subprocess
import sys
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from benchmarks.plain_server import headers_of, rules
from scar_timeline.content.loaded import CLINIC_VARIABLE
from scar_timeline.handout.prepared_pdf import KINDS
from scar_timeline.links.code import Link, encode
from scar_timeline.links.held import held_codes
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import codes
from scar_timeline.links.version import Version
from scar_timeline.static_edition.folder import WRITTEN
from scar_timeline.timeline.choice import Choice
from scar_timeline.ui.navigation import screens
from tests.plugins.static_site import SITE
from tests.thorough import THOROUGH

NAMED = re.compile(r'\b(?:href|src|data-from)(?:=\\?"|": ")([^"\\]*)|url\(([^)]*)\)')
NOT_OFFERED = ("take-home-questions", "take-home-values", "take-home-dates")
OTHER_WORDS = {"explorer-explorer", "take-home-link", "decide-values", "decide-questions", "clinic-links"}
"""Blocks that leave something out, or say it in other words; what the explorer shows is compared apart."""
CHANGES_WITH_THE_CHOICE = ("explore", "before_you_decide", "take_home")
WAITS = "frame-notices"
LOADED = re.compile(r'<[^>]*\bsrc="([^"]*)"|<link[^>]*\bhref="([^"]*)"')
OF_A_HOST = {"content-length", "content-type", "etag", "vary"}


def page(static_site, path):
    html = (static_site.folder / path.lstrip("/") / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(html, "html.parser")


def live(static_site, path):
    return BeautifulSoup(static_site.live[path][1].decode(), "html.parser")


def words(tree):
    return " ".join(tree.get_text(" ").split())


def blocks(tree):
    return {each["data-block"]: words(each) for each in tree.select("[data-block]")}


def file_at(static_site, address):
    """What a plain host sends for an address of this site; ``None`` where it has nothing."""
    path = static_site.folder / urlsplit(address).path.lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    return path if path.is_file() else None


def test_every_way_leads_to_a_file_and_to_a_place_in_it(static_site):
    marked = {".html", ".css", ".json", ".webmanifest"}
    followed = 0
    for file in (path for path in static_site.folder.rglob("*") if path.suffix in marked):
        here = f"{SITE}/{file.relative_to(static_site.folder).as_posix()}"
        for one, other in NAMED.findall(file.read_text(encoding="utf-8")):
            named = (one or other).strip("\"'").replace("&amp;", "&")
            target = urljoin(here, named)
            if (
                named.startswith("data:")
                or (named.startswith("#") and file.suffix == ".json")
                or target == here
                or not target.startswith(f"{SITE}/")
            ):
                continue
            followed += 1
            found = file_at(static_site, target)
            assert found, f"{here} names {named}"
            anchor = urlsplit(target).fragment
            assert not anchor or f'id="{anchor}"' in found.read_text(encoding="utf-8"), f"{here} names {named}"
    assert followed > 5_000


def test_nothing_but_a_link_to_read_names_another_host_or_the_framework(static_site):
    for file in static_site.folder.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert "/static/" not in html, file
        assert "_stcore" not in html, file
        for source, link in LOADED.findall(html):
            assert (source or link).startswith(("/", "data:")), (file, source or link)


@pytest.mark.hazard("HZ-12")
def test_each_screen_says_of_each_choice_what_the_live_app_says(static_site):
    compared = set()
    for number, (_, code) in enumerate(codes(static_site.content)):
        for screen in screens():
            if number > 0 and screen.name not in CHANGES_WITH_THE_CHOICE:
                continue
            there = blocks(live(static_site, f"{screen.url_path}?p={code}"))
            here = blocks(page(static_site, f"/c/{code}{screen.url_path}"))
            assert [name for name in here if name != WAITS] == [
                name for name in there if name not in {*NOT_OFFERED, WAITS}
            ]
            for name in here.keys() - OTHER_WORDS - {WAITS}:
                assert here[name] == there[name], (screen.name, code, name)
                compared.add(name)
    assert len(compared) > 25


def test_headline_sentences_tables_and_pictures_of_each_choice_are_those_of_the_live_app(static_site):
    for _, code in codes(static_site.content):
        here, there = page(static_site, f"/c/{code}/"), live(static_site, f"/?p={code}")
        for name in ("chip", "result", "facts", "picture", "windows", "headline", "words", "table", "below"):
            place = f"[data-part={name}]"
            assert str(here.select_one(place)) == str(there.select_one(place)), (code, name)


def test_fast_pages_papers_and_qr_codes_are_those_of_the_live_app(static_site):
    ours = "8 sessions at your clinic, about 5 weeks apart"
    for choice, code in codes(static_site.content):
        here = words(page(static_site, f"/s/{code}"))
        assert here == words(live(static_site, f"/s/{code}"))
        assert (ours in here) is (choice.severity == "severe" and choice.scar_type != "raised")
        assert words(BeautifulSoup((static_site.folder / "saved" / f"{code}.html").read_text(), "html.parser")) == here
        for kind in (".pdf", "-large.pdf"):
            assert (static_site.folder / "pdf" / f"{code}{kind}").read_bytes() == static_site.live[f"/s/{code}{kind}"][
                1
            ]
        assert (static_site.folder / "qr" / f"{code}.svg").read_bytes() == static_site.live[f"/s/{code}.svg"][1]


def test_a_code_of_every_view_and_version_has_its_page_and_its_timeline(static_site):
    content = static_site.content
    for choice in held_codes(content):
        for code in choice:
            assert file_at(static_site, f"/s/{code}")
            assert file_at(static_site, f"/c/{code}/")
    earlier = {change.version for change in content.changes} - {content.release.version}
    for version in earlier:
        code = encode(Link(Choice("rolling", "mild"), View.TABLE, Version.read(version)))
        asked = page(static_site, f"/c/{code}/")
        assert version in asked.select_one("[data-block=explorer-link-notice]").get_text()
        assert asked.select_one("input[name=view][checked]")["value"] == "table"
        assert f"version {version}" in words(page(static_site, f"/s/{code}"))


def test_the_browser_finds_every_code_it_is_told_of(static_site):
    told = page(static_site, "/").select_one("#first")["data-holds"].split(" ")
    assert [tuple(choice.split(",")) for choice in told] == held_codes(static_site.content)


def test_what_only_a_server_can_do_is_not_offered(static_site):
    for file in (*static_site.folder.glob("*.html"), *static_site.folder.glob("[!s]*/**/*.html")):
        html = file.read_text(encoding="utf-8")
        for part in ("data-widget", 'value="chart"', "first-session", 'href="#dates"', *NOT_OFFERED):
            assert part not in html, (file, part)


@pytest.mark.hazard("HZ-08")
def test_a_file_read_after_the_day_of_review_says_so(static_site):
    content = static_site.content
    due = min(review.next_review for review in content.reviews)
    for path in ("/", "/take_home/", "/sources/"):
        line = page(static_site, path).select_one(f"[data-block={WAITS}] .notice")
        assert line["data-after"] == str(due)
        assert line.has_attr("hidden")
        assert content.say("footer.review.overdue_title") in line.get_text()


def test_a_link_that_cannot_be_read_gets_the_explorers_words_and_both_questions(static_site):
    here, there = page(static_site, "/unreadable"), live(static_site, "/?p=ABCDEFGH")
    notice = "[data-block=explorer-link-notice]"
    assert words(here.select_one(notice)) == words(there.select_one(notice)) != ""
    assert not here.select("[name=scar_type][checked]")
    assert len(here.select("[name=scar_type]")) == len(static_site.content.scar_types)
    missing = (static_site.folder / "404.html").read_bytes()
    assert missing == static_site.live["/nowhere"][1]


def test_the_host_is_told_the_headers_that_the_app_sends(static_site):
    found = rules((static_site.folder / "_headers").read_text(encoding="utf-8"))
    assert len(found) <= 100  # more a host does not read
    assert max(len(f"{name}: {value}") for _, headers in found for name, value in headers.items()) <= 2000
    code = codes(static_site.content)[0][1]
    for path, asked in {
        "/": "/",
        "/take_home/": "/take_home",
        f"/c/{code}/sources/": f"/sources?p={code}",
        f"/pdf/{code}.pdf": f"/s/{code}.pdf",
        f"/qr/{code}.svg": f"/s/{code}.svg",
        "/404.html": "/nowhere",
        f"/s/{code}/": f"/s/{code}",
    }.items():
        sent = {name: value for name, value in static_site.live[asked][0].items() if name not in OF_A_HOST}
        told = headers_of(path, found)
        assert told.keys() == sent.keys(), path
        for name in sent:
            allowed = set(re.split(r"[; ]+", told[name]))
            assert (
                set(re.split(r"[; ]+", sent[name])) <= allowed if path.startswith("/s/") else sent[name] == told[name]
            )


def test_manifest_and_paper_for_staff_are_there(static_site):
    manifest = json.loads((static_site.folder / "tablet.webmanifest").read_text(encoding="utf-8"))
    assert file_at(static_site, manifest["start_url"])
    assert all(file_at(static_site, icon["src"]) for icon in manifest["icons"])
    assert all(any((static_site.folder / "prepared" / f"{kind}-a4").iterdir()) for kind in KINDS)


def test_the_list_names_every_file_and_nothing_else(static_site):
    files = {
        path.relative_to(static_site.folder).as_posix() for path in static_site.folder.rglob("*") if path.is_file()
    }
    assert set((static_site.folder / WRITTEN).read_text(encoding="utf-8").splitlines()) == files - {WRITTEN}


@pytest.mark.skipif(not THOROUGH, reason="a second export takes 20 s")
def test_the_same_content_gives_the_same_bytes(static_site, root, tmp_path):
    command = [sys.executable, "-m", "scar_timeline", "export", str(tmp_path / "again")]
    environment = {**os.environ, CLINIC_VARIABLE: str(static_site.settings), "PYTHONHASHSEED": "7"}
    subprocess.run(command, cwd=root, env=environment, check=True, stdout=subprocess.DEVNULL)
    for file in (path for path in static_site.folder.rglob("*") if path.is_file()):
        again = tmp_path / "again" / file.relative_to(static_site.folder)
        assert again.read_bytes() == file.read_bytes(), file
