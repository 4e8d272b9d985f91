"""What a screen reader hears for a picture or chart of a timeline."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.course import LAST_WEEK
from scar_timeline.course.timeline import Timeline
from scar_timeline.describe.words import busiest_week


def picture_title(catalogue: Catalogue, timeline: Timeline) -> str:
    """``Rolling, Moderate: what may happen over 12 months``."""
    return catalogue.say("describe.picture.title", scar_type=timeline.scar_type.name, severity=timeline.severity.name)


def picture_description(catalogue: Catalogue, timeline: Timeline) -> str:
    """The picture's content in a few sentences, its numbers included."""
    return catalogue.say(
        "describe.picture.desc" if timeline.draws_change else "describe.picture.desc_raised",
        sessions=timeline.course.sessions,
        weeks=round(timeline.course.last_week),
        clear=timeline.clear_or_more(LAST_WEEK),
        little=timeline.little_or_none(LAST_WEEK),
        building=busiest_week(timeline.building),
        remodelling=busiest_week(timeline.remodelling),
    )
