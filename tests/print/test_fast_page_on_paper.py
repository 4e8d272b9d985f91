"""The fast page on A4 and Letter, with the product's font and with any other, read back from the PDF."""

from collections import Counter
from collections.abc import Callable

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.narrative.course import UNTESTED
from scar_timeline.timeline.choice import Choice
from scar_timeline.timeline.course import Course
from tests.print.conftest import Letters, Printed, Printer
from tests.print.sheets import MM, Box, squeezed
from tests.thorough import cases

pytestmark = pytest.mark.browser

MARGIN = 8 * MM
SIDE = 10 * MM
BODY, SMALLEST = 10.5, 8.5
"""Letters of the text, and the smallest there are, in points."""


def test_the_prints_have_the_fonts_that_the_test_meant(printers: Callable[[str], Printer], letters: Letters, code: str):
    sheets = printers(letters.installed).printed(code, letters.own_font, "Letter").sheets
    named = {word.font.partition("+")[2].partition("-")[0] for sheet in sheets for word in sheet.words}
    # Chromium gives letters without TrueType outlines and those of variable fonts no name in the PDF.
    assert named == {"" if letters.own_font or letters.installed == "SourceSans3" else letters.installed}


@pytest.mark.standard("NHS-8")
@pytest.mark.parametrize("paper", cases(["A4"], ["Letter"]))
def test_every_choice_is_two_sides_in_letters_large_enough(
    printers: Callable[[str], Printer], content: Catalogue, paper: str
):
    for scar_type in content.scar_types:
        for severity in content.severities:
            sheets = printers("DejaVuSans").printed(code_for(content, Choice(scar_type, severity)), True, paper).sheets
            assert len(sheets) == 2, (scar_type, severity)
            sizes: Counter[float] = Counter()
            for word in (word for sheet in sheets for word in sheet.words):
                sizes[round(word.size, 1)] += len(word.text)
            assert sizes.most_common(1)[0][0] >= BODY
            assert min(sizes) >= SMALLEST


@pytest.mark.parametrize("paper", cases(["A4"], ["Letter"]))
def test_with_a_course_that_is_not_the_usual_one_and_its_note_it_is_two_sides_too(
    printers: Callable[[str], Printer], content: Catalogue, paper: str
):
    for scar_type, severity, course in (
        ("rolling", "mild", "8x5"),
        ("mixed", "severe", "8x5"),
        ("boxcar", "mild", "4x12"),
    ):
        code = code_for(content, Choice(scar_type, severity, Course.named(course)))
        sheets = printers("DejaVuSans").printed(code, True, paper).sheets
        assert len(sheets) == 2, (scar_type, severity, course)
        assert squeezed(content.say(UNTESTED)) in sheets[0].text


def test_the_first_side_holds_answer_picture_counts_follow_ups_and_cautions(printed: Printed):
    assert printed.first
    for words in printed.first:
        assert squeezed(words) in printed.sheets[0].text


def test_with_any_font_it_is_two_sides_and_nothing_leaves_the_paper(printed: Printed):
    assert len(printed.sheets) == 2
    for sheet in printed.sheets:
        paper = Box(SIDE, MARGIN, sheet.width - SIDE, sheet.height - MARGIN)
        assert not [word for word in sheet.words if not paper.holds(word.box, slack=2)]
    assert printed.sheets[0].largest_gap(MARGIN) < 0.3


def test_what_one_could_tap_and_what_paper_has_no_room_for_is_not_printed(printed: Printed):
    words = "".join(sheet.text for sheet in printed.sheets)
    assert len(printed.for_screens) > 3
    for label in printed.for_screens:
        assert squeezed(label) not in words


def test_no_heading_stands_alone_at_the_foot(printed: Printed):
    headings = {squeezed(heading) for heading in printed.headings}
    assert headings
    assert not [sheet.last_line for sheet in printed.sheets if sheet.last_line in headings]


def test_a_page_with_all_that_can_be_added_holds_it_on_few_sheets(
    printers: Callable[[str], Printer], letters: Letters, code: str
):
    full = printers(letters.installed).printed(code, letters.own_font, "Letter", full=True)
    words = "".join(sheet.text for sheet in full.sheets)
    assert len(full.picked) > 10
    for picked in full.picked:
        assert squeezed(picked) in words
    assert len(full.sheets) <= 4


@pytest.mark.parametrize("scale", [1, 1.4])
@pytest.mark.parametrize("sideways", [False, True], ids=["upright", "sideways"])
@pytest.mark.parametrize("paper", ["A4", "Letter", "A5"])
@pytest.mark.parametrize("own_font", cases([False], [True]), ids=lambda own: "own font" if own else "font blocked")
def test_any_paper_any_way_up_and_enlarged_begins_with_words_and_cuts_nothing(
    printers: Callable[[str], Printer], content: Catalogue, own_font: bool, paper: str, sideways: bool, scale: float
):
    code = code_for(content, Choice("rolling", "moderate"))
    print_ = printers("DejaVuSans").printed(code, own_font, paper, sideways=sideways, scale=scale)
    lengths = [len(sheet.text) for sheet in print_.sheets]
    assert lengths[0] >= 0.4 * sum(lengths) / len(lengths)  # the first sheet has the picture, too
    for sheet in print_.sheets:
        held = Box(SIDE, MARGIN, sheet.width - SIDE, sheet.height - MARGIN)
        # A source's number may hang out of its column by a few points; printers leave out 5 mm of the 10.
        assert not [word.text for word in sheet.words if not held.holds(word.box, slack=10)]
    start = "".join(sheet.text for sheet in print_.sheets)
    for words in print_.first:
        assert squeezed(words) in start
