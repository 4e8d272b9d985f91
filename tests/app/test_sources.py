"""The page "Sources": what differs and what failed first and always, every fact findable, gaps open."""

import re

import pytest

from scar_timeline.content.evidence import TOPICS
from scar_timeline.content.safety import read_safety_tables
from scar_timeline.course.published import check
from scar_timeline.ui.catalogue import DATA_FOLDER, the_catalogue
from tests.app.opened import html_of, open_screen, words_of

SCREEN = "sources"
CATALOGUE = the_catalogue()
EVIDENCE = CATALOGUE.evidence
SAFETY = read_safety_tables(DATA_FOLDER)


@pytest.fixture
def page(root):
    return open_screen(root, SCREEN)


@pytest.fixture(scope="module")
def untouched(root):
    """The page as it opens, for tests that only read it."""
    return open_screen(root, SCREEN)


def table(page, caption: str) -> str:
    return next(body for body in html_of(page).split("<table ") if f"<caption>{caption}</caption>" in body)


def shown_facts(page) -> list[str]:
    return re.findall(r'<tr role="row" id="(F\d\d)"', html_of(page))


@pytest.mark.standard("PEM-7")
def test_the_page_opens_with_a_summary(untouched):
    assert not untouched.exception
    assert untouched.header[0].value == "In short"
    assert "No clinician has signed these pages off yet." in words_of(untouched)


@pytest.mark.hazard("HZ-21")
def test_where_article_and_studies_differ_is_always_shown(page):
    for match in ("all", "agree", "untested"):
        page.segmented_control(key="claims_match").set_value(match).run()
        differing = table(page, "Where the article and the studies differ")
        rows = [row for row in EVIDENCE.claims.values() if row.agrees == "differ"]
        assert "three_to_five_months" in {row.id for row in rows}
        for row in rows:
            assert row.statement in differing
            assert row.studies_say in differing


def test_every_point_of_the_article_stands_beside_what_studies_say(untouched):
    body = html_of(untouched)
    for row in EVIDENCE.claims.values():
        for told in (row.title, row.statement, row.studies_say, row.passage):
            assert told in body


def test_other_points_can_be_filtered(page):
    page.segmented_control(key="claims_match").set_value("untested").run()
    others = table(page, "The article's other points")
    assert EVIDENCE.claims["touch_ups"].statement in others
    assert EVIDENCE.claims["scar_strength"].statement not in others


@pytest.mark.hazard("HZ-03")
def test_the_negative_trial_stands_in_full_view_whatever_is_filtered(page):
    trial = EVIDENCE.evidence["F13"]
    page.pills(key="facts_topics").set_value(["harm"]).run()
    assert "F13" not in shown_facts(page)
    told = table(page, "One trial, in full")
    for words in (
        trial.fact,
        trial.figure,
        str(trial.people),
        trial.group,
        trial.time,
        trial.citation,
        trial.link,
    ):
        assert words in told
    assert not page.expander or all("One trial" not in fold.label for fold in page.expander)


@pytest.mark.hazard("HZ-18")
def test_the_combined_treatment_is_named_as_something_else(untouched):
    assert "That pair of treatments is not what these pages show." in table(untouched, "One trial, in full")


@pytest.mark.standard("IPD-C2", "IPD-C5", "NICE-5")
@pytest.mark.parametrize("fact", EVIDENCE.evidence)
def test_every_fact_has_its_number_people_time_strength_and_link(facts_table, fact):
    row = EVIDENCE.evidence[fact]
    told = next(part for part in facts_table.split("<tr ") if f'id="{fact}"' in part)
    for words in (row.fact, row.figure, row.group, row.time, row.citation):
        assert words in told
    assert CATALOGUE.say(f"sources.strength.{row.strength}") in told
    assert CATALOGUE.say(f"sources.checked.{row.checked}") in told
    for link in row.links:
        assert f'<a href="{link}" target="_blank" rel="noopener noreferrer">' in told


@pytest.fixture(scope="module")
def facts_table(untouched):
    return table(untouched, "Facts and where they come from")


def test_one_fact_can_be_picked(page):
    page.selectbox(key="facts_one").set_value("F38").run()
    assert shown_facts(page) == ["F38"]
    assert f"1 of {len(EVIDENCE.evidence)} facts shown" in words_of(page)


def test_facts_can_be_filtered_by_topic_and_kind_of_study(page):
    page.pills(key="facts_topics").set_value(["change"])
    page.pills(key="facts_strengths").set_value(["randomised"]).run()
    assert shown_facts(page) == ["F11", "F12", "F13", "F22", "F48", "F54", "F64", "F72"]


def test_filters_that_leave_nothing_say_so(page):
    page.selectbox(key="facts_one").set_value("F38")
    page.pills(key="facts_topics").set_value(["collagen"]).run()
    assert shown_facts(page) == []
    assert "No fact fits all of these." in words_of(page)


def test_finding_a_study_sends_only_a_choice_and_never_typed_words(untouched):
    assert not untouched.text_input
    assert not untouched.selectbox(key="facts_one").proto.accept_new_options


def test_every_topic_and_kind_of_study_has_a_name_in_words():
    for topic in TOPICS:
        assert CATALOGUE.say(f"sources.topic.{topic}")
    for row in EVIDENCE.evidence.values():
        assert CATALOGUE.say(f"sources.strength.{row.strength}")


@pytest.mark.standard("NICE-5")
def test_what_nobody_measured_is_listed(untouched):
    words = words_of(untouched)
    for row in EVIDENCE.unknowns.values():
        assert row.text in words


def test_every_disclaimer_is_listed_with_its_claim(untouched):
    words = words_of(untouched)
    for row in EVIDENCE.disclaimers.values():
        assert row.text in words
        assert EVIDENCE.claims[row.claims[0]].title in words


def test_published_results_are_shown_with_the_misses(untouched):
    comparisons = check(CATALOGUE)
    told = table(untouched, "Published numbers beside the timeline's")
    assert told.count('role="rowheader"') == len(comparisons)
    misses = [row for row in comparisons if row.agreement != "within"]
    assert told.count("Against the range: below") + told.count("Against the range: above") == len(misses)


def test_published_results_are_drawn_with_the_counts_as_words(untouched):
    comparisons = check(CATALOGUE)
    within = sum(row.agreement == "within" for row in comparisons)
    words = re.search(r'<img [^>]*alt="(What studies reported[^"]*)"', html_of(untouched))[1]
    assert f"{len(comparisons)} rows" in words
    assert f"{within} within the bar" in words


def test_every_hazard_is_shown_with_its_control_and_tests(untouched):
    told = table(untouched, "Hazards and what holds them back")
    for row in SAFETY.hazards.values():
        for words in (row.id, row.hazard, row.cause, row.harm, row.control, *row.tests):
            assert words in told


def test_gaps_are_shown_openly_and_not_folded_away(untouched):
    told = table(untouched, "What is missing")
    gaps = [row for row in SAFETY.standards.values() if row.status != "met"]
    assert gaps
    for row in gaps:
        assert row.requirement in told
        assert row.gap in told
    folded = [block.proto.body for fold in untouched.expander for block in fold.get("html")]
    assert not any("<caption>What is missing</caption>" in body for body in folded)


def test_the_counts_of_the_scorecard_add_up(untouched):
    met, partly, not_met = (
        sum(row.status == status for row in SAFETY.standards.values())
        for status in ("met", "partly", "not_met")
    )
    line = (
        f"Of {len(SAFETY.standards)} rules, {met} are met, {partly} are partly met and {not_met} are not met."
    )
    assert line in words_of(untouched)


def test_it_says_that_nobody_has_tested_it_and_who_earns(untouched):
    words = words_of(untouched)
    assert "No patients and no clinicians have tested these pages yet." in words
    assert "may sell microneedling" in words


def test_each_content_file_is_listed_with_its_dates_and_that_nobody_signed(untouched):
    told = table(untouched, "Content files")
    for row in CATALOGUE.reviews:
        assert row.file in told
    assert told.count("not yet signed off by a clinician") == len(CATALOGUE.reviews)
