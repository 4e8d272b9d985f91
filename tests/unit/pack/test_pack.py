"""The pack holds every scenario whole, small enough for a slow connection."""

import json
import re

import brotli
import pytest

from scar_timeline.course.scenario import all_scenarios
from scar_timeline.links.opening import Opened, open_link
from scar_timeline.pack.pack import make_pack


@pytest.fixture(scope="module")
def pack(catalogue):
    return make_pack(catalogue)


@pytest.fixture(scope="module")
def content(pack):
    return json.loads(pack.body)


def test_it_holds_every_scar_type_with_every_severity(catalogue, content):
    expected = {f"{scar}.{deep}" for scar in catalogue.scar_types for deep in catalogue.severities}
    assert set(content["scenarios"]) == expected


def test_it_stays_small_when_compressed(pack):
    assert len(brotli.compress(pack.body, quality=5)) < 60_000


def test_the_same_content_has_the_same_name_and_the_name_follows_the_content(catalogue, pack):
    assert make_pack(catalogue) == pack
    assert re.fullmatch(r"[0-9a-f]{16}", pack.name)


def test_each_code_opens_its_own_scenario_and_view(catalogue, content):
    for key, scenario in content["scenarios"].items():
        for view, code in scenario["codes"].items():
            opened = open_link(catalogue, code)
            assert isinstance(opened, Opened)
            assert f"{opened.link.scar_type}.{opened.link.severity}" == key
            assert opened.link.view.value == view


def test_every_source_button_finds_its_sources(content):
    for scenario in content["scenarios"].values():
        for part in ("headline", "words", "below"):
            for ids in re.findall(r'data-sources="([^"]*)"', scenario[part]):
                assert ids
                assert all(source in content["sources"] for source in ids.split())


def test_every_week_has_its_drawing_and_sentences(catalogue, content):
    timelines = all_scenarios(catalogue)
    for (scar, deep), timeline in timelines.items():
        weeks = content["scenarios"][f"{scar}.{deep}"]["weeks"]
        assert len(weeks) == 53
        for week, (stage, position, counts) in enumerate(weeks):
            assert 0 <= stage < len(content["stages"])
            assert content["lines"][position].startswith(f"Week {week}:")
            if timeline.draws_change:
                clear = timeline.clear_or_more(week)
                assert content["lines"][counts].startswith(f"{clear} of the 12 journeys")
            else:
                assert content["lines"][counts] == "No visible change is drawn for raised scars."


def test_a_session_week_shows_the_channels_and_half_a_year_later_the_lined_up_fibres(content):
    weeks = content["scenarios"]["rolling.moderate"]["weeks"]
    drawings = [content["stages"][stage]["drawing"] for stage, _, _ in weeks]
    assert "On the day" in drawings[0]
    assert "On the day" in drawings[4]
    assert "fibres line up" in drawings[38]


def test_raised_scars_have_no_journeys_and_ask_for_a_dermatologist_first(content):
    raised = content["scenarios"]["raised.mild"]
    assert raised["journeys"] == []
    assert raised["headline"].index("Ask a dermatologist first") < raised["headline"].index("How long does a course")


def test_gain_and_no_gain_stand_together_in_the_first_answers(content):
    for key, scenario in content["scenarios"].items():
        if not key.startswith("raised"):
            assert "still show little or none" in scenario["headline"]


def test_where_article_and_studies_differ_both_are_shown_and_named(content):
    lasts = content["scenarios"]["boxcar.mild"]["headline"].split('data-headline="lasts"')[1]
    assert "The article:" in lasts
    assert "Studies:" in lasts
    assert "3 to 5 months" in lasts
