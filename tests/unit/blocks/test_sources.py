"""Sources: what differs and what failed stands in view, every fact with its source, counts that add up."""

import pytest

from scar_timeline.blocks import sources
from scar_timeline.handout.formats import written_date
from scar_timeline.narrative.forest import protocol, reported, summary
from scar_timeline.narrative.source_line import source_line
from scar_timeline.synthesis.forest import forest_table

hazard, standard = pytest.mark.hazard, pytest.mark.standard


@hazard("HZ-21")
def test_what_differs_stands_open_and_every_point_has_its_passage_and_the_studies(read, catalogue):
    found = read(sources.claims)
    for row in catalogue.evidence.claims.values():
        told = found.select_one(f"#claim-{row.id}")
        assert (told.name == "section") is (row.agrees == "differ")
        match = catalogue.say(f"sources.match.{row.agrees}")
        assert [
            part for part in (row.title, row.statement, row.passage, row.studies_say, match) if part not in told.text
        ] == []


@hazard("HZ-03", "HZ-18")
def test_the_negative_trial_is_told_whole_and_never_folded_away(read, catalogue):
    found = read(sources.negative_trial)
    trial = catalogue.evidence.evidence[catalogue.statement("sources.negative.intro").sources[0]]
    assert not found.find("details")
    for part in (trial.fact, trial.figure, trial.group, trial.time, trial.citation):
        assert part in found.text


@standard("IPD-C2", "IPD-C5", "NICE-5", "PEM-9")
def test_every_fact_stands_with_its_number_people_strength_and_links_under_its_topic(read, catalogue):
    found = read(sources.facts)
    for row in catalogue.evidence.evidence.values():
        told = found.select_one(f"#facts-{row.topics[0]} tr#{row.id}")
        strength = catalogue.say(f"sources.strength.{row.strength}")
        for part in (row.fact, row.figure, row.group, row.time, row.citation, strength):
            assert part in told.text
        assert [link["href"] for link in told.find_all("a")] == list(row.links)
        assert all(link["rel"] == ["noopener", "noreferrer"] for link in told.find_all("a"))
    counts = [int(mark.text) for mark in found.select("#facts .mark")]
    assert sum(counts) == len(found.select("tbody tr")) == len(catalogue.evidence.evidence)


def test_the_forest_plot_has_its_counts_in_words_and_a_table_of_every_row(read, catalogue):
    found = read(sources.forest)
    rows = forest_table(catalogue.synthesis, catalogue.fitted_synthesis)
    assert summary(catalogue, rows) in found.text
    assert found.figcaption.text == catalogue.say("forest.title")
    for (_, row), told in zip(rows.iterrows(), found.select("tbody tr"), strict=True):
        for part in (row["label"], protocol(catalogue, row), reported(catalogue, row), row["how_read"]):
            assert part in told.text


@standard("NICE-5")
def test_what_nobody_knows_and_every_caution_is_listed_with_its_source(read, catalogue):
    evidence = catalogue.evidence
    for block, rows, ids in (
        (sources.unknowns, evidence.unknowns, lambda row: row.sources),
        (sources.disclaimers, evidence.disclaimers, lambda row: [f"article:{claim}" for claim in row.claims]),
    ):
        for row, told in zip(rows.values(), read(block).select("li"), strict=True):
            assert row.text in told.text
            assert source_line(catalogue, ids(row)) in told.select_one(".from").text


def test_each_file_is_listed_with_its_dates(read, catalogue):
    rows = read(sources.made).select("tbody tr")
    dates = [
        (written_date(catalogue, each.reviewed), written_date(catalogue, each.next_review))
        for each in catalogue.reviews
    ]
    assert [row.th.text for row in rows] == [each.file for each in catalogue.reviews]
    assert [tuple(cell.text for cell in row.find_all("td")) for row in rows] == dates


@standard("PEM-7")
def test_the_page_in_short_says_that_sources_differ_and_are_weak(read, catalogue):
    said = read(sources.opening).text
    assert all(catalogue.say(f"sources.in_short.{key}") in said for key in ("differ", "weak", "negative"))
