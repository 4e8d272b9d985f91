"""The follow-ups of a timeline, each once, with its weeks in words."""

from dataclasses import dataclass

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.events import Event
from scar_timeline.course.timeline import Timeline
from scar_timeline.describe.spans import weeks_range_text
from scar_timeline.takehome.cited import Citations


@dataclass(frozen=True)
class FollowUpLine:
    """A follow-up: its name, when it usually is, what is said about it, its sources' numbers."""

    id: str
    name: str
    when: str
    says: str
    sources: tuple[int, ...]


def follow_up_lines(
    catalogue: Catalogue, timeline: Timeline, citations: Citations
) -> tuple[FollowUpLine, ...]:
    """One line for each kind of follow-up, in order of time."""
    kinds: dict[str, list[Event]] = {}
    for event in timeline.events:
        kinds.setdefault(event.id, []).append(event)
    return tuple(
        FollowUpLine(
            id=name,
            name=events[0].name,
            when=_when(catalogue, events),
            says=events[0].says,
            sources=citations.cite(events[0].sources),
        )
        for name, events in kinds.items()
    )


def _when(catalogue: Catalogue, events: list[Event]) -> str:
    event = events[0]
    if event.id == "ask_first":
        return catalogue.say("fast_page.when.before")
    if event.id == "settle":
        return catalogue.say("fast_page.when.after_each")
    if event.number is not None:
        weeks = [str(round(each.from_week)) for each in events[1:]]
        if not weeks:
            return catalogue.say("fast_page.when.once")
        key = "fast_page.when.two" if len(weeks) == 1 else "fast_page.when.sessions"
        return catalogue.say(key, weeks=", ".join(weeks[:-1]), last=weeks[-1])
    span = weeks_range_text(catalogue, event.from_week, event.to_week)
    key = "fast_page.when.range_continues" if event.continues else "fast_page.when.range"
    return catalogue.say(key, span=span)
