"""The illustrated timeline: three lanes over one fixed axis, an evidence ribbon, and its stamp."""

from scar_timeline.graphics.timeline_picture.picture import timeline_picture

__all__ = ["timeline_picture"]
