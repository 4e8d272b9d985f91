"""The light paper that a drawing brings along, so that it looks the same on every page and in print."""

from collections.abc import Iterable

from scar_timeline.graphics import palette
from scar_timeline.graphics.svg import Element, Picture, group, rect


def on_card(
    content: Iterable[Element],
    width: float,
    height: float,
    *,
    title: str,
    description: str,
    id_prefix: str,
    font: float | None = None,
    before: Iterable[Element] = (),
) -> Picture:
    """A drawing on its paper; see `Picture` for title, description and prefix.

    Args:
        content: what is drawn, back to front.
        width: width of the paper in picture units.
        height: height of the paper.
        title: short name of the drawing.
        description: the drawing in words.
        id_prefix: starts every id; must be unique in the page.
        font: size of its words in picture units, if it has any.
        before: definitions that stand in front of the paper.

    Raises:
        ValueError: as `Picture`.
    """
    paper = rect(0, 0, width, height, rx=10, fill=palette.PAPER)
    drawn = group(*content, font_size=font, fill=palette.INK)
    return Picture(title, description, id_prefix, width, height, (*before, paper, drawn))
