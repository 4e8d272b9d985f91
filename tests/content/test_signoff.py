"""What is shipped is signed by nobody, every text is in one part, and each statement's places are where it is seen."""

import re
from datetime import date
from html import unescape

import pytest

from scar_timeline.blocks.fast_page import fast_page
from scar_timeline.blocks.page import Page
from scar_timeline.blocks.screen import rendered
from scar_timeline.handout.document import make_handout
from scar_timeline.handout.selections import QUESTIONS, VALUES, read_selections
from scar_timeline.links.resolving import codes, resolve_link
from scar_timeline.signoff.parts import PARTS, minutes_to_read, part_of
from scar_timeline.signoff.places import PAGE, STAFF
from scar_timeline.signoff.statements import seen_statements
from scar_timeline.ui.navigation import screens

TELLING = 30
"""Letters from which on a text is found by itself and not inside another one."""
DAY = date(2026, 12, 1)


def words_of(html: str) -> str:
    """Words without marks between them, attributes that are read out included."""
    spoken = " ".join(re.findall(r'(?:aria-label|alt|title|content)="([^"]*)"', html))
    return re.sub(r"\W+", " ", unescape(re.sub(r"<[^>]*>", " ", html) + " " + spoken)).casefold()


@pytest.fixture(scope="module")
def seen_at(content):
    """By place, all words a patient can come across there: each screen and page, with each choice."""
    picked = {
        QUESTIONS: ".".join(row.id for row in content.decision.question_prompts),
        VALUES: ".".join(row.id for row in content.decision.values),
    }
    words = dict.fromkeys([PAGE, *(screen.name for screen in screens())], "")
    for code in (None, *(code for _, code in codes(content))):
        opened = resolve_link(content, code) if code else None
        for screen in screens():
            parts = screen.parts()
            page = Page(content, opened, DAY, "/bundle/x.json", "https://clinic.example", screen.name)
            words[screen.name] += words_of("".join(rendered(parts, page)))
        if opened:
            handout = make_handout(content, opened, "https://clinic.example", read_selections(content, picked), DAY)
            words[PAGE] += words_of(fast_page(content, handout))
    return words


def test_nothing_is_signed_as_shipped(root):
    assert not (root / "data" / "signatures.csv").exists()


def test_wherever_a_statement_is_seen_is_one_of_its_places(content, seen_at):
    """Words that stand inside another statement of that place are that one's; words for staff alone are nobody's."""
    everything = seen_statements(content)
    of_place = {place: [words_of(each.words) for each in everything if place in each.places] for place in seen_at}
    missing = {
        (each.id, place)
        for each, words in told(everything)
        for place, seen in seen_at.items()
        if place not in (*each.places, STAFF) and words in seen and not any(words in other for other in of_place[place])
    }
    assert sorted(missing) == []


def test_each_row_of_a_table_is_found_where_it_is_said_to_stand(content, seen_at):
    """A message may wait for a mistake, or for a tablet."""
    lost = {
        (each.id, words)
        for each, words in told(seen_statements(content))
        if each.file.endswith(".csv") and not any(words in seen_at[at] for at in each.places if at in seen_at)
    }
    assert sorted(lost) == []


def told(statements):
    """Each statement with each of its parts that is long enough to be found by itself; no parts with {fields}."""
    for each in statements:
        if "{" not in each.words:
            for part in map(words_of, each.words.split(" · ")):
                if len(part) >= TELLING:
                    yield each, part.strip()


def test_each_part_can_be_read_at_one_sitting_of_45_minutes(content):
    for part in PARTS:
        texts = [each.words for each in seen_statements(content) if part_of(each) == part]
        assert texts
        assert minutes_to_read(texts) <= 45, part
