"""For staff: links, the tablet, the staff card, settings and reviews."""

from scar_timeline.blocks import clinic
from scar_timeline.blocks.screen import Part
from scar_timeline.ui.screen import show

PARTS: list[Part] = [
    clinic.opening,
    clinic.links,
    clinic.staff_card,
    clinic.tablet,
    clinic.settings,
    clinic.reviews,
]

if __name__ == "__main__":
    show(PARTS)
