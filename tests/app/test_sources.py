"""The page "Sources": what differs and what failed always, facts found, counts that add up."""

import re
from collections import Counter

import pytest

from scar_timeline.content.evidence import TOPICS
from scar_timeline.course.published import check
from scar_timeline.describe.published import counts
from scar_timeline.ui.sources.negative_trial import NEGATIVE_TRIAL
from tests.app.opened import html_of, table, takes_new_words, texts, told_aloud, visit

SCREEN = "sources"


@pytest.fixture(scope="module")
def page(rendered):
    return rendered(SCREEN)


@pytest.fixture(scope="module")
def facts(content):
    return content.evidence.evidence


def find(page, one=None, topics=(), strengths=()) -> list[str]:
    """The ids of the facts that are left."""
    page.selectbox(key="facts_one").set_value(one)
    page.pills(key="facts_topics").set_value(list(topics))
    page.pills(key="facts_strengths").set_value(list(strengths)).run()
    return re.findall(r'<tr role="row" id="(F\d\d)"', html_of(page))


@pytest.mark.hazard("HZ-03", "HZ-21")
@pytest.mark.parametrize("wanted", ["agree", "untested"])
def test_filtering_the_articles_points_leaves_what_differs_and_what_failed(page, content, wanted):
    after = visit(SCREEN)
    after.segmented_control(key="claims_match").set_value(wanted).run()
    for caption in ("sources.claims.differ_caption", "sources.negative.caption"):
        assert table(after, content.say(caption)) == table(page, content.say(caption)) != ""
    others = [row for row in content.evidence.claims.values() if row.agrees != "differ"]
    fitting = [row.id for row in others if row.agrees == wanted]
    assert re.findall(r'id="claim-(\w+)"', table(after, content.say("sources.claims.caption"))) == fitting
    for shown, count in ((page, len(others)), (after, len(fitting))):
        key = "sources.claims.shown" if count else "sources.claims.none_left"
        said = content.say(key, shown=count, all=len(others))
        assert said == told_aloud(shown, "claims")
        assert said in texts(shown)


@pytest.mark.hazard("HZ-03")
def test_facts_are_found_by_study_topic_and_kind_and_the_negative_trial_stays(page, content, facts):
    trial, after = facts[NEGATIVE_TRIAL], visit(SCREEN)
    elsewhere = next(topic for topic in TOPICS if topic not in trial.topics)
    assert find(after, NEGATIVE_TRIAL) == [NEGATIVE_TRIAL]
    assert told_aloud(after, "facts") == content.say("sources.facts.shown", shown=1, all=len(facts))
    fitting = [row for row in facts.values() if row.strength == trial.strength]
    fitting = [row.id for row in fitting if trial.topics[0] in row.topics]
    assert find(after, topics=trial.topics[:1], strengths=[trial.strength]) == fitting
    assert find(after, NEGATIVE_TRIAL, topics=[elsewhere]) == []
    assert told_aloud(after, "facts") == content.say("sources.facts.nothing")
    assert told_aloud(after, "facts") in texts(after)
    caption = content.say("sources.negative.caption")
    assert table(after, caption) == table(page, caption) != ""


def test_finding_a_study_sends_only_a_choice_and_never_typed_words(page):
    assert not page.text_input
    assert not takes_new_words(page.selectbox(key="facts_one"))


def test_published_results_are_shown_and_drawn_with_the_misses(page, content):
    comparisons = check(content)
    told = table(page, content.say("published.table.caption"))
    found = Counter(row.agreement for row in comparisons)
    for agreement in ("within", "below", "above"):
        said = content.say(f"published.agreement.{agreement}")
        assert told.count(f"{content.say('published.table.agreement')}: {said}<") == found[agreement]
    assert told.count('role="rowheader"') == len(comparisons)
    assert counts(content, comparisons) in texts(page)
    title = content.say("published.picture.title")
    assert f'alt="{title}. {counts(content, comparisons, "published.picture.desc")}"' in html_of(page)


def test_the_counts_of_the_scorecard_add_up(page, content):
    rows = content.safety.standards.values()
    found = {status: sum(row.status == status for row in rows) for status in ("met", "partly", "not_met")}
    assert content.say("sources.standards.counts", all=len(rows), **found) in texts(page)
