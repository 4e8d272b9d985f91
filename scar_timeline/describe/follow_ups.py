"""The follow-ups that are usual, with their time in words."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.events import Event
from scar_timeline.course.timeline import Timeline
from scar_timeline.describe.spans import weeks_range_text


@dataclass(frozen=True)
class FollowUpLine:
    """A follow-up: its name, when it is usual, what is said of it."""

    id: str
    name: str
    when: str
    says: str
    sources: tuple[str, ...]


def follow_up_lines(catalogue: Catalogue, timeline: Timeline) -> tuple[FollowUpLine, ...]:
    """One line for each kind of follow-up, sessions left out, in order of time."""
    first: dict[str, Event] = {}
    for event in timeline.events:
        if event.id != "session":
            first.setdefault(event.id, event)
    return tuple(
        FollowUpLine(event.id, event.name, _when(catalogue, event), event.says, event.sources)
        for event in first.values()
    )


def _when(catalogue: Catalogue, event: Event) -> str:
    if event.number is not None:
        return catalogue.say("explore.below.each")
    if event.to_week == 0:
        return catalogue.say("explore.below.at_first")
    when = weeks_range_text(catalogue, event.from_week, event.to_week)
    return catalogue.say("explore.below.from_first", when=when)
