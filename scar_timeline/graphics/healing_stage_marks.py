"""What each stage of the process draws above, through and under the skin.

Places are irregular but the same in every call: they come from a fixed sequence, not from chance.
"""

import math
from collections.abc import Iterator

from scar_timeline.graphics import palette
from scar_timeline.graphics.svg import Element, group, path, path_data, polyline_data, rect

LEFT, RIGHT, LEVEL = 12.0, 348.0, 94.0
DENT_AT, DENT_HALF, DENT_DEPTH = 180.0, 58.0, 24.0
_CHANNELS = (48, 84, 120, 156, 192, 228, 264, 300)
_NEEDLED = 4  # so many channels still hold a needle, the others lie open


def skin_level(x: float, below: float = 0) -> float:
    """Height y of the skin line at x, or of a line that follows it `below` units deeper and flatter."""
    away = abs(x - DENT_AT) / DENT_HALF
    dip = DENT_DEPTH * (0.5 + 0.5 * math.cos(math.pi * away)) if away < 1 else 0.0
    return LEVEL + below + dip * max(0.0, 1 - below / 90)


def _scattered(count: int) -> Iterator[tuple[float, float, float]]:
    """Even but irregular triples in 0..1 (Roberts' R3 sequence): the same in every call."""
    for at in range(1, count + 1):
        yield at * 0.8191725 % 1, at * 0.6710436 % 1, at * 0.5497005 % 1


def old_fibres() -> Element:
    """Fibres that were there before the first session."""
    steps: list[str | float] = []
    for across, down, turn in _scattered(36):
        x = LEFT + 8 + across * 304
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


def under_the_skin(stage_id: str) -> list[Element]:
    """What lies in the deeper skin."""
    if stage_id == "inflammation":
        return [_cells()]
    if stage_id == "proliferation":
        return [_fine_fibres()]
    if stage_id == "remodelling":
        return [_lined_up_fibres()]
    return []


def _cells() -> Element:
    """Round cells that gather at each closing channel."""
    steps: list[str | float] = []
    for x in _CHANNELS:
        top = skin_level(x)
        for dx, dy in ((-8, 22), (8, 30), (-7, 41), (6, 52)):
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
        x = LEFT + 10 + across * 312
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
            for x in range(int(LEFT) + 8 + 17 * row % 36, int(RIGHT) - 6, 12)
        ]
        rows.append(polyline_data(wave))
    return _strokes("".join(rows), palette.ACCENT, 3, "64 9 96 9")


def through_the_skin(stage_id: str) -> list[Element]:
    """Channels, open or closed over."""
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
    if stage_id == "inflammation":
        steps = []
        for x in _CHANNELS:
            steps += ["M", x, skin_level(x) + 13, "v", 42]
        return [_strokes(path_data(*steps), palette.INK, 1.6, "4 5")]
    return []


def above_the_skin(stage_id: str) -> list[Element]:
    """The needles, still in the first channels."""
    if stage_id != "channels":
        return []
    steps: list[str | float] = []
    for x in _CHANNELS[:_NEEDLED]:
        steps += ["M", x - 2, 50, "V", skin_level(x) + 20, "L", x, skin_level(x) + 46, "l", 2, -26, "V", 50]
    return [
        path(path_data(*steps), fill=palette.ACCENT),
        rect(_CHANNELS[0] - 12, 38, _CHANNELS[_NEEDLED - 1] - _CHANNELS[0] + 24, 13, rx=4, fill=palette.ACCENT),
    ]


def sample(stage_id: str) -> Element:
    """The mark of the stage beside its caption, as a legend."""
    if stage_id == "proliferation":
        lines = path_data("M", 14, 22, "q", 6, -9, 12, 0, "t", 12, 0, "M", 18, 13, "q", 4, 8, 10, 3, "t", 14, 3)
        return _strokes(lines, palette.ACCENT, 1.3)
    if stage_id == "remodelling":
        return _strokes(path_data("M", 14, 14, "h", 30, "M", 14, 22, "h", 30), palette.ACCENT, 3)
    if stage_id == "channels":
        return path(path_data("M", 26, 8, "h", 8, "l", -4, 20, "Z"), fill=palette.PAPER, stroke=palette.INK)
    if stage_id == "inflammation":
        return _strokes(path_data("M", 30, 8, "v", 20), palette.INK, 1.6, "4 5")
    return group()
