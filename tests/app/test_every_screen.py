"""What stands on every screen, whatever it is about: help, cautions, purpose, dates, a way to start again."""

from datetime import timedelta

import pytest

from scar_timeline.takehome.made_by import review_line, version_line
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.footer import HELP_ANCHOR
from scar_timeline.ui.screens import screens
from scar_timeline.ui.style import STYLE_BLOCK
from tests.app.opened import FOOTER, bodies, html_of, told, visit

hazard, standard = pytest.mark.hazard, pytest.mark.standard


@pytest.fixture(params=[screen.name for screen in screens()])
def screen(request):
    return request.param


@pytest.fixture
def page(rendered, screen):
    return rendered(screen)


@pytest.fixture
def foot(page):
    return html_of(page).split(FOOTER)[1]


def test_it_runs_without_a_fault_in_its_frame(page, content, screen):
    assert not page.error
    assert bodies(page).count(STYLE_BLOCK) == 1
    assert told(page, "scar_timeline_aloud")["screen"] == content.say(f"server.menu.{screen}")


@hazard("HZ-05")
@standard("WCAG-5")
def test_urgent_help_stands_open_with_all_other_signs_one_tap_away(page, foot, content):
    urgent, _, folded = foot.partition("<details>")
    for row in content.decision.help:
        assert f"{row.sign} <strong>{row.act}</strong>" in (urgent if row.urgency == "now" else folded)
    assert html_of(page).count(f'href="#{HELP_ANCHOR}"') == 1
    assert html_of(page).count(f'id="{HELP_ANCHOR}"') == foot.count(f'id="{HELP_ANCHOR}"') == 1


def lines(*keys):
    return lambda content: [content.say(key) for key in keys]


@pytest.mark.parametrize(
    "said",
    [
        lambda content: [row.text for row in content.evidence.disclaimers_for("page")],
        pytest.param(lines("purpose.statement"), marks=standard("DEV-1", "NICE-13", "PEM-1")),
        pytest.param(
            lines("purpose.adults", "footer.about.adults"), marks=[hazard("HZ-15"), standard("COS-3")]
        ),
        pytest.param(
            lambda content: [version_line(content), review_line(content)],
            marks=standard("IPD-C3", "IPD-C4", "NHS-1", "NHS-2", "NICE-4", "NICE-8"),
        ),
        pytest.param(lines("footer.about.made", "footer.about.interest"), marks=standard("IPD-C6")),
        lines("footer.decide.text", "footer.clinic.text"),
    ],
    ids=["cautions", "purpose", "adults", "version", "who_earns", "no_hurry"],
)
def test_the_footer_says(foot, content, said):
    assert [line for line in said(content) if line not in foot] == []


def test_the_footer_comes_last_and_begins_with_the_review(page, foot, content):
    assert FOOTER in [body for body in bodies(page) if not body.endswith("</style>")][-1]
    assert foot.index(review_line(content)) < foot.index(content.say("footer.help.heading"))


def test_there_is_one_button_for_the_next_person_and_one_clock_for_tablets(page, content):
    assert told(page, "start_again")["button"] == content.say("wipe.button")
    assert told(page, "tablet")["minutes"] == content.clinic.tablet_clears_after_minutes


@hazard("HZ-08")
def test_a_banner_names_the_day_from_the_day_after_a_check_was_due(page, content, screen, today, on_day):
    assert not page.warning
    on_day(today + timedelta(days=1))
    said = visit(screen).warning[0].value
    assert content.say("footer.review.overdue_title") in said
    assert content.say("footer.review.overdue", due=written_date(content, today)) in said


def test_a_screen_appears_when_its_script_does(tmp_path):
    for name in ("sources", "explore", "shell"):
        (tmp_path / f"{name}.py").touch()
    found = [(screen.name, screen.url_path) for screen in screens(tmp_path)]
    assert found == [("explore", "/"), ("sources", "/sources")]
