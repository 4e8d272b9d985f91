"""Page, PDF and screen say the same: every sentence and every number (HZ-16)."""

import re

import pytest

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.handout_pdf import handout_pdf
from scar_timeline.narrative.counts_at_months import counts_at_months
from scar_timeline.narrative.result import facts, in_one_sentence
from scar_timeline.timeline.timeline import Timeline
from tests.pdf_words import sides
from tests.unit.handout.conftest import MakeHandout
from tests.unit.handout.reading import screen_sentences, words_of_page

OF_EVERY_KIND = [("ice_pick", "mild"), ("rolling", "moderate"), ("raised", "mild"), ("mixed", "moderate")]


def only_letters(text: str) -> str:
    """Without spaces and hyphens: a PDF breaks lines, and a hyphen at a line's end is one of ours."""
    return re.sub(r"[\s\u00a0-]+", "", text)


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", text))


def test_every_sentence_of_the_screen_is_on_the_page(
    catalogue: Catalogue, make: MakeHandout, choice: tuple[str, str], timeline: Timeline
) -> None:
    page = words_of_page(fast_page(catalogue, make(*choice)))
    assert [said for said in screen_sentences(catalogue, timeline) if said not in page] == []


@pytest.mark.hazard("HZ-16")
@pytest.mark.parametrize("chosen", OF_EVERY_KIND, ids="-".join)
def test_the_pdf_holds_the_answer_and_the_counts_and_no_number_that_the_page_has_not(
    catalogue: Catalogue, make: MakeHandout, chosen: tuple[str, str]
) -> None:
    content = make(*chosen)
    timeline = content.timeline
    page = words_of_page(fast_page(catalogue, content), with_marks=True)
    for large in (False, True):
        printed = sides(handout_pdf(catalogue, content, large=large))
        on_paper = " ".join(printed)
        letters = only_letters(on_paper)
        if timeline.draws_change:
            said = [in_one_sentence(catalogue, timeline), *(fact.text for fact in facts(catalogue, timeline))]
            said += [month.words for month in counts_at_months(catalogue, timeline)]
        else:
            said = [catalogue.say("explore.raised.title"), catalogue.say("explore.raised.intro")]
        assert [one for one in said if only_letters(one) not in letters] == []
        of_sides = {str(number) for number in range(1, len(printed) + 1)}
        assert numbers(on_paper) - numbers(page) - of_sides == set()
