"""A block of skin with scars: the cut face in front, the top as a side light from the left shows it.

The cut is one path, used four times: to fill the face, to clip what lies in it, for the outer skin along it
and for its outline. What lies behind the cut is drawn first and covered by the face.
"""

from scar_timeline.pictures import palette
from scar_timeline.pictures.scar_shape import FIELD_MM, UNITS_PER_MM, Feature, features_of, profile_steps
from scar_timeline.pictures.svg import (
    Element,
    element,
    ellipse,
    group,
    local_id,
    local_url,
    path,
    path_data,
    rect,
)

LEFT = 12.0
RIGHT = LEFT + FIELD_MM * UNITS_PER_MM
_LEVEL = 70.0  # y of undisturbed skin at the cut
_BACK = 18.0  # y of the far edge of the block
_INSET = 15.0  # the far edge is shorter on both sides
_FAT = 136.0
_BOTTOM = 164.0
_TILT = 0.36  # circles on the top are seen as ellipses this flat
_BEYOND = 9.0  # the cut runs on outside the block, so that its outer skin has no ends

# Whole scars on the top of the block, beside those that are cut: x, y, half width in picture units.
_ON_TOP: dict[str, tuple[tuple[str, float, float, float], ...]] = {
    "ice_pick": (
        ("narrow", 52, 36, 8),
        ("narrow", 122, 48, 10),
        ("narrow", 116, 28, 7),
        ("narrow", 196, 42, 9),
    ),
    "boxcar": (("boxed", 74, 35, 21), ("boxed", 158, 33, 19)),
    "rolling": (("wavy", 120, 34, 42),),
    "raised": (("bump", 56, 36, 18), ("bump", 190, 40, 15)),
    "mixed": (("narrow", 64, 31, 7), ("boxed", 134, 33, 17), ("narrow", 194, 35, 7)),
}


def skin_block(scar_type: str, id_prefix: str) -> Element:
    """Draw the block, from `LEFT` to `RIGHT` and down to y = 164, for one scar type.

    Raises:
        ValueError: the scar type has no drawing.
    """
    features = features_of(scar_type)
    skin_line: list[str | float] = ["M", LEFT - _BEYOND, _LEVEL]
    for feature in features:
        skin_line += profile_steps(feature, _LEVEL, LEFT)
    outside: list[str | float] = ["H", RIGHT + _BEYOND, "V", _BOTTOM + _BEYOND, "H", LEFT - _BEYOND, "Z"]
    cut = f"#{local_id(id_prefix, 'cut')}"
    far_edge = path_data("L", LEFT + _INSET, _BACK, "H", RIGHT - _INSET, "L", RIGHT, _LEVEL)
    top = path_data("M", LEFT, _LEVEL) + far_edge
    return group(
        element(
            "defs",
            *_gradients({feature.form for feature in features}, id_prefix),
            path(path_data(*skin_line, *outside), id=local_id(id_prefix, "cut")),
            element("clipPath", element("use", href=cut), id=local_id(id_prefix, "in")),
            element(
                "clipPath",
                rect(LEFT, 0, RIGHT - LEFT, _BOTTOM),
                id=local_id(id_prefix, "block"),
            ),
        ),
        path(top, fill=palette.SKIN, stroke=palette.INK),
        *[_seen_from_above(form, x, y, half, id_prefix) for form, x, y, half in _ON_TOP[scar_type]],
        *[part for feature in features for part in _far_side(feature, id_prefix)],
        group(
            group(
                element("use", href=cut, fill=palette.DEEPER_SKIN),
                _fat(),
                _old_fibres(),
                *[mark for feature in features for mark in _inside(feature)],
                element("use", href=cut, fill="none", stroke=palette.OUTER_SKIN, stroke_width=13),
                clip_path=local_url(id_prefix, "in"),
            ),
            element("use", href=cut, fill="none", stroke=palette.INK, stroke_width=2.2),
            clip_path=local_url(id_prefix, "block"),
        ),
        path(
            path_data("M", LEFT, _LEVEL, "V", _BOTTOM, "H", RIGHT, "V", _LEVEL),
            fill="none",
            stroke=palette.INK,
            stroke_width=1.6,
        ),
    )


def _gradients(forms: set[str], id_prefix: str) -> list[Element]:
    def stops(*marks: tuple[float, str, float | None]) -> list[Element]:
        return [element("stop", offset=at, stop_color=tone, stop_opacity=see) for at, tone, see in marks]

    made = []
    if "narrow" in forms or "boxed" in forms:
        shades = stops(
            (0, palette.SKIN_DEEP, None), (0.5, palette.SKIN_SHADE, None), (1, palette.SKIN_LIT, None)
        )
        made.append(element("linearGradient", *shades, id=local_id(id_prefix, "pit")))
    if "wavy" in forms:
        shades = stops((0, palette.SKIN_DEEP, 0.8), (0.5, palette.SKIN_DEEP, 0.35), (1, palette.SKIN_DEEP, 0))
        made.append(element("radialGradient", *shades, id=local_id(id_prefix, "soft"), fx=0.3))
    if "bump" in forms:
        shades = stops((0, palette.WHITE, None), (0.45, palette.SKIN, None), (1, palette.SKIN_SHADE, None))
        made.append(
            element("radialGradient", *shades, id=local_id(id_prefix, "dome"), cx=0.32, cy=0.3, r=0.75)
        )
    return made


def _fat() -> Element:
    step = (RIGHT - LEFT) / 8
    scallops: list[str | float] = ["M", LEFT, _FAT]
    for _ in range(8):
        scallops += ["q", step / 2, -9, step, 0]
    outline = path_data(*scallops)
    return group(
        path(path_data(*scallops, "V", _BOTTOM, "H", LEFT, "Z"), fill=palette.FAT),
        path(outline, fill="none", stroke=palette.FAT_LINE, stroke_width=1.6),
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
    x, floor = LEFT + feature.centre, _LEVEL + feature.depth
    steps: list[str | float] = []
    if feature.form == "wavy":
        for side in (-1, 0, 1):
            steps += ["M", x + 9 * side, floor, "C", x + 4 * side, floor + 22]
            steps += [x + 4 * side, _FAT - 6, x + 17 * side, _BOTTOM - 5]
    elif feature.form == "bump":
        for row, reach in enumerate((0.2, 0.42, 0.53, 0.62, 0.66, 0.56, 0.36)):
            y, half = floor + 13 + row * 7.5, feature.half_width * reach
            steps += ["M", x - half, y + 2, "Q", x - half / 2, y - 4, x, y, "T", x + half, y]
    if not steps:
        return []
    lines = path_data(*steps)
    return [path(lines, fill="none", stroke=palette.ACCENT, stroke_width=2.5, stroke_linecap="round")]


def _far_side(feature: Feature, id_prefix: str) -> list[Element]:
    """The half of a cut scar behind the cut. The cut face, drawn later, covers what lies in front."""
    x, half, floor = LEFT + feature.centre, feature.half_width, _LEVEL + feature.depth
    if feature.form == "wavy":
        open_air = rect(x - half, _LEVEL - 1, 2 * half, feature.depth + 1, fill=palette.SKIN)
        shade = ellipse(
            x, _LEVEL + feature.depth * 0.3, half * 0.9, half * 0.42, fill=local_url(id_prefix, "soft")
        )
        return [open_air, shade]
    steps: list[str | float] = ["M", x + half, _LEVEL]
    if feature.form == "bump":
        crown = floor - 13
        steps += ["C", x + half * 0.7, _LEVEL - 14, x + half * 0.55, crown, x, crown]
        steps += ["C", x - half * 0.55, crown, x - half * 0.7, _LEVEL - 14, x - half, _LEVEL]
        fill = local_url(id_prefix, "dome")
    else:
        steps += ["A", half, half * _TILT, 0, 0, 0, x - half, _LEVEL, "V", floor, "H", x + half]
        fill = local_url(id_prefix, "pit")
    parts = [path(path_data(*steps, "Z"), fill=fill, stroke=palette.INK)]
    if feature.form == "boxed":
        flat_floor = path_data("M", x - half, floor, "A", half, half * _TILT, 0, 0, 1, x + half, floor)
        parts.append(path(flat_floor, fill=palette.SKIN))
    return parts


def _seen_from_above(form: str, x: float, y: float, half: float, id_prefix: str) -> Element:
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
