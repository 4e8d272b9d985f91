"""Sources: what each study found, the article beside the studies, every fact, what nobody knows, who made this."""

from scar_timeline.blocks import sources
from scar_timeline.blocks.screen import Part, Widget
from scar_timeline.ui.forest import show_forest
from scar_timeline.ui.screen import show

PARTS: list[Part] = [
    sources.opening,
    sources.forest,
    Widget("forest", show_forest),
    sources.negative_trial,
    sources.claims,
    sources.facts,
    sources.unknowns,
    sources.disclaimers,
    sources.made,
]

if __name__ == "__main__":
    show(PARTS)
