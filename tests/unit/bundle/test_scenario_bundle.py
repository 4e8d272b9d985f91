"""The bundle holds every scenario whole."""

import json
import re
from html import unescape

import pytest

from scar_timeline.bundle.scenario_bundle import make_bundle
from scar_timeline.content import load_catalogue
from scar_timeline.links.resolving import resolve_link
from scar_timeline.narrative.headline import counts as counts_at
from scar_timeline.narrative.headline import headlines
from tests.tables import change


@pytest.fixture(scope="module")
def bundle(catalogue):
    return make_bundle(catalogue)


@pytest.fixture(scope="module")
def held(bundle):
    return json.loads(bundle.body)


def test_it_holds_every_scar_type_with_every_severity_and_a_code_for_each_view(catalogue, held, timelines):
    assert set(held["scenarios"]) == {".".join(choice) for choice in timelines}
    for key, scenario in held["scenarios"].items():
        for view, code in scenario["codes"].items():
            link = resolve_link(catalogue, code).link
            assert (f"{link.choice.scar_type}.{link.choice.severity}", link.view) == (key, view)


def test_its_name_follows_its_content(catalogue_folder, bundle):
    assert make_bundle(load_catalogue(catalogue_folder)) == bundle
    change(catalogue_folder, "follow_ups.csv", "review", says="One looks again.")
    other = make_bundle(load_catalogue(catalogue_folder))
    assert other.name != bundle.name
    assert re.fullmatch(r"[0-9a-f]{16}", other.name)


def test_every_source_button_finds_its_sources(held):
    for scenario in held["scenarios"].values():
        named = re.findall(
            r'data-sources="([^"]*)"', "".join(scenario[part] for part in ("headline", "words", "below"))
        )
        assert named
        assert {source for ids in named for source in ids.split()} <= set(held["sources"])


def test_every_week_has_its_drawing_and_sentences(catalogue, held, timelines):
    say = catalogue.say
    for choice, timeline in timelines.items():
        weeks = held["scenarios"][".".join(choice)]["weeks"]
        for week, (stage, _, counts) in enumerate(weeks):
            assert held["stages"][stage]["drawing"].startswith("<svg")
            key = "counts" if timeline.draws_change else "counts_none"
            assert held["lines"][counts] == say(f"explore.week.{key}", **counts_at(timeline, week))
        since = 2 if choice[1] == "moderate" else 5
        assert held["lines"][weeks[8][1]] == catalogue.count("explore.week.after", since, week=8, number=2)
        assert len(weeks) == 53


def test_a_session_week_shows_the_channels_and_half_a_year_later_the_lined_up_fibres(catalogue, held):
    weeks = held["scenarios"]["rolling.moderate"]["weeks"]
    shown = [held["stages"][stage]["sentence"] for stage, _, _ in weeks]
    for week, stage in ((0, "channels"), (6, "channels"), (50, "remodelling")):
        assert shown[week] == catalogue.say(f"drawings.process.{stage}.sentence")


def test_every_answer_stands_in_its_order_with_whose_it_is(catalogue, held, timelines):
    for choice, timeline in timelines.items():
        html = unescape(held["scenarios"][".".join(choice)]["headline"])
        answers = [answer for headline in headlines(catalogue, timeline) for answer in headline.answers]
        places = [html.index(answer.text) for answer in answers]
        assert places == sorted(places)
        assert all(catalogue.say(f"narrative.who.{answer.who}") in html for answer in answers)
    assert held["scenarios"]["raised.mild"]["journeys"] == []
