"""What happens under the skin after microneedling, in five stages. A drawing of a process, not to scale.

The scar's own line is one constant path, the same in every stage: these drawings show what happens below,
never a scar that goes away. The stages borrow from a lab model (F01), wounds in general (F02) and a few
biopsies (F04, F05, F06); the page says so beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from scar_timeline.pictures import palette
from scar_timeline.pictures.process_marks import (
    BACK,
    BOTTOM,
    DENT_AT,
    DENT_DEPTH,
    DENT_HALF,
    FAT,
    LEFT,
    LEVEL,
    RIGHT,
    above_the_skin,
    old_fibres,
    sample,
    through_the_skin,
    under_the_skin,
)
from scar_timeline.pictures.svg import (
    Element,
    Picture,
    element,
    ellipse,
    group,
    local_id,
    local_url,
    path,
    path_data,
    rect,
    text,
)

PROCESS_LABELS = ("caption", "note")
"""Keys of the words: what the stage shows, and that it is a drawing that is not to scale."""


@dataclass(frozen=True, slots=True)
class ProcessStage:
    """One stage.

    Attributes:
        id: stable id.
        first_week: whole week in which the stage begins; -1 stands for any time before the first session.
        last_week: whole week in which it is drawn to end. Stages run into each other.
    """

    id: str
    first_week: int
    last_week: int


_STAGES = (
    ProcessStage("before", -1, -1),
    ProcessStage("channels", 0, 0),
    ProcessStage("calming", 0, 1),
    ProcessStage("building", 1, 8),
    ProcessStage("remodelling", 8, 52),
)


def process_stages() -> tuple[ProcessStage, ...]:
    """The stages in order, with the weeks they cover."""
    return _STAGES


def skin_process(
    stage_id: str, *, title: str, description: str, id_prefix: str, labels: Mapping[str, str]
) -> str:
    """Draw one stage, as SVG.

    Args:
        stage_id: before, channels, calming, building or remodelling.
        title: short name of the drawing.
        description: the drawing in words.
        id_prefix: starts every id; must be unique in the page.
        labels: visible words by `PROCESS_LABELS`, both needed.

    Raises:
        ValueError: unknown stage, missing label, or empty title or description.

    Sources: F01, F02, F04, F05, F06.
    """
    if stage_id not in {stage.id for stage in _STAGES}:
        raise ValueError(f"no drawing for stage {stage_id!r}")
    missing = [key for key in PROCESS_LABELS if not labels.get(key)]
    if missing:
        raise ValueError(f"the drawing of stage {stage_id} needs the labels {missing}")
    words = [
        text(LEFT + (0 if stage_id == "before" else 44), 24, labels["caption"]),
        text(LEFT, 233, labels["note"], font_size=14, fill=palette.QUIET_INK),
    ]
    drawn = group(
        sample(stage_id),
        *_skin(stage_id, id_prefix),
        *words,
        font_size=16,
        font_family="sans-serif",
        fill=palette.INK,
    )
    paper = rect(0, 0, 360, 244, rx=10, fill=palette.PAPER)
    return str(Picture(title, description, id_prefix, 360, 244, (paper, drawn)))


def _skin(stage_id: str, id_prefix: str) -> list[Element]:
    cut = f"#{local_id(id_prefix, 'cut')}"
    near, handle = DENT_AT - DENT_HALF, DENT_HALF * 0.364
    line: list[str | float] = ["M", LEFT - 12, LEVEL, "H", near]
    line += ["c", handle, 0, DENT_HALF - handle, DENT_DEPTH, DENT_HALF, DENT_DEPTH]
    line += ["s", DENT_HALF - handle, -DENT_DEPTH, DENT_HALF, -DENT_DEPTH]
    around: list[str | float] = ["H", RIGHT + 12, "V", BOTTOM + 12, "H", LEFT - 12, "Z"]
    top = path_data("M", LEFT, LEVEL, "L", LEFT + 16, BACK, "H", RIGHT - 16, "L", RIGHT, LEVEL)
    shade = element(
        "radialGradient",
        element("stop", offset=0, stop_color=palette.SKIN_DEEP, stop_opacity=0.75),
        element("stop", offset=1, stop_color=palette.SKIN_DEEP, stop_opacity=0),
        id=local_id(id_prefix, "soft"),
        fx=0.32,
    )
    return [
        element(
            "defs",
            shade,
            path(path_data(*line, *around), id=local_id(id_prefix, "cut")),
            element("clipPath", element("use", href=cut), id=local_id(id_prefix, "in")),
            element("clipPath", rect(LEFT, 0, RIGHT - LEFT, BOTTOM), id=local_id(id_prefix, "block")),
        ),
        path(top, fill=palette.SKIN, stroke=palette.INK),
        rect(near, LEVEL - 1, 2 * DENT_HALF, DENT_DEPTH + 1, fill=palette.SKIN),
        ellipse(DENT_AT, LEVEL + 6, DENT_HALF * 0.95, DENT_DEPTH, fill=local_url(id_prefix, "soft")),
        group(
            group(
                element("use", href=cut, fill=palette.DEEPER_SKIN),
                _fat(),
                old_fibres(),
                *under_the_skin(stage_id),
                element("use", href=cut, fill="none", stroke=palette.OUTER_SKIN, stroke_width=20),
                *through_the_skin(stage_id),
                clip_path=local_url(id_prefix, "in"),
            ),
            element("use", href=cut, fill="none", stroke=palette.INK, stroke_width=2.2),
            clip_path=local_url(id_prefix, "block"),
        ),
        path(
            path_data("M", LEFT, LEVEL, "V", BOTTOM, "H", RIGHT, "V", LEVEL),
            fill="none",
            stroke=palette.INK,
            stroke_width=1.6,
        ),
        *above_the_skin(stage_id),
    ]


def _fat() -> Element:
    scallops: list[str | float] = ["M", LEFT, FAT]
    for _ in range(12):
        scallops += ["q", 14, -9, 28, 0]
    drawn = path_data(*scallops, "V", BOTTOM, "H", LEFT, "Z")
    return path(drawn, fill=palette.FAT, stroke=palette.FAT_LINE, stroke_width=1.6)
