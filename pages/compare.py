"""Compare: two choices on one pair of fixed axes."""

from scar_timeline.ui.compare import render_compare

render_compare()
