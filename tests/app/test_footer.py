"""What stands around every screen, as Streamlit's own test runner draws it."""

from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest
from scar_timeline.ui.footer import HELP_ANCHOR, footer_html
from streamlit.testing.v1 import AppTest

from scar_timeline.content.release import Clinic
from scar_timeline.takehome.made_by import review_line
from scar_timeline.ui import today as clock
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.screens import screens

WITHIN = 30


@pytest.fixture
def shell(root):
    return AppTest.from_file(str(root / "pages" / "shell.py"), default_timeout=WITHIN)


def on(screen, shell):
    shell.run()
    return shell if screen.is_front else shell.switch_page(str(screen.script)).run()


def html(shell):
    return "\n".join(block.proto.body for block in shell.get("html"))


every_screen = pytest.mark.parametrize("screen", screens(), ids=lambda screen: screen.name)


@every_screen
def test_every_screen_has_one_way_to_help_and_one_button_for_the_next_person(shell, screen):
    drawn = on(screen, shell)
    assert html(drawn).count(f'href="#{HELP_ANCHOR}"') == 1
    assert html(drawn).count(f'id="{HELP_ANCHOR}"') == 1
    names = [element.proto.component_name for element in drawn.get("bidi_component")]
    assert names.count("start_again") == 1
    assert names.count("tablet") == 1


def test_what_is_urgent_stands_open_and_the_rest_is_folded():
    drawn = unescape(footer_html(the_catalogue()))
    open_part, _, folded = drawn.partition("<details>")
    for row in the_catalogue().decision.help:
        shown = open_part if row.urgency == "now" else folded
        assert f"{row.sign} <strong>{row.act}</strong>" in shown


def test_the_footer_says_who_it_is_for_and_that_there_is_time():
    drawn = unescape(footer_html(the_catalogue()))
    assert "For adults aged 18 and over. In the United States" in drawn
    assert "authorised from age 22" in drawn
    assert "You do not need to decide today" in drawn
    assert "Content version 1.0, written 22 November 2026 for the United Kingdom." in drawn
    assert "Last checked 22 November 2026. Next check due 22 November 2027." in drawn


def test_the_footer_is_last_and_the_review_line_is_its_first_words(shell):
    shell.run()
    bodies = [block.proto.body for block in shell.get("html")]
    foot = next(body for body in bodies if 'class="foot"' in body)
    assert bodies.index(foot) == max(i for i, body in enumerate(bodies) if not body.endswith("</style>"))
    assert foot.index("Last checked") < foot.index("When to get help")


def test_nothing_is_said_about_a_check_before_it_is_overdue(shell, monkeypatch):
    due = min(review.next_review for review in the_catalogue().reviews)
    monkeypatch.setattr(clock, "today", lambda: due)
    assert not shell.run().warning


def test_the_day_after_it_names_the_day_it_was_due(shell, monkeypatch):
    due = min(review.next_review for review in the_catalogue().reviews)
    monkeypatch.setattr(clock, "today", lambda: due + timedelta(days=1))
    said = shell.run().warning[0].value
    assert "A check of this page is overdue." in said
    assert "22 November 2027" in said
    assert "ask your clinic whether it is still up to date" in said


def test_a_clinic_that_gave_its_name_is_named_with_how_to_reach_it():
    clinic = Clinic(name="Skin & Co", how_to_reach_us="01234 567890, 9 to 5")
    drawn = footer_html(replace(the_catalogue(), clinic=clinic))
    assert "Your clinic: Skin &amp; Co" in drawn
    assert "01234 567890" in drawn
    assert "does not know which clinic" not in drawn


def test_without_a_name_it_says_where_else_to_look():
    assert "does not know which clinic is yours" in footer_html(the_catalogue())


def test_a_clinicians_name_shows_once_every_file_is_signed():
    reviews = the_catalogue().reviews
    signed = tuple(review.model_copy(update={"signed_off_by": "Dr A. Example"}) for review in reviews)
    assert review_line(replace(the_catalogue(), reviews=signed)).endswith("Signed off by Dr A. Example.")
    partly = (signed[0], *reviews[1:])
    line = review_line(replace(the_catalogue(), reviews=partly))
    assert line.endswith(f"A clinician has signed off 1 of {len(reviews)} content files.")


def test_the_oldest_check_and_the_earliest_date_count():
    first, *others = the_catalogue().reviews
    older = first.model_copy(update={"reviewed": date(2026, 1, 2), "next_review": date(2027, 1, 2)})
    line = review_line(replace(the_catalogue(), reviews=(*others, older)))
    assert line.startswith("Last checked 2 January 2026. Next check due 2 January 2027.")
