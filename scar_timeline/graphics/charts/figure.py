"""What every chart has in common: Plotly figures as plain dicts, which need no Plotly on the server."""

from typing import Any, Final

from scar_timeline.fonts import STACK
from scar_timeline.graphics.charts.axes import LEFT_MARGIN
from scar_timeline.graphics.palette import INK, PAPER

Figure = dict[str, Any]
"""A Plotly figure as ``st.plotly_chart`` takes it: ``data`` and ``layout``."""

CONFIG: Final = {"displayModeBar": False, "doubleClick": False, "showTips": False, "scrollZoom": False}
"""Plotly's options on a page: no tool bar, no zoom."""

FONT: Final = {"family": STACK, "size": 13, "color": INK}


def layout(height: int, **parts: object) -> dict[str, Any]:
    """What every chart's layout has in common; ``height`` in px."""
    return {
        "height": height,
        "margin": {"l": LEFT_MARGIN, "r": 14, "t": 30, "b": 40},
        "font": FONT,
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "bgcolor": INK, "font": {"color": PAPER, "size": 14}},
        "template": "none",
        **parts,
    }
