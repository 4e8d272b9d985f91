"""Starting again for the next person: the button, and the clinic's tablet that does it by itself (HZ-10)."""

from scar_timeline.ui.wipe.elements import render_start_again, render_tablet_clock

__all__ = ["render_start_again", "render_tablet_clock"]
