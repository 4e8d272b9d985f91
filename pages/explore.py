"""The front page: choose a scar type and a severity, see the timeline."""

from scar_timeline.ui.explore import render_explore

render_explore()
