"""A block of skin cut through: the part that the drawings of scars and of the process have in common.

The cut is one path, used four times: to fill the face, to clip what lies in it, for the outer skin along it
and for its outline. What lies behind the cut is drawn first and covered by the face.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from scar_timeline.graphics import palette
from scar_timeline.graphics.svg import Element, element, group, local_id, local_url, path, path_data, rect


@dataclass(frozen=True, slots=True)
class SkinSection:
    """The edges of a block, in picture units; y grows downwards.

    Attributes:
        left: left edge of the cut.
        right: right edge of the cut.
        back: y of the far edge of the top.
        inset: so much shorter is the far edge on either side.
        level: y of undisturbed skin at the cut.
        fat: y at which fat begins.
        bottom: y of the lower edge.
        beyond: the cut runs on so far outside the block, so that its outer skin has no ends.
        outer_skin: width of the line that is the outer skin; half of it lies in the block.
    """

    left: float
    right: float
    back: float
    inset: float
    level: float
    fat: float
    bottom: float
    beyond: float
    outer_skin: float

    def drawn(
        self,
        id_prefix: str,
        skin_line: Iterable[str | float],
        *,
        shades: Iterable[Element],
        behind: Iterable[Element],
        deeper: Iterable[Element],
        through: Iterable[Element] = (),
    ) -> list[Element]:
        """The block, back to front.

        Args:
            id_prefix: starts every id.
            skin_line: path steps from the left end of the cut at `level` to its right end.
            shades: gradients that the parts refer to.
            behind: what is seen on the top of the block, behind the cut.
            deeper: what lies in the face below the outer skin.
            through: what goes through the outer skin.
        """
        cut = f"#{local_id(id_prefix, 'cut')}"
        return [
            self._definitions(id_prefix, cut, skin_line, shades),
            self._top(),
            *behind,
            group(
                group(
                    element("use", href=cut, fill=palette.DEEPER_SKIN),
                    *deeper,
                    element(
                        "use",
                        href=cut,
                        fill="none",
                        stroke=palette.OUTER_SKIN,
                        stroke_width=self.outer_skin,
                    ),
                    *through,
                    clip_path=local_url(id_prefix, "in"),
                ),
                element("use", href=cut, fill="none", stroke=palette.INK, stroke_width=2.2),
                clip_path=local_url(id_prefix, "block"),
            ),
            path(
                path_data("M", self.left, self.level, "V", self.bottom, "H", self.right, "V", self.level),
                fill="none",
                stroke=palette.INK,
                stroke_width=1.6,
            ),
        ]

    def fat_edge(self, waves: int) -> list[str | float]:
        """Path steps along the upper edge of fat, from left to right in so many waves."""
        step = (self.right - self.left) / waves
        wave: list[str | float] = ["q", step / 2, -9, step, 0]
        return ["M", self.left, self.fat, *(wave * waves)]

    def fat_below(self, edge: list[str | float]) -> str:
        """Path data of everything from the upper edge of fat down to the bottom."""
        return path_data(*edge, "V", self.bottom, "H", self.left, "Z")

    def _definitions(
        self, id_prefix: str, cut: str, skin_line: Iterable[str | float], shades: Iterable[Element]
    ) -> Element:
        start, end = self.left - self.beyond, self.right + self.beyond
        outside = ("H", end, "V", self.bottom + self.beyond, "H", start, "Z")
        face = rect(self.left, 0, self.right - self.left, self.bottom)
        return element(
            "defs",
            *shades,
            path(path_data("M", start, self.level, *skin_line, *outside), id=local_id(id_prefix, "cut")),
            element("clipPath", element("use", href=cut), id=local_id(id_prefix, "in")),
            element("clipPath", face, id=local_id(id_prefix, "block")),
        )

    def _top(self) -> Element:
        far_edge = ("L", self.left + self.inset, self.back, "H", self.right - self.inset)
        outline = path_data("M", self.left, self.level, *far_edge, "L", self.right, self.level)
        return path(outline, fill=palette.SKIN, stroke=palette.INK)
