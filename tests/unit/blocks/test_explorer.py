"""The explorer's block: two questions, nothing preselected, the answer of a link; what the bundle holds of it."""

import json
import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from scar_timeline.blocks import explorer
from scar_timeline.links.registry import View
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.result import PARTS
from scar_timeline.timeline.choice import Choice
from tests.unit.clinic_counts import counts


@pytest.mark.hazard("HZ-10")
def test_nothing_is_chosen_beforehand_and_every_kind_and_severity_can_be(read, catalogue):
    found = read(explorer.explorer)
    assert [each["value"] for each in found.select("input[checked]")] == ["picture"]
    assert [each["value"] for each in found.select("input[name=scar_type]")] == list(catalogue.scar_types)
    assert [each["value"] for each in found.select("input[name=severity]")] == list(catalogue.severities)
    assert not found.select_one("[data-part=picture]").contents


def test_a_link_opens_its_choice_and_view_with_everything_in_place(read, catalogue, timelines):
    code = code_for(catalogue, Choice("rolling", "moderate"), View.TABLE)
    found = read(explorer.explorer, code=code)
    further = read(explorer.short_answers, code=code)
    assert [each["value"] for each in found.select("input[checked]")] == ["rolling", "moderate", "studies", "table"]
    for place, piece in explorer.scenario_html(catalogue, timelines["rolling", "moderate"]).items():
        shown = found.select_one(f"[data-part={place}]") or further.select_one(f"[data-part={place}]")
        assert shown.decode_contents() == BeautifulSoup(piece, "html.parser").decode()


def test_each_short_answer_says_how_sure_it_is(read, catalogue):
    answers = read(explorer.short_answers, "rolling", "moderate").select("[data-headline] p")
    marks = {catalogue.say(f"narrative.certainty.{level}") for level in ("compared", "uncompared", "drawn", "opinion")}
    assert answers
    assert {answer.select_one(".sure").text for answer in answers} <= marks


def test_a_broken_link_is_said_and_an_older_one_says_what_changed(read, catalogue):
    said = read(explorer.link_notice, code="R9J5VD83")
    assert catalogue.say("links.banner.unreadable") in said.select_one("[role=status]").text
    assert not read(explorer.link_notice).text
    assert not read(explorer.link_notice, "rolling", "mild").text


def test_the_script_is_told_where_the_bundle_is_and_its_sentences(read, catalogue):
    data = json.loads(read(explorer.explorer).select_one("[data-part=data]").text)
    assert data["bundle"] == "/bundle/x.json"
    assert data["words"]["next_severity"] == catalogue.say("explore.next.severity")


def test_how_much_each_kind_of_dot_stands_for_is_said_beside_the_picture(read, catalogue):
    beside = read(explorer.explorer, "rolling", "mild").select_one("[data-panel=picture]")
    for part in PARTS:
        assert catalogue.say(f"narrative.legend.{part}") in beside.text
        assert beside.select(f".key .dot.{part}")


def test_without_scripts_every_choice_has_a_page(read, catalogue):
    ways = [way["href"] for way in read(explorer.explorer).noscript.find_all("a")]
    choices = [(scar_type, severity) for scar_type in catalogue.scar_types for severity in catalogue.severities]
    assert ways == [f"/s/{code_for(catalogue, Choice(*choice))}" for choice in choices]


def test_cautions_stand_below_every_view_and_answers_only_once_there_is_a_timeline(read, catalogue):
    waiting, raised, drawn = (
        read(explorer.short_answers, *choice).select_one("[data-part=further]")
        for choice in ((), ("raised", "mild"), ("rolling", "mild"))
    )
    assert waiting.has_attr("data-waits")
    assert not drawn.has_attr("data-waits")
    hidden = [found.select_one("[data-part=answered]").has_attr("hidden") for found in (raised, drawn)]
    assert hidden == [True, False]
    limits = [each.text for each in drawn.select(".limits li")]
    assert limits == [row.text for row in catalogue.evidence.disclaimers_for("picture")]


@pytest.mark.hazard("HZ-26")
def test_a_clinics_own_counts_are_one_tap_away_and_not_what_is_shown_first(read, catalogue):
    found = read(explorer.explorer, "rolling", "mild", clinic_counts=(counts(1, 2, 3, 4),))
    group = found.select_one("fieldset.people")
    assert group.legend.text
    buttons = group.select("input[type=radio][name=people]")
    assert [(each["value"], each.has_attr("checked")) for each in buttons] == [("studies", True), ("clinic", False)]
    people = catalogue.count("narrative.this_clinic.people", 10)
    assert catalogue.say("explore.people.clinic", people=people) == buttons[1].parent.text
    data = json.loads(found.select_one("[data-part=data]").text)
    assert data["clinic"] == {"bundle": "/bundle/x-clinic.json", "courses": "/bundle/x-clinic"}


def test_counts_add_one_group_and_one_address_and_change_no_other_byte(page_for):
    without = explorer.explorer(page_for("rolling", "mild"))
    with_counts = explorer.explorer(page_for("rolling", "mild", clinic_counts=(counts(1, 2, 3, 4),)))
    added = r'\s*<fieldset class="views people">.*?</fieldset>|, "clinic": \{[^}]*\}|, "clinic_offline": "[^"]*"'
    assert with_counts != without
    assert re.sub(added, "", with_counts, flags=re.DOTALL) == without


def test_the_static_edition_has_no_switch_because_its_paper_could_not_follow(page_for):
    page = replace(page_for("rolling", "mild", clinic_counts=(counts(1, 2, 3, 4),)), is_static=True)
    assert 'name="people"' not in explorer.explorer(page)
