"""Before you decide: options, what can go wrong, the days after, what matters, what to ask."""

from scar_timeline.blocks import decide
from scar_timeline.blocks.screen import Part
from scar_timeline.ui.screen import show

PARTS: list[Part] = [
    decide.opening,
    decide.options,
    decide.harms,
    decide.recovery_days,
    decide.cautions,
    decide.values,
    decide.expectations,
    decide.teach_back,
    decide.questions,
    decide.red_flags,
    decide.no_hurry,
]

if __name__ == "__main__":
    show(PARTS)
