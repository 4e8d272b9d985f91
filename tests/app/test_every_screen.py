"""What must stand on every screen: help, cautions, purpose, review dates, and a banner when one is late."""

from datetime import date

import pytest

from scar_timeline.ui import today as clock
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.screens import screens
from tests.app.opened import html_of, open_screen

CATALOGUE = the_catalogue()
SCREENS = pytest.mark.parametrize("screen", screens(), ids=lambda screen: screen.name)


@pytest.fixture
def show(root):
    return lambda screen: open_screen(root, screen.name)


@pytest.mark.hazard("HZ-05")
@pytest.mark.standard("WCAG-5")
@SCREENS
def test_urgent_help_is_on_every_screen_with_all_other_signs_one_tap_away(show, screen):
    body = html_of(show(screen))
    for row in CATALOGUE.decision.help:
        assert row.sign in body
        assert row.act in body
    urgent = CATALOGUE.decision.help[0]
    assert body.index(urgent.sign) < body.index("<details>", body.index("foot"))


@SCREENS
def test_every_disclaimer_for_pages_is_on_every_screen(show, screen):
    body = html_of(show(screen))
    for row in CATALOGUE.evidence.disclaimers_for("page"):
        assert row.text in body


@pytest.mark.standard("DEV-1", "NICE-13", "PEM-1")
@SCREENS
def test_the_intended_purpose_is_on_every_screen_word_for_word(show, screen):
    assert CATALOGUE.say("purpose.statement") in html_of(show(screen))


@pytest.mark.hazard("HZ-15")
@pytest.mark.standard("COS-3")
@SCREENS
def test_every_screen_says_it_is_for_adults(show, screen):
    assert CATALOGUE.say("purpose.adults") in html_of(show(screen))


@pytest.mark.standard("IPD-C3", "IPD-C4", "NHS-1", "NHS-2", "NICE-4", "NICE-8")
@SCREENS
def test_version_country_review_dates_and_signing_off_are_on_every_screen(show, screen):
    body = html_of(show(screen))
    for told in (
        "Content version",
        "the United Kingdom",
        "Last checked",
        "Next check",
        "signed off by a clinician",
    ):
        assert told in body


@pytest.mark.standard("IPD-C6")
@SCREENS
def test_who_made_it_and_who_earns_from_it_is_on_every_screen(show, screen):
    body = html_of(show(screen))
    assert CATALOGUE.say("footer.about.made") in body
    assert CATALOGUE.say("footer.about.interest") in body


@pytest.mark.hazard("HZ-08")
@SCREENS
def test_content_past_its_date_brings_a_banner_and_content_in_date_does_not(show, screen, monkeypatch):
    assert not show(screen).warning
    late = max(review.next_review for review in CATALOGUE.reviews).replace(year=2099)
    monkeypatch.setattr(clock, "today", lambda: late)
    page = show(screen)
    assert "A check of this page is overdue." in page.warning[0].value


def test_the_clock_is_the_real_date_when_nobody_shifts_it():
    assert clock.today() == date.today()
