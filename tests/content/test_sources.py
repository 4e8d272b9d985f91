"""Every statement rests on a source that is there, and what the sources are is said as it is."""

import re
from itertools import product

import pytest

from scar_timeline.content.evidence import ARTICLE
from scar_timeline.narrative.comparison import comparison
from scar_timeline.narrative.headline import headlines
from scar_timeline.narrative.narrative import in_words

SMALL_TRIAL, NEGATIVE_TRIAL, THREE_TO_FIVE_MONTHS = "F11", "F13", "F39"


def statements(content, timeline):
    found = [answer for headline in headlines(content, timeline) for answer in headline.answers]
    return found + [line for passage in in_words(content, timeline) for line in passage.statements]


def test_every_statement_and_comparison_names_sources_that_exist(content, timelines):
    made = [line for timeline in timelines.values() for line in statements(content, timeline)]
    drawing = [timeline for timeline in timelines.values() if timeline.draws_change]
    compared = [comparison(content, a, b) for a, b in product(drawing, repeat=2)]
    made += [line for found in compared for line in (found.differs, *found.reasons)]
    for statement in made:
        assert set(statement.sources) <= content.evidence.source_ids, statement.text
        assert content.say(f"narrative.who.{statement.who}")


def test_drawings_name_sources_that_exist(content):
    named = {key: text for key, text in content.messages.items() if key.endswith(".sources") and ";" in text}
    for key, text in named.items():
        assert set(text.split(";")) <= content.evidence.source_ids, key


@pytest.mark.standard("IPD-C2")
def test_facts_are_numbered_once_and_only_a_clinics_claim_has_no_page_of_its_own(content):
    facts = content.evidence.evidence
    assert {f"F{number:02d}" for number in range(1, 45)} <= set(facts)
    assert all(
        row.links or row.strength == "clinic_statement" or row.checked in ("claim", "own") for row in facts.values()
    )


@pytest.mark.hazard("HZ-03")
def test_the_small_and_the_negative_trial_are_told_with_every_timeline_that_draws_change(content, drawn):
    for timeline in drawn.values():
        limits = {passage.id: passage.statements for passage in in_words(content, timeline)}["limits"]
        told = {source for statement in limits if statement.who == "studies" for source in statement.sources}
        assert {SMALL_TRIAL, NEGATIVE_TRIAL} <= told
    assert content.evidence.evidence[NEGATIVE_TRIAL].strength == "randomised"


@pytest.mark.hazard("HZ-21")
def test_three_to_five_months_is_a_clinics_statement_that_studies_do_not_share(content):
    assert content.evidence.evidence[THREE_TO_FIVE_MONTHS].strength == "clinic_statement"
    assert content.evidence.claims["three_to_five_months"].agrees == "differ"
    for end in ("from", "to"):
        months = content.parameters[f"article_smooth_{end}_months"]
        assert (months.basis, THREE_TO_FIVE_MONTHS in months.sources) == ("claim", True)


def test_top_ups_and_touch_ups_are_shown_as_untested(content):
    claims = content.evidence.claims
    assert {claims[name].agrees for name in ("top_ups", "touch_ups", "maintenance")} == {"untested"}


def test_every_claim_reads_as_the_articles_and_every_caution_of_it_has_a_disclaimer(content):
    claims, disclaimers = content.evidence.claims.values(), content.evidence.disclaimers.values()
    assert all(claim.statement.startswith("The article") for claim in claims)
    cited = {claim for row in disclaimers for claim in row.claims}
    assert {claim.id for claim in claims if claim.kind in ("factor", "limit", "maintenance")} <= cited


def test_a_picture_carries_that_people_differ_and_that_change_may_fade(content):
    beside, along = ({row.id for row in content.evidence.disclaimers_for(place)} for place in ("picture", "export"))
    assert {"people_differ", "no_lasting_promise"} <= beside <= along


@pytest.mark.hazard("HZ-18")
def test_numbers_of_other_treatments_stay_out(content):
    """Radiofrequency and combined treatments are out of scope; the drawing may not rest on them."""
    other = re.compile(r"radiofrequency|\brf\b|platelet|combined", re.IGNORECASE)
    named = {source for row in content.measurements for source in row.sources if not source.startswith(ARTICLE)}
    for source in named:
        row = content.evidence.evidence[source]
        assert not other.search(f"{row.fact} {row.group}"), source
