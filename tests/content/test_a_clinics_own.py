"""A clinic renames itself, adds a logo, changes its courses and signs, without code, and sees it everywhere."""

import re
import shutil
from datetime import date
from html import unescape

import pytest

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.screen import rendered
from scar_timeline.bundle.scenario_bundle import make_bundle
from scar_timeline.command import main
from scar_timeline.content import load_catalogue
from scar_timeline.content.loaded import CLINIC_VARIABLE
from scar_timeline.handout.diary_pdf import diary_pdf
from scar_timeline.handout.document import make_handout
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.handout.selections import Selections
from scar_timeline.links.resolving import codes, resolve_link
from scar_timeline.ui.navigation import screens
from tests.pdf_words import sides

SITE = "https://timeline.hill.example"
DAY = date(2026, 12, 1)
SETTINGS = """
name = "Hill Skin Clinic"
how_to_reach_us = "01 234 5678, Monday to Friday"
home_page = "https://hill.example"
email = "hello@hill.example"
logo = "hill.svg"
our_follow_up_note = "We look at your skin together."
aftercare = ["Wash your face with cool water only.", "Use sun cream every day."]
counts = "counts.csv"
review_weeks_after = [3, 5]
top_up_weeks_after = [14, 16]
country = "Ireland"
emergency_number = "112"
advice_line = "your GP"
[course.severe]
sessions = 8
spacing_weeks = 5
"""
COUNTS = """scar_type,severity,sessions,spacing_weeks,week,little_or_none,some,clear,a_lot
rolling,moderate,4,4,26,0,2,5,17
mixed,moderate,4,4,26,1,2,4,9
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path fill="#135" d="M0 0h40v10H0z"/></svg>'


@pytest.fixture(scope="module")
def folder(root, tmp_path_factory):
    """A copy of what is delivered, and the clinic's own folder beside it."""
    place = tmp_path_factory.mktemp("clinic")
    shutil.copytree(root / "data", place / "data")
    own = place / "own"
    own.mkdir()
    (own / "clinic.toml").write_text(SETTINGS, encoding="utf-8")
    (own / "hill.svg").write_text(LOGO, encoding="utf-8")
    (own / "counts.csv").write_text(COUNTS, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def catalogue(folder):
    """What the clinic's app holds once a clinician has read the paper and signed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(CLINIC_VARIABLE, str(folder / "own" / "clinic.toml"))
        data = ("--data", str(folder / "data"))
        assert main(["check", *data]) == 0
        paper = folder / "review.pdf"
        assert main(["review", "--out", str(paper), *data]) == 0
        mark = re.search(r"\b[A-Z2-7]{4}-[A-Z2-7]{4}\b", sides(paper.read_bytes())[0])[0]
        assert main(["sign", "--name", "Dr A Example", "--role", "dermatologist", "--mark", mark, *data]) == 0
    return load_catalogue(folder / "data", folder / "own" / "clinic.toml")


@pytest.fixture(scope="module")
def choices(catalogue):
    """Each choice with its link opened."""
    return {(choice.scar_type, choice.severity): resolve_link(catalogue, code) for choice, code in codes(catalogue)}


def test_every_screen_shows_name_logo_numbers_and_who_signed(catalogue, choices):
    signed = catalogue.say("footer.review.signed", names="Dr A Example, dermatologist")
    for opened in (None, *choices.values()):
        for screen in screens():
            page = Page(catalogue, opened, DAY, "/bundle/x.json", SITE, screen.name)
            html = "".join(rendered(screen.parts(), page))
            for words in ("Hill Skin Clinic", catalogue.logo.path, "https://hill.example", "Call 112 now.", signed):
                assert words in html, (screen.name, words)
            assert "Call 999" not in html
            assert catalogue.say("footer.review.unsigned") not in html


def test_its_course_and_visits_are_in_bundle_page_pdf_and_diary_of_severe_scars_only(catalogue, choices):
    bundle = make_bundle(catalogue).body.decode()
    assert "8 sessions at your clinic, about 5 weeks apart" in bundle
    for (scar_type, severity), opened in choices.items():
        handout = make_handout(catalogue, opened, SITE, Selections(), DAY)
        html = fast_page(catalogue, handout)
        printed = sides(handout_pdf(catalogue, handout))
        paper = " ".join(printed)
        for text in (html, paper):
            course_is_shown = severity == "severe" and scar_type != "raised"  # nothing is planned for raised scars
            assert ("8 sessions at your clinic, about 5 weeks apart" in text) is course_is_shown
            for words in ("Hill Skin Clinic", "cool water only", "We look at your skin together.", "Call 112 now."):
                assert words in text, (scar_type, severity, words)
            assert "Your clinic says" in text
        assert ("3 to 5 weeks after the last session" in html) is (scar_type != "raised")
        assert catalogue.logo.path in html
        assert len(printed) == 2
    diary = sides(diary_pdf(catalogue, DAY))
    assert len(diary) == 2
    assert sum(side.count(catalogue.say("diary.session")) for side in diary) == 8


def test_a_later_change_is_unsigned_where_it_stands_and_nowhere_else(catalogue, folder):
    own = folder / "changed.toml"
    own.write_text(SETTINGS.replace("cool water", "warm water"), encoding="utf-8")
    for name in ("hill.svg", "counts.csv"):
        shutil.copy(folder / "own" / name, folder)
    changed = load_catalogue(folder / "data", own)
    said = {
        screen.name: "".join(rendered(screen.parts(), Page(changed, None, DAY, "", SITE, screen.name)))
        for screen in screens()
    }
    unsigned = changed.say("footer.review.quote", words="Wash your face with warm water only.")
    assert {name for name, html in said.items() if unsigned in html} == {"before_you_decide"}
    assert not any(changed.say("footer.review.unsigned") in html for html in said.values())


def test_its_own_people_are_a_second_picture_in_bundle_page_and_pdf_signed_by_itself(catalogue, choices):
    whose = catalogue.say("narrative.this_clinic.whose", people=catalogue.count("narrative.this_clinic.people", 40))
    bundle = make_bundle(catalogue)
    assert whose not in bundle.body.decode()
    assert whose in bundle.clinic.decode()
    asked = Selections(with_clinic=True)
    for (scar_type, severity), opened in choices.items():
        if scar_type == "raised":
            continue
        handout, studies = (make_handout(catalogue, opened, SITE, each, DAY) for each in (asked, Selections()))
        html = unescape(fast_page(catalogue, handout))
        assert whose in html
        assert whose not in unescape(fast_page(catalogue, studies))
        assert catalogue.say("footer.review.signed", names="Dr A Example, dermatologist") in html
        printed = sides(handout_pdf(catalogue, handout))
        assert len(printed) == 2, (scar_type, severity)
        assert whose in printed[0]


def test_the_check_says_how_many_people_were_read(catalogue, folder, monkeypatch, capsys):
    monkeypatch.setenv(CLINIC_VARIABLE, str(folder / "own" / "clinic.toml"))
    assert main(["check", "--data", str(folder / "data")]) == 0
    people = catalogue.count("narrative.this_clinic.people", 40)
    assert catalogue.say("command.clinic_counts", people=people) in capsys.readouterr().out
