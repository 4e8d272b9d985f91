"""A block of skin cut open: what each type of acne scar looks like from above and from the side.

The front of the block is the cut. The top is the skin as a side light shows it; light comes from the left.
All types are drawn at one scale (see `scar_shape`). The drawing stands on its own light paper.
"""

import textwrap
from collections.abc import Mapping
from typing import Literal

from scar_timeline.graphics import palette
from scar_timeline.graphics.card import on_card
from scar_timeline.graphics.scar_block import LEFT, RIGHT, scar_block
from scar_timeline.graphics.scar_shape import UNITS_PER_MM
from scar_timeline.graphics.svg import Element, group, line, path, path_data, rect, text

Size = Literal["card", "large"]

LARGE_LABELS = ("scale", "width", "outer", "deeper", "fat", "tones")
"""Keys of the words that the large drawing shows; a card shows only "scale"."""


def scar_section(
    scar_type: str,
    *,
    title: str,
    description: str,
    id_prefix: str,
    labels: Mapping[str, str],
    size: Size = "card",
) -> str:
    """Draw a block of skin with one type of scar, as SVG.

    Args:
        scar_type: ice_pick, boxcar, rolling, raised or mixed.
        title: short name of the drawing.
        description: the drawing in words.
        id_prefix: starts every id; must be unique in the page.
        labels: visible words. A card uses "scale" if it is there; the large size needs `LARGE_LABELS`.
        size: "card" for 96 to 200 pixels wide, "large" with words for 280 pixels and more.

    Raises:
        ValueError: unknown scar type, missing label, or empty title or description.

    Sources: F34 for shapes and widths.
    """
    block = scar_block(scar_type, id_prefix)
    if size == "card":
        width, height, font = 240, 194, 22
        content = [block, *_scale_bar(labels.get("scale"), RIGHT, 179, font)]
    else:
        _check_labels(scar_type, labels)
        width, height, font = 360, 232, 15
        moved = group(block, transform="translate(0 24)")
        content = [moved, *_scale_bar(labels["scale"], 344, 62, font), *_words(labels)]
    drawing = on_card(content, width, height, title=title, description=description, id_prefix=id_prefix, font=font)
    return str(drawing)


def _check_labels(scar_type: str, labels: Mapping[str, str]) -> None:
    missing = [key for key in LARGE_LABELS if not labels.get(key)]
    if missing:
        raise ValueError(f"the large drawing of {scar_type} needs the labels {missing}")


def _scale_bar(words: str | None, right: float, y: float, font: float) -> list[Element]:
    left = right - UNITS_PER_MM
    ends = path_data("M", left, y - 5, "V", y + 5, "M", left, y, "H", right, "M", right, y - 5, "V", y + 5)
    bar = path(ends, fill="none", stroke=palette.INK, stroke_width=2.2)
    return [bar, text(left - 7, y + font * 0.34, words, text_anchor="end")] if words else [bar]


def _words(labels: Mapping[str, str]) -> list[Element]:
    """Caption above, names of the layers at the right, the five skin tones below."""
    drawn = [text(LEFT, 24, labels["width"])]
    for key, pointed in (("outer", 98.0), ("deeper", 133.0), ("fat", 178.0)):
        drawn.append(line(RIGHT - 9, pointed, RIGHT + 13, pointed, stroke=palette.QUIET_INK))
        drawn += [
            text(RIGHT + 17, pointed + 5 + 16 * row, words) for row, words in enumerate(textwrap.wrap(labels[key], 14))
        ]
    drawn += [rect(LEFT + 16 * at, 207, 16, 12, fill=tone) for at, tone in enumerate(palette.SKIN_TONES)]
    drawn.append(rect(LEFT, 207, 80, 12, fill="none", stroke=palette.QUIET_INK))
    drawn.append(text(LEFT + 88, 218, labels["tones"]))
    return drawn
