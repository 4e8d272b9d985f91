"""The fast page on A4 and Letter, with the product's font and with any other, read back from the PDF."""

from collections.abc import Callable

import pytest

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.links.resolving import code_for
from scar_timeline.timeline.choice import Choice
from tests.print.conftest import Printed, Printer
from tests.print.sheets import MM, Box, squeezed
from tests.thorough import cases

pytestmark = pytest.mark.browser

MARGIN, SIDE = 8 * MM, 10 * MM


def test_the_prints_have_the_fonts_that_the_test_meant(
    printers: Callable[[str], Printer], installed: str, own_font: bool, code: str
):
    sheets = printers(installed).printed(code, own_font, "A4").sheets
    named = {word.font.partition("+")[2].partition("-")[0] for sheet in sheets for word in sheet.words}
    # Chromium gives letters without TrueType outlines and those of variable fonts no name in the PDF.
    assert named == {"" if own_font or installed == "SourceSans3" else installed}


def test_the_first_sheet_holds_the_answer_the_counts_and_the_cautions(printed: Printed):
    assert printed.first
    for words in printed.first:
        assert squeezed(words) in printed.sheets[0].text


def test_nothing_is_too_small_to_read(printed: Printed, own_font: bool):
    smallest = min(word.size for sheet in printed.sheets for word in sheet.words)
    assert smallest >= (8.4 if own_font else 6.2)  # a wider font is set smaller, as high as ours


def test_it_is_two_sides_and_nothing_leaves_them(printed: Printed, own_font: bool):
    assert len(printed.sheets) <= (2 if own_font else 3)
    for sheet in printed.sheets:
        paper = Box(SIDE, MARGIN, sheet.width - SIDE, sheet.height - MARGIN)
        assert not [word for word in sheet.words if not paper.holds(word.box, slack=1)]


def test_what_one_could_tap_is_not_printed(printed: Printed):
    words = "".join(sheet.text for sheet in printed.sheets)
    assert len(printed.for_screens) > 3
    for label in printed.for_screens:
        assert squeezed(label) not in words


def test_no_heading_stands_alone_at_the_foot(printed: Printed):
    headings = {squeezed(heading) for heading in printed.headings}
    assert headings
    assert not [sheet.last_line for sheet in printed.sheets if sheet.last_line in headings]


def test_a_page_with_all_that_can_be_added_holds_it_on_few_sheets(
    printers: Callable[[str], Printer], own_font: bool, code: str
):
    full = printers("DejaVuSans").printed(code, own_font, "Letter", full=True)
    words = "".join(sheet.text for sheet in full.sheets)
    assert len(full.picked) > 10
    for picked in full.picked:
        assert squeezed(picked) in words
    assert len(full.sheets) <= 7


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
    assert lengths[0] >= 0.5 * sum(lengths) / len(lengths)
    for sheet in print_.sheets:
        held = Box(SIDE, MARGIN, sheet.width - SIDE, sheet.height - MARGIN)
        # A source's number may hang out of its column by a few points; printers leave out 5 mm of the 12.
        assert not [word.text for word in sheet.words if not held.holds(word.box, slack=10)]
    start = "".join(sheet.text for sheet in print_.sheets)
    for words in print_.first:
        assert squeezed(words) in start
