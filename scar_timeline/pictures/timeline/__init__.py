"""The illustrated timeline: three lanes over one fixed axis, an evidence ribbon, and its stamp."""

from scar_timeline.pictures.timeline.picture import timeline_picture

__all__ = ["timeline_picture"]
