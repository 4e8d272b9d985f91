"""What happens under the skin after microneedling, in five stages. A drawing of a process, not to scale.

The scar's own line is one constant path, the same in every stage: these drawings show what happens below,
never a scar that goes away. The stages borrow from a lab model (F01), wounds in general (F02) and a few
biopsies (F04, F05, F06); the page says so beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from scar_timeline.graphics import palette
from scar_timeline.graphics.card import on_card
from scar_timeline.graphics.healing_stage_marks import (
    DENT_AT,
    DENT_DEPTH,
    DENT_HALF,
    LEFT,
    LEVEL,
    RIGHT,
    above_the_skin,
    old_fibres,
    sample,
    through_the_skin,
    under_the_skin,
)
from scar_timeline.graphics.skin_section import SkinSection
from scar_timeline.graphics.svg import Element, ellipse, gradient, local_id, local_url, path, rect, text

STAGE_LABELS = ("caption", "note")
"""Keys of the words: what the stage shows, and that it is a drawing that is not to scale."""


@dataclass(frozen=True, slots=True)
class HealingStage:
    """One stage.

    Attributes:
        id: stable id.
        first_week: whole week in which the stage begins; -1 stands for any time before the first session.
        last_week: whole week in which it is drawn to end. Stages run into each other.
    """

    id: str
    first_week: int
    last_week: int


_BLOCK = SkinSection(
    left=LEFT, right=RIGHT, back=66, inset=16, level=LEVEL, fat=186, bottom=210, beyond=12, outer_skin=20
)
_STAGES = (
    HealingStage("before", -1, -1),
    HealingStage("channels", 0, 0),
    HealingStage("inflammation", 0, 1),
    HealingStage("proliferation", 1, 8),
    HealingStage("remodelling", 8, 52),
)


def healing_stages() -> tuple[HealingStage, ...]:
    """The stages in order, with the weeks they cover."""
    return _STAGES


def healing_stage(stage_id: str, *, title: str, description: str, id_prefix: str, labels: Mapping[str, str]) -> str:
    """Draw one stage, as SVG.

    Args:
        stage_id: before, channels, inflammation, proliferation or remodelling.
        title: short name of the drawing.
        description: the drawing in words.
        id_prefix: starts every id; must be unique in the page.
        labels: visible words by `STAGE_LABELS`, both needed.

    Raises:
        ValueError: unknown stage, missing label, or empty title or description.

    Sources: F01, F02, F04, F05, F06.
    """
    if stage_id not in {stage.id for stage in _STAGES}:
        raise ValueError(f"no drawing for stage {stage_id!r}")
    missing = [key for key in STAGE_LABELS if not labels.get(key)]
    if missing:
        raise ValueError(f"the drawing of stage {stage_id} needs the labels {missing}")
    words = [
        text(LEFT + (0 if stage_id == "before" else 44), 24, labels["caption"]),
        text(LEFT, 233, labels["note"], font_size=14, fill=palette.QUIET_INK),
    ]
    content = [sample(stage_id), *_skin(stage_id, id_prefix), *words]
    drawing = on_card(content, 360, 244, title=title, description=description, id_prefix=id_prefix, font=16)
    return str(drawing)


def _skin(stage_id: str, id_prefix: str) -> list[Element]:
    near, handle = DENT_AT - DENT_HALF, DENT_HALF * 0.364
    line: list[str | float] = ["H", near]
    line += ["c", handle, 0, DENT_HALF - handle, DENT_DEPTH, DENT_HALF, DENT_DEPTH]
    line += ["s", DENT_HALF - handle, -DENT_DEPTH, DENT_HALF, -DENT_DEPTH]
    fading = ((0, palette.SKIN_DEEP, 0.75), (1, palette.SKIN_DEEP, 0))
    shade = local_url(id_prefix, "soft")
    block = _BLOCK.drawn(
        id_prefix,
        line,
        shades=[gradient("radialGradient", *fading, id=local_id(id_prefix, "soft"), fx=0.32)],
        behind=[
            rect(near, LEVEL - 1, 2 * DENT_HALF, DENT_DEPTH + 1, fill=palette.SKIN),
            ellipse(DENT_AT, LEVEL + 6, DENT_HALF * 0.95, DENT_DEPTH, fill=shade),
        ],
        deeper=[_fat(), old_fibres(), *under_the_skin(stage_id)],
        through=through_the_skin(stage_id),
    )
    return [*block, *above_the_skin(stage_id)]


def _fat() -> Element:
    drawn = _BLOCK.fat_below(_BLOCK.fat_edge(12))
    return path(drawn, fill=palette.FAT, stroke=palette.FAT_LINE, stroke_width=1.6)
