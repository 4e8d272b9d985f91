"""The shapes of acne scars in millimetres, and the line a cut through them makes.

Widths follow the usual description of the types (F34): ice pick narrow, under 2 mm, and deep; boxcar 1.5 to
4 mm with vertical edges and a flat floor; rolling over 4 to 5 mm, wavy, tethered from below. Raised scars
stand above the skin. Widths are to scale. Depths are stretched (`DEPTH_FACTOR`), because true depths
vanish on a card 96 pixels wide.
"""

from scar_timeline.content.tables.scar_types import FIELD_MM, Feature

UNITS_PER_MM = 18.0
"""Picture units for 1 mm across."""
DEPTH_FACTOR = 1.5
"""How much deeper than wide 1 mm is drawn."""
WIDTH = FIELD_MM * UNITS_PER_MM


def centre(feature: Feature) -> float:
    """Middle in picture units from the left edge of the field."""
    return feature.centre_mm * UNITS_PER_MM


def half_width(feature: Feature) -> float:
    """Half the width in picture units."""
    return feature.width_mm * UNITS_PER_MM / 2


def drawn_depth(feature: Feature) -> float:
    """Depth in picture units, stretched; below zero for a bump, since y grows downwards."""
    depth = feature.depth_mm * UNITS_PER_MM * DEPTH_FACTOR
    return -depth if feature.form == "bump" else depth


def profile_steps(feature: Feature, level: float, left: float = 0) -> list[str | float]:
    """Path steps along the skin line through one feature, from its left rim to its right rim.

    The pen must already stand on the skin line left of the feature. Units are picture units; `level` is the
    y of undisturbed skin, `left` the x of the field's left edge.
    """
    x, half, depth = left + centre(feature), half_width(feature), drawn_depth(feature)
    floor = level + depth
    if feature.form == "narrow":
        throat = half * 0.42
        return [
            *("L", x - half - 2, level, "Q", x - half, level, x - half * 0.8, level + 5),
            *("C", x - throat, level + depth * 0.4, x - 3, floor - 3, x, floor),
            *("C", x + 3, floor - 3, x + throat, level + depth * 0.4, x + half * 0.8, level + 5),
            *("Q", x + half, level, x + half + 2, level),
        ]
    if feature.form == "boxed":
        corner = 4
        return [
            *("L", x - half - 1.5, level, "Q", x - half, level, x - half, level + 2.5),
            *("L", x - half + 0.5, floor - corner, "Q", x - half + 0.5, floor, x - half + corner, floor),
            *("L", x + half - corner, floor, "Q", x + half - 0.5, floor, x + half - 0.5, floor - corner),
            *("L", x + half, level + 2.5, "Q", x + half, level, x + half + 1.5, level),
        ]
    reach = half * (0.5 if feature.form == "wavy" else 0.62)
    crest = half * (0.48 if feature.form == "wavy" else 0.6)
    return [
        *("L", x - half, level, "C", x - half + (half - reach), level, x - crest, floor, x, floor),
        *("C", x + crest, floor, x + half - (half - reach), level, x + half, level),
    ]
