"""The drawn numbers against published results: they may not drift away from what was documented."""

from scar_timeline.timeline.validation import compare_with_studies

WITH_A_PROTOCOL_AND_A_NUMBER = {"F07", "F08", "F10", "F11", "F13", "F14", "F15", "F16", "F23"}


def test_the_agreement_is_what_the_table_says(content):
    """A change in either direction fails: a better agreement must be written down too."""
    differing = {
        found.result.id: f"drawn {found.drawn}, {found.agreement}; the table says {found.result.documented}"
        for found in compare_with_studies(content)
        if not found.as_documented
    }
    assert not differing


def test_every_study_is_held_against_and_most_were_not_used_to_set_the_lines(content):
    results = content.published_results
    assert {source for result in results for source in result.sources} >= WITH_A_PROTOCOL_AND_A_NUMBER
    used = [result for result in results if result.used_for_setting == "yes"]
    assert 2 * len(used) < len(results)
