"""How it works: the article's account, stage by stage, beside what studies say; words explained."""

from scar_timeline.blocks import how_it_works
from scar_timeline.blocks.screen import Part
from scar_timeline.ui.screen import show

PARTS: list[Part] = [
    how_it_works.opening,
    how_it_works.stages,
    how_it_works.claims,
    how_it_works.words_explained,
]

if __name__ == "__main__":
    show(PARTS)
