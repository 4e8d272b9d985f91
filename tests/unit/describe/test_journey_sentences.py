"""Reading the journeys one by one."""

from scar_timeline.describe.journeys import journey_sentences


def test_there_is_one_sentence_for_each_journey(catalogue, timelines):
    sentences = journey_sentences(catalogue, timelines["rolling", "moderate"])
    assert len(sentences) == 12
    assert (
        sentences[0]
        == "Journey 1 of 12: no change by month 3, no change by month 6 and no change by month 12."
    )
    assert (
        sentences[11] == "Journey 12 of 12: clear change by month 3, a lot by month 6 and a lot by month 12."
    )


def test_the_setback_says_when(catalogue, timelines):
    (setback,) = [
        text for text in journey_sentences(catalogue, timelines["rolling", "moderate"]) if "worse" in text
    ]
    assert setback.startswith("Journey 5 of 12: worse for a while about week 6, then ")


def test_raised_scars_have_none(catalogue, timelines):
    assert journey_sentences(catalogue, timelines["raised", "moderate"]) == ()
