"""What a screen reader hears for a picture or chart of a timeline."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.durations import month_of
from scar_timeline.narrative.headline import counts
from scar_timeline.narrative.narrative import busiest_week
from scar_timeline.narrative.this_clinic import whose
from scar_timeline.timeline.timeline import Timeline


def picture_title(catalogue: Catalogue, timeline: Timeline) -> str:
    """``Rolling, Moderate: what may happen over 12 months``."""
    return catalogue.say("narrative.picture.title", scar_type=timeline.scar_type.name, severity=timeline.severity.name)


def picture_description(catalogue: Catalogue, timeline: Timeline) -> str:
    """The content of a picture that draws change in a few sentences, its numbers included."""
    described = catalogue.say(
        "narrative.picture.desc",
        plan=catalogue.count(
            "narrative.picture.plan", timeline.course.sessions, weeks=round(timeline.course.last_week)
        ),
        month=month_of(timeline.judged_week),
        **counts(timeline, timeline.judged_week),
        proliferation=busiest_week(timeline.line("building")),
        remodelling=busiest_week(timeline.line("remodelling")),
    )
    drawn = whose(catalogue, timeline)
    return f"{drawn}. {described}" if drawn else described
