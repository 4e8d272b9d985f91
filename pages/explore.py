"""The front page: choose a scar type and a severity, see the timeline."""

from scar_timeline.blocks import explorer
from scar_timeline.blocks.screen import Part, Widget
from scar_timeline.ui.chart import render_chart
from scar_timeline.ui.screen import show

PARTS: list[Part] = [
    explorer.link_notice,
    explorer.explorer,
    Widget("chart", render_chart),
    explorer.short_answers,
    explorer.ways_on,
]

if __name__ == "__main__":
    show(PARTS)
