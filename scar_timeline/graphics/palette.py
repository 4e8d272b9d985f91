"""The named colours of every picture.

Each drawing brings its own light paper, so it looks the same on a light page, on a dark page and in print.
Skin is drawn in neutral stone greys, never in one skin colour.
Nothing is told by colour alone: shapes, line weights and labels say the same in greyscale.
"""

from scar_timeline.graphics.theme import PICTURE_PAPER, tokens

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
FIBRE = "#857b6f"
"""Fibres that were there before."""

CLEAR, SOME, LITTLE = "#0e6a67", "#5a6a2c", "#9a5500"
"""The three parts of the twelve; each has a symbol of its own too: full, half full, a ring."""
PLAN, PLAN_GROUND = "#1b4b73", "#dce8f2"
"""What is arranged: sessions, and spans of time."""
BANDS = {"clear": "#e9f1ed", "some": "#f1f1e7", "little": "#f5ede3"}
"""The ground of the bands of change, by part of the twelve."""
AIR = "#e8f1f5"
"""Above the skin in its windows."""
NEW_FIBRE, THIN_FIBRE = "#7a2e50", "#a8587c"
"""Fibres laid down since the first session: strong and in line, and thin ones. The hue of what is under the skin."""

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

WORD_COLOURS = {
    "INK": INK,
    "QUIET_INK": QUIET_INK,
    "ACCENT": ACCENT,
    "CLEAR": CLEAR,
    "SOME": SOME,
    "LITTLE": LITTLE,
}
"""Colours that words may have: at least 4.5 to 1 on paper and on white (WCAG 1.4.3)."""
MEANINGFUL_COLOURS = {**WORD_COLOURS, "FIBRE": FIBRE, "NEW_FIBRE": NEW_FIBRE, "THIN_FIBRE": THIN_FIBRE}
"""Colours of lines a reader needs: at least 3 to 1 on paper and on the cut face (WCAG 1.4.11)."""
