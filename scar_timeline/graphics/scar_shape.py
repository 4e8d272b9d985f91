"""The shapes of acne scars in millimetres, and the line a cut through them makes.

Widths follow the usual description of the types (F34): ice pick narrow, under 2 mm, and deep; boxcar 1.5 to
4 mm with vertical edges and a flat floor; rolling over 4 to 5 mm, wavy, tethered from below. Raised scars
stand above the skin. Widths are to scale. Depths are stretched (`DEPTH_FACTOR`), because true depths
vanish on a card 96 pixels wide.
"""

from dataclasses import dataclass
from typing import Literal

Form = Literal["narrow", "boxed", "wavy", "bump"]

FIELD_MM = 12.0
"""Width of skin that every drawing shows, in mm."""
UNITS_PER_MM = 18.0
"""Picture units for 1 mm across."""
DEPTH_FACTOR = 1.5
"""How much deeper than wide 1 mm is drawn."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One dent or bump cut through its middle.

    Attributes:
        form: narrow (V), boxed, wavy or bump.
        centre_mm: middle of the feature from the left edge of the field.
        width_mm: width at the level of the skin.
        depth_mm: how far it goes below the skin; for a bump how far above.
    """

    form: Form
    centre_mm: float
    width_mm: float
    depth_mm: float

    @property
    def centre(self) -> float:
        """Middle in picture units from the left edge of the field."""
        return self.centre_mm * UNITS_PER_MM

    @property
    def half_width(self) -> float:
        """Half the width in picture units."""
        return self.width_mm * UNITS_PER_MM / 2

    @property
    def depth(self) -> float:
        """Depth in picture units, stretched; below zero for a bump, since y grows downwards."""
        depth = self.depth_mm * UNITS_PER_MM * DEPTH_FACTOR
        return -depth if self.form == "bump" else depth


FEATURES: dict[str, tuple[Feature, ...]] = {
    "ice_pick": (Feature("narrow", 3.7, 1.3, 2.0), Feature("narrow", 8.1, 1.1, 1.7)),
    "boxcar": (Feature("boxed", 3.4, 3.4, 0.8), Feature("boxed", 8.9, 2.8, 0.65)),
    "rolling": (Feature("wavy", 3.3, 5.2, 0.8), Feature("wavy", 8.7, 5.2, 0.7)),
    "raised": (Feature("bump", 6.0, 5.4, 1.15),),
    "mixed": (
        Feature("narrow", 1.6, 1.2, 1.9),
        Feature("boxed", 4.4, 2.6, 0.75),
        Feature("wavy", 9.1, 5.0, 0.75),
    ),
}
"""What each scar type shows, from left to right. The keys are the ids of the scar types."""


def features_of(scar_type: str) -> tuple[Feature, ...]:
    """The dents or bumps drawn for a scar type, from left to right.

    Raises:
        ValueError: the scar type has no drawing.
    """
    try:
        return FEATURES[scar_type]
    except KeyError:
        raise ValueError(f"no drawing for scar type {scar_type!r}; known: {', '.join(FEATURES)}") from None


def profile_steps(feature: Feature, level: float, left: float = 0) -> list[str | float]:
    """Path steps along the skin line through one feature, from its left rim to its right rim.

    The pen must already stand on the skin line left of the feature. Units are picture units; `level` is the
    y of undisturbed skin, `left` the x of the field's left edge.
    """
    x, half, depth = left + feature.centre, feature.half_width, feature.depth
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
