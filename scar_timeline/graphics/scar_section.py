"""A block of skin cut open: what each type of acne scar looks like from above and from the side.

The front of the block is the cut. The top is the skin as a side light shows it; light comes from the left.
All types are drawn at one scale (see `scar_shape`). The drawing stands on its own light paper.
"""

from scar_timeline.content.tables.scar_types import ScarType
from scar_timeline.graphics import palette
from scar_timeline.graphics.card import on_card
from scar_timeline.graphics.scar_block import RIGHT, scar_block
from scar_timeline.graphics.scar_shape import UNITS_PER_MM
from scar_timeline.graphics.svg import Element, path, path_data


def scar_section(scar_type: ScarType, *, title: str, description: str, id_prefix: str) -> str:
    """Draw a block of skin with one type of scar, as SVG for 96 to 200 pixels.

    Args:
        scar_type: the kind of scar; its ``shape`` is drawn.
        title: short name of the drawing.
        description: the drawing in words.
        id_prefix: starts every id; must be unique in the page.

    Raises:
        ValueError: empty title or description.

    Sources: F34 for shapes and widths.
    """
    content = [scar_block(scar_type.shape, id_prefix), _scale_bar(RIGHT, 179)]
    return str(on_card(content, 240, 194, title=title, description=description, id_prefix=id_prefix))


def _scale_bar(right: float, y: float) -> Element:
    """One millimetre."""
    left = right - UNITS_PER_MM
    ends = path_data("M", left, y - 5, "V", y + 5, "M", left, y, "H", right, "M", right, y - 5, "V", y + 5)
    return path(ends, fill="none", stroke=palette.INK, stroke_width=2.2)
