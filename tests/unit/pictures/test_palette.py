import pytest

from scar_timeline.pictures import palette
from scar_timeline.pictures.palette import contrast, relative_luminance


@pytest.mark.standard("WCAG-8")
def test_contrast_of_known_pairs():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    # The published borderline grey for 4.5 to 1 on white.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_contrast_does_not_depend_on_the_order():
    assert contrast(palette.INK, palette.PAPER) == contrast(palette.PAPER, palette.INK)


@pytest.mark.parametrize("colour", ["black", "#fff", "0b5c8a0"])
def test_a_colour_in_another_notation_is_refused(colour):
    with pytest.raises(ValueError, match="#rrggbb"):
        relative_luminance(colour)


@pytest.mark.parametrize("name", palette.WORD_COLOURS)
@pytest.mark.parametrize("ground", [palette.PAPER, palette.WHITE])
def test_words_can_be_read(name, ground):
    assert contrast(palette.WORD_COLOURS[name], ground) >= 4.5


@pytest.mark.parametrize("name", palette.MEANINGFUL_COLOURS)
@pytest.mark.parametrize("ground", [palette.PAPER, palette.WHITE, palette.DEEPER_SKIN, palette.FAT])
def test_lines_can_be_seen(name, ground):
    assert contrast(palette.MEANINGFUL_COLOURS[name], ground) >= 3


def test_the_outline_stands_out_from_every_skin_surface():
    for surface in (palette.SKIN_LIT, palette.SKIN, palette.SKIN_SHADE, palette.OUTER_SKIN):
        assert contrast(palette.INK, surface) >= 3


def test_the_paper_stands_out_on_a_dark_page():
    assert contrast(palette.PAPER, palette.DARK_PAGE) >= 3


def test_a_pit_is_told_from_skin_in_greyscale():
    assert contrast(palette.SKIN_DEEP, palette.SKIN) >= 3


def test_new_fibres_are_told_from_old_ones_in_greyscale():
    assert contrast(palette.ACCENT, palette.FIBRE) >= 1.5


def test_skin_is_drawn_in_no_single_skin_colour():
    for grey in (palette.SKIN_LIT, palette.SKIN, palette.SKIN_SHADE, palette.SKIN_DEEP):
        channels = [int(grey[at : at + 2], 16) for at in (1, 3, 5)]
        assert max(channels) - min(channels) <= 25
    lightness = [relative_luminance(tone) for tone in palette.SKIN_TONES]
    assert len(lightness) == 5
    assert lightness == sorted(lightness, reverse=True)
