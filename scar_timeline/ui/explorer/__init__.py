"""The touch explorer: one element that shows what the pack holds, at once and without a connection."""

from scar_timeline.ui.explorer.element import Explored, explorer

__all__ = ["Explored", "explorer"]
