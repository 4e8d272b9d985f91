"""What stands on every screen, whatever it is about: help, cautions, purpose, dates, a way to start again."""

from datetime import timedelta

import pytest

from scar_timeline.takehome.made_by import review_line, version_line
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.footer import HELP_ANCHOR
from scar_timeline.ui.screens import screens
from scar_timeline.ui.style import STYLE_BLOCK
from tests.app.opened import bodies, html_of, told, visit

FOOT = '<div class="foot">'


@pytest.fixture(params=screens(), ids=lambda screen: screen.name)
def screen(request):
    return request.param.name


@pytest.fixture
def page(rendered, screen):
    return rendered(screen)


@pytest.fixture
def foot(page):
    return html_of(page).split(FOOT)[1]


def test_it_runs_without_a_fault_in_its_frame(page, content, screen):
    assert not page.error
    assert bodies(page).count(STYLE_BLOCK) == 1
    assert told(page, "scar_timeline_aloud")["screen"] == content.say(f"server.menu.{screen}")


@pytest.mark.hazard("HZ-05")
@pytest.mark.standard("WCAG-5")
def test_urgent_help_stands_open_with_all_other_signs_one_tap_away(page, foot, content):
    urgent, _, folded = foot.partition("<details>")
    for row in content.decision.help:
        assert f"{row.sign} <strong>{row.act}</strong>" in (urgent if row.urgency == "now" else folded)
    assert html_of(page).count(f'href="#{HELP_ANCHOR}"') == 1
    assert html_of(page).count(f'id="{HELP_ANCHOR}"') == foot.count(f'id="{HELP_ANCHOR}"') == 1


def test_every_disclaimer_for_pages_is_there(foot, content):
    for row in content.evidence.disclaimers_for("page"):
        assert row.text in foot


@pytest.mark.standard("DEV-1", "NICE-13", "PEM-1")
def test_the_intended_purpose_is_there_word_for_word(foot, content):
    assert content.say("purpose.statement") in foot


@pytest.mark.hazard("HZ-15")
@pytest.mark.standard("COS-3")
def test_it_says_that_it_is_for_adults(foot, content):
    assert f"{content.say('purpose.adults')} {content.say('footer.about.adults')}" in foot


@pytest.mark.standard("IPD-C3", "IPD-C4", "NHS-1", "NHS-2", "NICE-4", "NICE-8")
def test_version_country_review_dates_and_signing_off_are_there(foot, content):
    assert version_line(content) in foot
    assert review_line(content) in foot


@pytest.mark.standard("IPD-C6")
def test_it_says_who_made_it_and_who_earns_from_it(foot, content):
    for line in ("made", "interest"):
        assert content.say(f"footer.about.{line}") in foot


def test_the_footer_comes_last_begins_with_the_review_and_gives_time_to_decide(page, foot, content):
    shown = [body for body in bodies(page) if not body.endswith("</style>")]
    assert FOOT in shown[-1]
    assert foot.index(review_line(content)) < foot.index(content.say("footer.help.heading"))
    assert content.say("footer.decide.text") in foot


def test_there_is_one_button_for_the_next_person_and_one_clock_for_tablets(page, content):
    assert told(page, "start_again")["button"] == content.say("wipe.button")
    assert told(page, "tablet")["minutes"] == content.clinic.tablet_clears_after_minutes


@pytest.mark.hazard("HZ-08")
def test_a_banner_names_the_day_from_the_day_after_a_check_was_due(page, content, screen, today, on_day):
    assert not page.warning
    on_day(today + timedelta(days=1))
    said = visit(screen).warning[0].value
    assert content.say("footer.review.overdue_title") in said
    assert content.say("footer.review.overdue", due=written_date(content, today)) in said


def test_a_screen_appears_when_its_script_does(tmp_path):
    for name in ("sources", "explore", "shell"):
        (tmp_path / f"{name}.py").touch()
    found = screens(tmp_path)
    assert [screen.name for screen in found] == ["explore", "sources"]
    assert [screen.url_path for screen in found] == ["/", "/sources"]
