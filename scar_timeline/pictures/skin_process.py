"""What happens under the skin after microneedling, in five stages. A drawing of a process, not to scale.

The scar's own line is one constant path, the same in every stage: these drawings show what happens below,
never a scar that goes away. The stages borrow from a lab model (F01), wounds in general (F02) and a few
biopsies (F04, F05, F06); the page says so beside them.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scar_timeline.pictures import palette
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
    polyline_data,
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

_LEFT, _RIGHT = 12.0, 348.0
_BACK, _LEVEL, _FAT, _BOTTOM = 66.0, 94.0, 186.0, 210.0
_DENT_AT, _DENT_HALF, _DENT_DEPTH = 180.0, 58.0, 24.0
_CHANNELS = (48, 84, 120, 156, 192, 228, 264, 300)
_NEEDLED = 4  # so many channels still hold a needle, the others lie open


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
        text(_LEFT + (0 if stage_id == "before" else 44), 24, labels["caption"]),
        text(_LEFT, 233, labels["note"], font_size=14, fill=palette.QUIET_INK),
    ]
    drawn = group(
        _sample(stage_id),
        *_skin(stage_id, id_prefix),
        *words,
        font_size=16,
        font_family="sans-serif",
        fill=palette.INK,
    )
    paper = rect(0, 0, 360, 244, rx=10, fill=palette.PAPER)
    return str(Picture(title, description, id_prefix, 360, 244, (paper, drawn)))


def skin_level(x: float, below: float = 0) -> float:
    """Height y of the skin line at x, or of a line that follows it `below` units deeper and flatter."""
    away = abs(x - _DENT_AT) / _DENT_HALF
    dip = _DENT_DEPTH * (0.5 + 0.5 * math.cos(math.pi * away)) if away < 1 else 0.0
    return _LEVEL + below + dip * max(0.0, 1 - below / 90)


def _skin(stage_id: str, id_prefix: str) -> list[Element]:
    cut = f"#{local_id(id_prefix, 'cut')}"
    near, handle = _DENT_AT - _DENT_HALF, _DENT_HALF * 0.364
    floor = _LEVEL + _DENT_DEPTH
    line: list[str | float] = ["M", _LEFT - 12, _LEVEL, "H", near]
    line += ["c", handle, 0, _DENT_HALF - handle, _DENT_DEPTH, _DENT_HALF, _DENT_DEPTH]
    line += ["s", _DENT_HALF - handle, -_DENT_DEPTH, _DENT_HALF, -_DENT_DEPTH]
    around: list[str | float] = ["H", _RIGHT + 12, "V", _BOTTOM + 12, "H", _LEFT - 12, "Z"]
    top = path_data("M", _LEFT, _LEVEL, "L", _LEFT + 16, _BACK, "H", _RIGHT - 16, "L", _RIGHT, _LEVEL)
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
            element("clipPath", rect(_LEFT, 0, _RIGHT - _LEFT, _BOTTOM), id=local_id(id_prefix, "block")),
        ),
        path(top, fill=palette.SKIN, stroke=palette.INK),
        rect(near, _LEVEL - 1, 2 * _DENT_HALF, _DENT_DEPTH + 1, fill=palette.SKIN),
        ellipse(
            _DENT_AT, _LEVEL + 6, _DENT_HALF * 0.95, floor - _LEVEL + 1, fill=local_url(id_prefix, "soft")
        ),
        group(
            group(
                element("use", href=cut, fill=palette.DEEPER_SKIN),
                _fat(),
                _old_fibres(),
                *_under_the_skin(stage_id),
                element("use", href=cut, fill="none", stroke=palette.OUTER_SKIN, stroke_width=20),
                *_through_the_skin(stage_id),
                clip_path=local_url(id_prefix, "in"),
            ),
            element("use", href=cut, fill="none", stroke=palette.INK, stroke_width=2.2),
            clip_path=local_url(id_prefix, "block"),
        ),
        path(
            path_data("M", _LEFT, _LEVEL, "V", _BOTTOM, "H", _RIGHT, "V", _LEVEL),
            fill="none",
            stroke=palette.INK,
            stroke_width=1.6,
        ),
        *_above_the_skin(stage_id),
    ]


def _fat() -> Element:
    scallops: list[str | float] = ["M", _LEFT, _FAT]
    for _ in range(12):
        scallops += ["q", 14, -9, 28, 0]
    drawn = path_data(*scallops, "V", _BOTTOM, "H", _LEFT, "Z")
    return path(drawn, fill=palette.FAT, stroke=palette.FAT_LINE, stroke_width=1.6)


def _scattered(count: int) -> Iterator[tuple[float, float, float]]:
    """Even but irregular triples in 0..1 (Roberts' R3 sequence): the same in every call."""
    for at in range(1, count + 1):
        yield at * 0.8191725 % 1, at * 0.6710436 % 1, at * 0.5497005 % 1


def _old_fibres() -> Element:
    """Fibres that were there before; fewer of them under the dent, where collagen was lost."""
    steps: list[str | float] = []
    for across, down, turn in _scattered(46):
        x = _LEFT + 8 + across * 316
        if abs(x - _DENT_AT) < _DENT_HALF * 0.8 and turn > 0.3:
            continue
        y, tilt = skin_level(x, 20 + down * 58), (turn - 0.5) * 14
        steps += ["M", x, y, "q", 6, -5 + tilt, 12, tilt, "t", 12, tilt / 2]
    return _strokes(path_data(*steps), palette.FIBRE, 1.3)


def _strokes(data: str, colour: str, width: float, dashes: str | None = None) -> Element:
    return path(
        data,
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_linecap="round",
        stroke_linejoin="round",
        stroke_dasharray=dashes,
    )


def _under_the_skin(stage_id: str) -> list[Element]:
    if stage_id == "calming":
        return [_cells()]
    if stage_id == "building":
        return [_fine_fibres()]
    if stage_id == "remodelling":
        return [_lined_up_fibres()]
    return []


def _cells() -> Element:
    """Round cells that gather at each closing channel."""
    steps: list[str | float] = []
    for x in _CHANNELS:
        top = skin_level(x)
        for dx, dy in ((-8, 20), (7, 26), (-6, 36), (8, 42), (0, 53)):
            steps += [
                "M",
                x + dx - 2.6,
                top + dy,
                "a",
                2.6,
                2.6,
                0,
                1,
                0,
                5.2,
                0,
                "a",
                2.6,
                2.6,
                0,
                1,
                0,
                -5.2,
                0,
            ]
    return path(path_data(*steps), fill=palette.PAPER, stroke=palette.ACCENT, stroke_width=1.5)


def _fine_fibres() -> Element:
    """Thin new fibres in every direction, a loose net (type III collagen)."""
    steps: list[str | float] = []
    for across, down, turn in _scattered(64):
        x = _LEFT + 10 + across * 312
        y = skin_level(x, 18 + down * 52)
        angle = (turn - 0.5) * math.pi * 0.9
        dx, dy = 9 * math.cos(angle), 9 * math.sin(angle)
        steps += ["M", x - dx, y - dy, "q", dx / 2 - dy / 3, dy / 2 + dx / 3, dx, dy, "t", dx, dy]
    return _strokes(path_data(*steps), palette.ACCENT, 1.3)


def _lined_up_fibres() -> Element:
    """Thicker fibres side by side along the skin (towards type I collagen)."""
    rows = []
    for row in range(6):
        wave = [
            (x, skin_level(x, 19 + 10 * row) + 1.6 * math.sin(x / 9 + 1.9 * row))
            for x in range(int(_LEFT) + 8 + 9 * (row % 2), int(_RIGHT) - 6, 12)
        ]
        rows.append(polyline_data(wave))
    return _strokes("".join(rows), palette.ACCENT, 3, "64 9 96 9")


def _through_the_skin(stage_id: str) -> list[Element]:
    if stage_id == "channels":
        steps: list[str | float] = []
        for x in _CHANNELS:
            steps += [
                "M",
                x - 2.8,
                skin_level(x) - 3,
                "L",
                x,
                skin_level(x) + 52,
                "L",
                x + 2.8,
                skin_level(x) - 3,
            ]
        return [path(path_data(*steps), fill=palette.PAPER, stroke=palette.INK, stroke_width=1.3)]
    if stage_id == "calming":
        steps = []
        for x in _CHANNELS:
            steps += ["M", x, skin_level(x) + 13, "v", 38]
        return [_strokes(path_data(*steps), palette.INK, 1.4, "1 5")]
    return []


def _above_the_skin(stage_id: str) -> list[Element]:
    """The needles, still in the first channels."""
    if stage_id != "channels":
        return []
    steps: list[str | float] = []
    for x in _CHANNELS[:_NEEDLED]:
        steps += ["M", x - 2, 50, "V", skin_level(x) + 20, "L", x, skin_level(x) + 46, "l", 2, -26, "V", 50]
    return [
        path(path_data(*steps), fill=palette.ACCENT),
        rect(
            _CHANNELS[0] - 12, 38, _CHANNELS[_NEEDLED - 1] - _CHANNELS[0] + 24, 13, rx=4, fill=palette.ACCENT
        ),
    ]


def _sample(stage_id: str) -> Element:
    """The mark of the stage beside its caption, as a legend."""
    if stage_id == "building":
        lines = path_data(
            "M", 14, 22, "q", 6, -9, 12, 0, "t", 12, 0, "M", 18, 13, "q", 4, 8, 10, 3, "t", 14, 3
        )
        return _strokes(lines, palette.ACCENT, 1.3)
    if stage_id == "remodelling":
        return _strokes(path_data("M", 14, 14, "h", 30, "M", 14, 22, "h", 30), palette.ACCENT, 3)
    if stage_id == "channels":
        return path(path_data("M", 26, 8, "h", 8, "l", -4, 20, "Z"), fill=palette.PAPER, stroke=palette.INK)
    if stage_id == "calming":
        return _strokes(path_data("M", 30, 9, "v", 18), palette.INK, 1.8, "1 5")
    return group()
