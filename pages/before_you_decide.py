"""Before you decide: options, what can go wrong, the days after, what would be worth it, questions, who asks first."""

from scar_timeline.blocks import decide
from scar_timeline.blocks.screen import Part
from scar_timeline.ui.screen import show

PARTS: list[Part] = [
    decide.opening,
    decide.options,
    decide.harms,
    decide.recovery_days,
    decide.values,
    decide.questions,
    decide.cautions,
    decide.teach_back,
    decide.no_hurry,
]

if __name__ == "__main__":
    show(PARTS)
