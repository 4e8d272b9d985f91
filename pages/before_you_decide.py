"""Before you decide: options, what can go wrong, the days after, what matters, what to ask."""

from scar_timeline.blocks import decide
from scar_timeline.blocks.screen import Widget
from scar_timeline.ui.decide.values import values
from scar_timeline.ui.screen import show

PARTS = [
    decide.opening,
    Widget("values", "40rem", lambda page: values()),
    decide.no_hurry,
]

if __name__ == "__main__":
    show(PARTS)
