"""A block of skin with scars: the cut face in front, the top as a side light from the left shows it."""

from collections.abc import Sequence

from scar_timeline.content.tables.scar_types import Feature, Form
from scar_timeline.graphics import palette
from scar_timeline.graphics.scar_shape import WIDTH, centre, drawn_depth, half_width, profile_steps
from scar_timeline.graphics.skin_section import SkinSection
from scar_timeline.graphics.svg import (
    Element,
    Stop,
    ellipse,
    gradient,
    group,
    local_id,
    local_url,
    path,
    path_data,
    rect,
)

LEFT = 12.0
RIGHT = LEFT + WIDTH
_BLOCK = SkinSection(left=LEFT, right=RIGHT, back=18, inset=15, level=70, fat=136, bottom=164, beyond=9, outer_skin=13)
_TILT = 0.36  # circles on the top are seen as ellipses this flat

# Whole scars on the top of the block, behind those that are cut: how far to the side of a cut one, y, and how wide
# beside it, all smaller with distance.
_ON_TOP: dict[Form, tuple[tuple[float, float, float], ...]] = {
    "narrow": ((-27, 36, 0.7), (24, 48, 0.8), (19, 28, 0.6)),
    "boxed": ((0, 34, 0.68),),
    "wavy": ((0, 34, 0.7),),
    "bump": ((-64, 36, 0.37), (70, 40, 0.31)),
}


def scar_block(features: Sequence[Feature], id_prefix: str) -> Element:
    """Draw the block, from `LEFT` to `RIGHT` and down to y = 164, with what is cut, from left to right."""
    skin_line = [step for feature in features for step in profile_steps(feature, _BLOCK.level, LEFT)]
    return group(
        *_BLOCK.drawn(
            id_prefix,
            skin_line,
            shades=_gradients({feature.form for feature in features}, id_prefix),
            behind=[
                *(mark for feature in features for mark in _on_top(feature, id_prefix)),
                *(part for feature in features for part in _far_side(feature, id_prefix)),
            ],
            deeper=[_fat(), _old_fibres(), *(mark for feature in features for mark in _inside(feature))],
        )
    )


def _gradients(forms: set[str], id_prefix: str) -> list[Element]:
    made = []
    shades: tuple[Stop, ...]
    if "narrow" in forms or "boxed" in forms:
        shades = ((0, palette.SKIN_DEEP, None), (0.5, palette.SKIN_SHADE, None), (1, palette.SKIN_LIT, None))
        made.append(gradient("linearGradient", *shades, id=local_id(id_prefix, "pit")))
    if "wavy" in forms:
        shades = ((0, palette.SKIN_DEEP, 0.8), (0.5, palette.SKIN_DEEP, 0.35), (1, palette.SKIN_DEEP, 0))
        made.append(gradient("radialGradient", *shades, id=local_id(id_prefix, "soft"), fx=0.3))
    if "bump" in forms:
        shades = ((0, palette.WHITE, None), (0.45, palette.SKIN, None), (1, palette.SKIN_SHADE, None))
        dome = local_id(id_prefix, "dome")
        made.append(gradient("radialGradient", *shades, id=dome, cx=0.32, cy=0.3, r=0.75))
    return made


def _fat() -> Element:
    edge = _BLOCK.fat_edge(8)
    return group(
        path(_BLOCK.fat_below(edge), fill=palette.FAT),
        path(path_data(*edge), fill="none", stroke=palette.FAT_LINE, stroke_width=1.6),
    )


def _old_fibres() -> Element:
    rows: list[str | float] = []
    for row, y in enumerate((97, 112, 126)):
        rows += ["M", LEFT + 4 + 7 * row, y]
        for wave in range(6 - row % 2):
            rows += ["q", 16, 5 if wave % 2 else -5, 33, 0]
    return path(
        path_data(*rows),
        fill="none",
        stroke=palette.FIBRE,
        stroke_width=1.1,
        stroke_dasharray="15 9 22 11",
        stroke_linecap="round",
    )


def _inside(feature: Feature) -> list[Element]:
    """Strands that pull a wavy scar down, and the dense fibres of a raised one."""
    x, floor = LEFT + centre(feature), _BLOCK.level + drawn_depth(feature)
    steps: list[str | float] = []
    if feature.form == "wavy":
        for side in (-1, 0, 1):
            steps += ["M", x + 9 * side, floor, "C", x + 4 * side, floor + 22]
            steps += [x + 4 * side, _BLOCK.fat - 6, x + 17 * side, _BLOCK.bottom - 5]
    elif feature.form == "bump":
        for row, reach in enumerate((0.2, 0.42, 0.53, 0.62, 0.66, 0.56, 0.36)):
            y, half = floor + 13 + row * 7.5, half_width(feature) * reach
            steps += ["M", x - half, y + 2, "Q", x - half / 2, y - 4, x, y, "T", x + half, y]
    if not steps:
        return []
    lines = path_data(*steps)
    return [path(lines, fill="none", stroke=palette.ACCENT, stroke_width=2.5, stroke_linecap="round")]


def _far_side(feature: Feature, id_prefix: str) -> list[Element]:
    """The half of a cut scar behind the cut. The cut face, drawn later, covers what lies in front."""
    x, half, depth = LEFT + centre(feature), half_width(feature), drawn_depth(feature)
    floor = _BLOCK.level + depth
    if feature.form == "wavy":
        open_air = rect(x - half, _BLOCK.level - 1, 2 * half, depth + 1, fill=palette.SKIN)
        shade = ellipse(x, _BLOCK.level + depth * 0.3, half * 0.9, half * 0.42, fill=local_url(id_prefix, "soft"))
        return [open_air, shade]
    steps: list[str | float] = ["M", x + half, _BLOCK.level]
    if feature.form == "bump":
        crown = floor - 13
        steps += ["C", x + half * 0.7, _BLOCK.level - 14, x + half * 0.55, crown, x, crown]
        steps += ["C", x - half * 0.55, crown, x - half * 0.7, _BLOCK.level - 14, x - half, _BLOCK.level]
        fill = local_url(id_prefix, "dome")
    else:
        steps += ["A", half, half * _TILT, 0, 0, 0, x - half, _BLOCK.level, "V", floor, "H", x + half]
        fill = local_url(id_prefix, "pit")
    parts = [path(path_data(*steps, "Z"), fill=fill, stroke=palette.INK)]
    if feature.form == "boxed":
        flat_floor = path_data("M", x - half, floor, "A", half, half * _TILT, 0, 0, 1, x + half, floor)
        parts.append(path(flat_floor, fill=palette.SKIN))
    return parts


def _on_top(feature: Feature, id_prefix: str) -> list[Element]:
    """Those of the same form that lie whole on the top, as far as they are within it."""
    found = []
    for aside, y, share in _ON_TOP[feature.form]:
        x, half = LEFT + centre(feature) + aside, half_width(feature) * share
        if LEFT + _BLOCK.inset + half < x < RIGHT - half:
            found.append(_seen_from_above(feature.form, x, y, half, id_prefix))
    return found


def _seen_from_above(form: Form, x: float, y: float, half: float, id_prefix: str) -> Element:
    if form == "wavy":
        return ellipse(x, y, half, half * _TILT, fill=local_url(id_prefix, "soft"))
    if form == "narrow":
        return ellipse(x, y, half, half * _TILT, fill=palette.SKIN_DEEP, stroke=palette.INK)
    if form == "bump":
        return ellipse(x, y, half, half / 2, fill=local_url(id_prefix, "dome"), stroke=palette.INK)
    return group(
        ellipse(x, y, half, half * _TILT, fill=local_url(id_prefix, "pit"), stroke=palette.INK),
        ellipse(x + 1, y + 2.5, half - 3, half * _TILT - 2.6, fill=palette.SKIN),
    )
