"""Compare: two choices on one pair of fixed axes."""

from scar_timeline.blocks import compare
from scar_timeline.blocks.screen import Part, Widget
from scar_timeline.ui.compare import show_comparison
from scar_timeline.ui.screen import show

PARTS: list[Part] = [
    compare.opening,
    Widget("comparison", show_comparison),
]

if __name__ == "__main__":
    show(PARTS)
