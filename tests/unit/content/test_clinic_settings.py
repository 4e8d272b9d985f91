"""A clinic's settings stand in the place of ours, apart from evidence, and change no study, harm or caution."""

import pytest

from scar_timeline.content import load_catalogue
from scar_timeline.content.errors import ContentError
from scar_timeline.content.tables.clinic import LAST_SESSION_AT_MOST
from scar_timeline.narrative.course import course_statement
from scar_timeline.narrative.narrative import in_words
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.scenario import scenario

OWN = """
review_weeks_after = [3, 6]
top_up_weeks_after = [9, 9]
[course.mild]
sessions = 4
spacing_weeks = 5
"""


@pytest.fixture
def with_settings(catalogue_folder, tmp_path):
    """``with_settings(text)``: the catalogue of a clinic that keeps these settings in a folder of its own."""

    def one(text):
        own = tmp_path / "own" / "clinic.toml"
        own.parent.mkdir(exist_ok=True)
        own.write_text(text, encoding="utf-8")
        return load_catalogue(catalogue_folder, own)

    return one


def faults(with_settings, text):
    with pytest.raises(ContentError) as caught:
        with_settings(text)
    return {(fault.column, fault.file.rpartition("/")[2]) for fault in caught.value.faults}


def test_a_clinics_course_is_drawn_and_said_to_be_its_own(with_settings, catalogue):
    own = with_settings(OWN)
    drawn = scenario(own, Choice("rolling", "mild"))
    assert drawn.course.session_weeks == (0, 5, 10, 15)
    said = course_statement(own, drawn)
    assert (said.who, said.sources) == ("clinic", ())
    other = scenario(own, Choice("rolling", "moderate"))
    assert other.course == scenario(catalogue, Choice("rolling", "moderate")).course
    assert course_statement(own, other).who != "clinic"


def test_a_clinics_visits_are_placed_and_said_to_be_its_own(with_settings):
    own = with_settings(OWN)
    drawn = scenario(own, Choice("rolling", "mild"))
    placed = {event.id: (event.from_week, event.to_week) for event in drawn.events if event.number is None}
    assert placed["review"] == (18, 21)
    assert placed["top_up"] == (24, 24)
    told = [said for said in in_words(own, drawn)[0].statements if said.who == "clinic"]
    assert [said.sources for said in told] == [(), (), ()]
    assert sum("3 to 6 weeks" in said.text for said in told) == 1


def test_nothing_else_changes(with_settings, catalogue):
    own = with_settings('name = "Skin & Co"' + OWN)
    for name in ("harms", "cautions", "options", "red_flags", "recovery_days"):
        assert getattr(own.decision, name) == getattr(catalogue.decision, name)
    assert own.evidence == catalogue.evidence
    assert own.fitted_synthesis.draws == catalogue.fitted_synthesis.draws


@pytest.mark.parametrize(
    ("sessions", "spacing", "possible"), [(8, 5, True), (5, 10, False), (4, 12, True), (1, 12, True)]
)
def test_a_course_ends_in_week_39_or_before(with_settings, sessions, spacing, possible):
    assert ((sessions - 1) * spacing <= LAST_SESSION_AT_MOST) is possible
    text = f"[course.mild]\nsessions = {sessions}\nspacing_weeks = {spacing}\n"
    if possible:
        assert with_settings(text).usual_course("mild").sessions == sessions
    else:
        assert faults(with_settings, text) == {("course.mild", "clinic.toml")}


def test_every_fault_is_said_at_once(with_settings):
    text = """
name = "x"
logo = "gone.svg"
aftercare = ["It will heal."]
sneaky = 1
home_page = "javascript:alert(1)"
email = "a@hill.example?bcc=b@other.example"
may_frame = ["*"]
own_hosts = ["not a host"]
review_weeks_after = [8, 4]
tablet_asks_for_seconds = 5
[course.mild]
sessions = 9
spacing_weeks = 1
"""
    columns = {column for column, _ in faults(with_settings, text)}
    assert {"sneaky", "home_page", "email", "may_frame.0", "own_hosts.0", "review_weeks_after"} <= columns
    assert {"logo", "aftercare"} <= columns
    assert {"tablet_asks_for_seconds", "course.mild.sessions", "course.mild.spacing_weeks"} <= columns


def test_texts_that_promise_and_unseen_letters_are_refused_in_lists_too(with_settings):
    assert faults(with_settings, 'aftercare = ["It will heal.", "You get the best skin."]') == {
        ("aftercare", "clinic.toml")
    }
    assert faults(with_settings, 'aftercare = ["Keep it\u200b cool."]') == {("aftercare.1", "clinic.toml")}


def test_a_severity_that_is_none_and_a_visit_after_the_year_are_refused(with_settings):
    wrong = "[course.awful]\nsessions = 2\nspacing_weeks = 4\n"
    assert faults(with_settings, wrong) == {("course.awful", "clinic.toml")}
    late = "top_up_weeks_after = [40, 45]\n[course.mild]\nsessions = 4\nspacing_weeks = 10\n"
    assert faults(with_settings, late) == {("top_up_weeks_after", "clinic.toml")}


@pytest.mark.hazard("HZ-11")
def test_another_country_needs_its_own_numbers_and_they_stand_wherever_help_is_named(root, tmp_path):
    own = tmp_path / "clinic.toml"
    own.write_text('country = "Ireland"\nemergency_number = "112"\n', encoding="utf-8")
    with pytest.raises(ContentError, match="whom to call in the United Kingdom, not in Ireland") as caught:
        load_catalogue(root / "data", own)
    assert caught.value.column == "advice_line"
    own.write_text('country = "Ireland"\nemergency_number = "112"\nadvice_line = "your GP"\n', encoding="utf-8")
    found = load_catalogue(root / "data", own)
    acts = [row.act for row in found.decision.red_flags]
    ours = [row.act for row in load_catalogue(root / "data").decision.red_flags]
    assert acts == [act.replace("999", "112").replace("NHS 111", "your GP") for act in ours]
    assert found.country == "Ireland"
    assert not any("999" in act or "NHS 111" in act for act in acts)
