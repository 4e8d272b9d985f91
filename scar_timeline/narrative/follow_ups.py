"""The follow-ups that are usual, each once, with its time in words: on screen, on paper and in the chart alike."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.narrative.durations import weeks_range_text
from scar_timeline.timeline.events import Event
from scar_timeline.timeline.timeline import Timeline


@dataclass(frozen=True)
class FollowUpLine:
    """A follow-up: its name, when it is usual, what is said of it."""

    id: str
    name: str
    when: str
    says: str
    sources: tuple[str, ...]


def follow_up_lines(catalogue: Catalogue, timeline: Timeline) -> tuple[FollowUpLine, ...]:
    """One line for each kind of follow-up, sessions included, in order of time."""
    kinds: dict[str, list[Event]] = {}
    for event in timeline.planned_events:
        kinds.setdefault(event.id, []).append(event)
    return tuple(
        FollowUpLine(name, events[0].name, _when(catalogue, events), events[0].says, events[0].sources)
        for name, events in kinds.items()
    )


def _when(catalogue: Catalogue, events: list[Event]) -> str:
    first = events[0]
    if first.is_session:
        weeks = [str(round(each.from_week)) for each in events[1:]]
        if not weeks:
            return catalogue.say("narrative.follow_ups.once")
        key = "two" if len(weeks) == 1 else "sessions"
        return catalogue.say(f"narrative.follow_ups.{key}", weeks=catalogue.comma.join(weeks[:-1]), last=weeks[-1])
    if first.number is not None:
        return catalogue.say("narrative.follow_ups.after_each")
    return event_time(catalogue, first)


def event_time(catalogue: Catalogue, event: Event) -> str:
    """When one event is, in words: ``4 to 8 weeks after the first session, or later``."""
    if event.to_week == 0:
        return catalogue.say(f"narrative.follow_ups.{'before' if event.is_before_sessions else 'once'}")
    span = weeks_range_text(catalogue, event.from_week, event.to_week)
    return catalogue.say(f"narrative.follow_ups.{'range_continues' if event.continues else 'range'}", span=span)
