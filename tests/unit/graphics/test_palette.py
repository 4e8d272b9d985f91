"""The colours of every picture: words can be read, lines seen, and nothing is told by colour alone."""

from itertools import product

import pytest
from coloraide import Color

from scar_timeline.graphics import palette


def contrast(one, other):
    return Color(one).contrast(other)


PAIRS = [
    *((word, ground, 4.5) for word, ground in product(palette.WORD_COLOURS.values(), (palette.PAPER, palette.WHITE))),
    *(
        (line, ground, 3)
        for line, ground in product(
            palette.MEANINGFUL_COLOURS.values(),
            (palette.PAPER, palette.WHITE, palette.DEEPER_SKIN, palette.FAT),
        )
    ),
    # The outline stands out from every skin surface, a pit from skin, the paper from a dark page.
    *((palette.INK, skin, 3) for skin in (palette.SKIN_LIT, palette.SKIN, palette.SKIN_SHADE, palette.OUTER_SKIN)),
    (palette.SKIN_DEEP, palette.SKIN, 3),
    (palette.PAPER, palette.DARK_PAGE, 3),
    # New fibres are told from old ones in greyscale.
    (palette.ACCENT, palette.FIBRE, 1.5),
]


@pytest.mark.standard("WCAG-8", "WCAG-10")
@pytest.mark.parametrize(("colour", "ground", "least"), PAIRS)
def test_a_colour_stands_out_from_its_ground(colour, ground, least):
    assert contrast(colour, ground) >= least


def test_skin_is_drawn_in_no_single_skin_colour():
    for grey in (palette.SKIN_LIT, palette.SKIN, palette.SKIN_SHADE, palette.SKIN_DEEP):
        channels = [int(grey[at : at + 2], 16) for at in (1, 3, 5)]
        assert max(channels) - min(channels) <= 25
