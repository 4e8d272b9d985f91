"""The bundle holds every scenario whole."""

import json
import re
from collections import Counter
from html import unescape

import pytest
from bs4 import BeautifulSoup

from scar_timeline.bundle.scenario_bundle import make_bundle
from scar_timeline.content import load_catalogue
from scar_timeline.links.resolving import resolve_link
from scar_timeline.narrative.comparison import comparison
from scar_timeline.narrative.headline import counts as counts_at
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.result import WORTH, parts, worth_sentence
from tests.tables import change
from tests.unit.clinic_counts import counting, counts


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
            r'data-sources="([^"]*)"',
            "".join(scenario[part] for part in ("result", "facts", "headline", "words", "below")),
        )
        assert named
        assert {source for ids in named for source in ids.split()} <= set(held["sources"])


def test_dots_lane_gutter_sentence_and_table_agree_in_every_week_for_every_choice_and_line(catalogue, held, timelines):
    for choice, timeline in timelines.items():
        scenario = held["scenarios"][".".join(choice)]
        assert len(scenario["weeks"]) == (53 if timeline.draws_change else 0)
        for week, entry in enumerate(scenario["weeks"]):
            drawn = [round(100 * journey.shares[week]) for journey in timeline.journeys]
            assert entry["shares"] == drawn == sorted(drawn)
            little, some = entry["parts"]
            counted = counts_at(timeline, week)
            assert (little, some, 12 - little - some) == (counted["little"], counted["some"], counted["clear"])
            gutter = BeautifulSoup(held["lines"][entry["gutter"]], "html.parser")
            beside = [int(row.b.text) for row in gutter.select("p:not(.in-parts)")]
            assert beside == [len(row.select(".dot")) for row in gutter.select("p:not(.in-parts)")]
            assert beside == list(reversed(timeline.counts(week).values()))
            assert catalogue.say("explore.week.counts", **counted) in held["lines"][entry["says"]]
        for line in scenario["worth"].values():
            for week, reached in enumerate(line["reached"]):
                assert reached == sum(share >= line["share"] for share in scenario["weeks"][week]["shares"])
                reach, miss = held["reach"][reached]
                assert (str(reached) in reach, str(12 - reached) in miss) == (True, True)


def test_the_headline_has_as_many_dots_as_it_says(catalogue, held, timelines):
    for choice, timeline in timelines.items():
        if not timeline.draws_change:
            continue
        scenario = held["scenarios"][".".join(choice)]
        assert scenario["judged"] == timeline.judged_week
        found = BeautifulSoup(scenario["result"], "html.parser")
        for part in parts(catalogue, timeline, timeline.judged_week):
            assert len(found.select(f".dots .{part.id}")) == part.count
            assert part.words in found.h2.text
        for name, line in scenario["worth"].items():
            reached = line["reached"][timeline.judged_week]
            assert line["says"] == list(worth_sentence(catalogue, timeline, WORTH[name]))
            assert (str(reached) if reached else "none") in line["says"][0]


@pytest.mark.hazard("HZ-16")
def test_a_row_beside_another_has_twelve_dots_in_their_bands_and_each_pair_its_difference(catalogue, held, timelines):
    drawing = {".".join(choice): timeline for choice, timeline in timelines.items() if timeline.draws_change}
    for key, timeline in drawing.items():
        scenario, week = held["scenarios"][key], timeline.judged_week
        found = BeautifulSoup(scenario["row"], "html.parser")
        assert all(part.words in found.text for part in parts(catalogue, timeline, week))
        placed = Counter()
        for dot in found.select(".dot"):
            left = float(re.search(r"left:([\d.]+)%", dot["style"])[1]) / 100
            placed[timeline.band(left).id] += 1
        assert {band: placed[band] for band in timeline.counts(week)} == timeline.counts(week)
        for part in parts(catalogue, timeline, week):
            assert len(found.select(f".dot.{part.id}")) == part.count
        assert scenario["second"] in drawing
        assert scenario["second"] != key
        for other, place in scenario["differs"].items():
            assert comparison(catalogue, timeline, drawing[other]).differs.text in unescape(held["lines"][place])
        assert set(scenario["differs"]) == set(drawing)


def test_on_the_day_of_a_session_and_in_the_months_after_the_sentence_fits(catalogue, held):
    weeks = held["scenarios"]["rolling.moderate"]["weeks"]
    for week, stage in ((0, "channels"), (6, "channels"), (50, "remodelling")):
        assert catalogue.say(f"drawings.process.{stage}.sentence") in held["lines"][weeks[week]["says"]]
    since = catalogue.count("explore.week.after", 2, week=8, number=2)
    assert held["lines"][weeks[8]["says"]].startswith(since)


def test_every_answer_stands_in_its_order_with_whose_it_is(catalogue, held, timelines):
    for choice, timeline in timelines.items():
        html = unescape(held["scenarios"][".".join(choice)]["headline"])
        answers = [answer for headline in headlines(catalogue, timeline) for answer in headline.answers]
        places = [html.index(answer.text) for answer in answers]
        assert places == sorted(places)
        assert all(catalogue.say(f"narrative.who.{answer.who}") in html for answer in answers)
    assert held["scenarios"]["raised.mild"]["journeys"] == []


def test_a_clinic_that_counted_its_people_has_a_second_one_made_the_same_way(catalogue, bundle):
    own = counting(catalogue, counts(1, 2, 3, 4))
    both = make_bundle(own)
    assert (both.body, bundle.clinic) == (bundle.body, b"")
    assert both.name != bundle.name
    held = json.loads(both.clinic)
    whose = catalogue.say("narrative.this_clinic.whose", people=catalogue.count("narrative.this_clinic.people", 10))
    for key, scenario in held["scenarios"].items():
        drawn = not key.startswith("raised")
        for place in ("announce", "result", "picture"):
            assert (whose in scenario[place]) is drawn, (key, place)
