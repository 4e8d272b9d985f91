"""The page "Sources": what differs and what failed first and always, every fact findable, gaps open."""

import re
from collections import Counter

import pytest

from scar_timeline.content.evidence import TOPICS
from scar_timeline.course.published import check
from scar_timeline.describe.published import counts
from scar_timeline.takehome.made_by import version_line
from scar_timeline.ui.sources.negative_trial import NEGATIVE_TRIAL
from tests.app.opened import (
    folded_away,
    html_of,
    read_only,
    table,
    takes_new_words,
    told_aloud,
    visit,
    words_of,
)

SCREEN = "sources"


@pytest.fixture(scope="module")
def page(rendered):
    return rendered(SCREEN)


@pytest.fixture(scope="module")
def words(page):
    return words_of(page)


@pytest.fixture(scope="module")
def facts(content):
    return content.evidence.evidence


@pytest.fixture(scope="module")
def trial(facts):
    return facts[NEGATIVE_TRIAL]


@pytest.fixture
def find():
    """``find(one, topics, strengths)``: the page after a search for facts."""

    def filtered(one=None, topics=(), strengths=()):
        page = visit(SCREEN)
        page.selectbox(key="facts_one").set_value(one)
        page.pills(key="facts_topics").set_value(list(topics))
        page.pills(key="facts_strengths").set_value(list(strengths))
        return page.run()

    return filtered


def shown_facts(page) -> list[str]:
    return re.findall(r'<tr role="row" id="(F\d\d)"', html_of(page))


@pytest.mark.standard("PEM-7")
def test_the_page_opens_with_a_summary(page, words, content):
    assert page.header[0].value == content.say("sources.in_short.title")
    for point in ("differ", "weak", "negative"):
        assert content.say(f"sources.in_short.{point}") in words


@pytest.fixture(scope="module", params=["all", "agree", "untested"])
def matching(request):
    """The page with the article's points filtered, and the filter."""
    page = visit(SCREEN)
    page.segmented_control(key="claims_match").set_value(request.param).run()
    return read_only(page), request.param


@pytest.mark.hazard("HZ-21")
def test_where_article_and_studies_differ_is_shown_whatever_is_filtered(matching, content):
    page, _ = matching
    differing = table(page, content.say("sources.claims.differ_caption"))
    for row in content.evidence.claims.values():
        assert (row.statement in differing) is (row.agrees == "differ")
        assert (row.studies_say in differing) is (row.agrees == "differ")


def test_other_points_are_filtered_and_counted_aloud(matching, content):
    page, wanted = matching
    others = table(page, content.say("sources.claims.caption"))
    rows = [row for row in content.evidence.claims.values() if row.agrees != "differ"]
    fitting = [row for row in rows if wanted in ("all", row.agrees)]
    for row in rows:
        told = [row.title, row.statement, row.studies_say, row.passage]
        assert all(part in others for part in told) is (row in fitting)
    said = content.say("sources.claims.shown", shown=len(fitting), all=len(rows))
    assert told_aloud(page, "claims") == said
    assert said in words_of(page)


@pytest.mark.hazard("HZ-03")
def test_the_negative_trial_stands_in_full_view_whatever_is_filtered(find, content, trial):
    page = find(topics=[next(topic for topic in TOPICS if topic not in trial.topics)])
    assert NEGATIVE_TRIAL not in shown_facts(page)
    told = table(page, content.say("sources.negative.caption"))
    for part in ("fact", "figure", "people", "group", "time", "citation", "link"):
        assert str(getattr(trial, part)) in told
    assert told not in folded_away(page)


@pytest.mark.hazard("HZ-18")
def test_the_combined_treatment_is_named_as_something_else(page, content):
    told = table(page, content.say("sources.negative.caption"))
    assert content.say("sources.negative.also_text") in told


@pytest.mark.standard("IPD-C2", "IPD-C5", "NICE-5")
def test_every_fact_has_its_number_people_time_strength_and_link(page, content, facts):
    told = table(page, content.say("sources.facts.caption")).split("<tr ")[2:]
    for row, shown in zip(facts.values(), told, strict=True):
        assert f'id="{row.id}"' in shown
        for part in (row.fact, row.figure, row.group, row.time, row.citation):
            assert part in shown
        assert content.say(f"sources.strength.{row.strength}") in shown
        assert content.say(f"sources.checked.{row.checked}") in shown
        for link in row.links:
            assert f'<a href="{link}" target="_blank" rel="noopener noreferrer">' in shown


def test_one_fact_can_be_picked(find, content, facts):
    page = find(one=NEGATIVE_TRIAL)
    assert shown_facts(page) == [NEGATIVE_TRIAL]
    said = content.say("sources.facts.shown", shown=1, all=len(facts))
    assert told_aloud(page, "facts") == said
    assert said in words_of(page)


def test_facts_can_be_filtered_by_topic_and_kind_of_study(find, facts, trial):
    page = find(topics=trial.topics[:1], strengths=[trial.strength])
    fitting = [row for row in facts.values() if row.strength == trial.strength]
    assert shown_facts(page) == [row.id for row in fitting if trial.topics[0] in row.topics]


def test_filters_that_leave_nothing_say_so(find, content, trial):
    page = find(NEGATIVE_TRIAL, topics=[next(topic for topic in TOPICS if topic not in trial.topics)])
    assert shown_facts(page) == []
    assert told_aloud(page, "facts") == content.say("sources.facts.nothing")
    assert content.say("sources.facts.nothing") in words_of(page)


def test_finding_a_study_sends_only_a_choice_and_never_typed_words(page):
    assert not page.text_input
    assert not takes_new_words(page.selectbox(key="facts_one"))


def test_every_topic_and_kind_of_study_has_a_name_in_words(page, content, facts):
    topics = [topic for topic in TOPICS if any(topic in row.topics for row in facts.values())]
    strengths = dict.fromkeys(row.strength for row in facts.values())
    for key, names, ids in (("topics", "topic", topics), ("strengths", "strength", strengths)):
        options = page.pills(key=f"facts_{key}").options
        assert options == [content.say(f"sources.{names}.{each}") for each in ids]


@pytest.mark.standard("NICE-5")
def test_what_nobody_measured_is_listed(words, content):
    for row in content.evidence.unknowns.values():
        assert row.text in words


def test_every_disclaimer_is_listed_with_its_claim(page, content):
    for row in content.evidence.disclaimers.values():
        (listed,) = [block.value for block in page.markdown if row.text in block.value]
        line = next(line for line in listed.splitlines() if row.text in line)
        assert all(content.evidence.claims[claim].title in line for claim in row.claims)


def test_published_results_are_shown_and_drawn_with_the_misses(page, words, content):
    comparisons = check(content)
    told = table(page, content.say("published.table.caption"))
    found = Counter(row.agreement for row in comparisons)
    for agreement in ("within", "below", "above"):
        said = content.say(f"published.agreement.{agreement}")
        assert told.count(f"{content.say('published.table.agreement')}: {said}<") == found[agreement]
    assert told.count('role="rowheader"') == len(comparisons)
    assert counts(content, comparisons) in words
    title = content.say("published.picture.title")
    assert f'alt="{title}. {counts(content, comparisons, "published.picture.desc")}"' in html_of(page)


def test_every_hazard_is_shown_with_its_control(page, content):
    told = table(page, content.say("sources.safety.caption"))
    for row in content.safety.hazards.values():
        for part in (row.id, row.hazard, row.cause, row.harm, row.control):
            assert part in told


def test_gaps_are_shown_openly_and_not_folded_away(page, content):
    told = table(page, content.say("sources.standards.gaps_caption"))
    for row in content.safety.standards.values():
        assert (row.requirement in told) is (row.status != "met")
        assert row.gap in told
    assert not told or told not in folded_away(page)


def test_the_counts_of_the_scorecard_add_up(words, content):
    rows = content.safety.standards.values()
    found = Counter(row.status for row in rows)
    fields = {status: found[status] for status in ("met", "partly", "not_met")}
    assert content.say("sources.standards.counts", all=len(rows), **fields) in words


def test_it_says_who_tested_it_who_earns_and_which_version_this_is(words, content):
    for line in ("who", "clinic", "people"):
        assert content.say(f"sources.made.{line}") in words
    assert version_line(content) in words
