"""What a patient reads when a link opens, opens with older content, or opens nothing."""

from dataclasses import replace

import pytest

from scar_timeline.content.errors import ContentError
from scar_timeline.links.code import Link, Problem, encode
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import Opened, Refused, check_numbers, code_for, resolve_link
from scar_timeline.links.version import Version
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from scar_timeline.timeline.scenario import scenario, usual_course


def made_with(version, scar_type, severity="mild"):
    return encode(Link(Choice(scar_type, severity), View.PICTURE, Version.read(version)))


def test_a_link_of_today_opens_its_choice_and_view_without_words(catalogue, choice):
    for view in View:
        resolved = resolve_link(catalogue, code_for(catalogue, Choice(*choice), view))
        assert resolved == Opened(Link(Choice(*choice), view, Version(2, 1)), None, ())


@pytest.mark.hazard("HZ-01")
@pytest.mark.parametrize(
    ("scar_type", "changed"),
    [
        ("rolling", ("Waves are new.", "All is new.")),
        ("raised", ("Pricks and ridges are new.", "All is new.")),
        # A mix is drawn from the dented types, so their changes are told.
        ("mixed", ("Waves are new.", "Pricks and ridges are new.", "All is new.")),
    ],
)
def test_an_older_link_opens_the_same_choice_and_says_what_changed(catalogue, scar_type, changed):
    resolved = resolve_link(catalogue, made_with("1.0", scar_type))
    assert resolved.link.choice == Choice(scar_type, "mild")
    assert resolved.notice == catalogue.say("links.banner.older_changed", version="1.0", now="2.1")
    assert resolved.changes == changed


def test_versions_count_as_numbers_and_nothing_new_is_said_so(catalogue):
    """1.10 comes after 1.4."""
    until = replace(catalogue, changes=catalogue.changes[:2])
    resolved = resolve_link(until, made_with("1.10", "rolling"))
    assert resolved.notice == catalogue.say("links.banner.older_same", version="1.10", now="2.1")
    assert resolved.changes == ()


@pytest.mark.hazard("HZ-01")
def test_an_unreadable_or_newer_link_and_one_that_is_not_offered_ask_to_choose(catalogue):
    unreadable, newer = (catalogue.say(f"links.banner.{key}") for key in ("unreadable", "newer"))
    assert resolve_link(catalogue, "type=Rolling") == Refused(Problem.CHARACTER, unreadable)
    assert resolve_link(catalogue, made_with("2.2", "rolling")) == Refused(Problem.NEWER, newer)
    for gone in (made_with("2.1", "boxcar"), made_with("2.1", "rolling", "severe")):
        assert resolve_link(catalogue, gone) == Refused(Problem.CHOICE, unreadable)


def test_a_choice_without_a_permanent_number_and_a_number_without_its_choice_stop_the_start(content):
    check_numbers(content)
    new = content.scar_types["rolling"].model_copy(update={"id": "tunnel", "line": 7})
    with pytest.raises(ContentError, match=r"scar_types.csv, row 7, column id: has no number"):
        check_numbers(replace(content, scar_types={**content.scar_types, "tunnel": new}))
    for field, gone in (("scar_types", "mixed"), ("severities", "severe")):
        left = {name: row for name, row in getattr(content, field).items() if name != gone}
        with pytest.raises(ContentError, match=f"{field}.csv, column id: the row '{gone}' is missing"):
            check_numbers(replace(content, **{field: left}))


def test_a_version_that_no_link_can_name_stops_the_start(content):
    release = content.release.model_copy(update={"version": "300.0"})
    with pytest.raises(ContentError, match=r"version\.toml, column version: content version 300\.0 does not fit"):
        check_numbers(replace(content, release=release))


@pytest.mark.hazard("HZ-01")
def test_a_course_goes_along_and_the_usual_one_has_the_short_code_alone(catalogue):
    usual, other = usual_course(catalogue, "moderate"), Course.weekly(3, 6)
    for course, length in ((None, 8), (usual, 8), (other, 12)):
        code = code_for(catalogue, Choice("rolling", "moderate", course))
        assert len(code) == length
        assert resolve_link(catalogue, code).link.choice.course == (other if length == 12 else None)
    assert len(code_for(catalogue, Choice("raised", "mild", other))) == 8


@pytest.mark.hazard("HZ-01")
def test_a_code_with_a_course_says_the_same_after_the_usual_course_has_changed(catalogue):
    """Made while the course was not the usual one: it opens the same timeline, under the one code it has now."""
    course = Course.weekly(3, 6)
    on_paper = code_for(catalogue, Choice("rolling", "moderate", course))
    rows = {
        name: row.model_copy(update={"sessions": 3, "spacing_weeks": 6}) if row.usual_for == "moderate" else row
        for name, row in catalogue.courses.items()
    }
    later = replace(catalogue, courses=rows)
    opened = resolve_link(later, on_paper).link.choice
    assert opened == Choice("rolling", "moderate")
    assert scenario(later, opened).course == course
    assert scenario(later, opened).journeys == scenario(catalogue, Choice("rolling", "moderate", course)).journeys
    assert len(code_for(later, opened)) == 8
