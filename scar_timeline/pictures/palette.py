"""The named colours of every picture.

Each drawing brings its own light paper, so it looks the same on a light page, on a dark page and in print.
Skin is drawn in neutral stone greys, never in one skin colour; the five skin tones stand beside the drawing.
Nothing is told by colour alone: shapes, line weights and labels say the same in greyscale.
"""

from scar_timeline.pictures.theme import PICTURE_PAPER, tokens

WHITE = tokens("light")["paper"]
DARK_PAGE = tokens("dark")["paper"]
"""What may lie around a picture."""

PAPER = PICTURE_PAPER
"""The background inside every picture."""

INK = "#1f2a33"
"""Words and main outlines."""
QUIET_INK = "#55616b"
"""Second words, leader lines, scale bars."""
ACCENT = tokens("light")["accent"]
"""What a drawing points out: strands, new fibres, needles. The primary colour of the app."""
SECOND = "#9a4a00"
"""The second of two choices drawn together; differs from the accent in hue for every kind of colour vision,
and is always dashed."""
FIBRE = "#857b6f"
"""Fibres that were there before."""

GRID = "#e2e4e4"
"""Lines behind a chart."""

SKIN_LIT = "#ece7df"
SKIN = "#d9d2c8"
SKIN_SHADE = "#a59b8e"
SKIN_DEEP = "#5d544b"
"""Skin surface: towards the light, level, away from the light, and inside a narrow pit."""

OUTER_SKIN = "#b3a799"
DEEPER_SKIN = "#f3eee6"
FAT = "#faf3df"
FAT_LINE = "#cbbf9f"
"""The cut face: epidermis, dermis, fat, and the quiet outline of fat."""

SKIN_TONES = ("#f3d9c4", "#dcae88", "#b47f57", "#7f5237", "#4b2f22")
"""Five skin tones from light to deep, always shown together."""

WORD_COLOURS = {"INK": INK, "QUIET_INK": QUIET_INK, "ACCENT": ACCENT, "SECOND": SECOND}
"""Colours that words may have: at least 4.5 to 1 on paper and on white (WCAG 1.4.3)."""
MEANINGFUL_COLOURS = {**WORD_COLOURS, "FIBRE": FIBRE}
"""Colours of lines a reader needs: at least 3 to 1 on paper and on the cut face (WCAG 1.4.11)."""


def relative_luminance(colour: str) -> float:
    """Relative luminance after WCAG 2, from 0 (black) to 1 (white), of a colour written "#rrggbb".

    Raises:
        ValueError: the colour is not written as "#" and six hexadecimal digits.
    """
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(f"write the colour as #rrggbb, not {colour!r}")
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """Contrast ratio after WCAG 2 of two colours, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((relative_luminance(one), relative_luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
