"""What happens when: sessions, settling days, review visits and talks, placed on the axis."""

from dataclasses import dataclass

from scar_timeline.content.tables.courses import Shown
from scar_timeline.content.tables.follow_ups import FollowUp
from scar_timeline.content.tables.scar_types import ScarType
from scar_timeline.timeline.course import LAST_WEEK, Course

SETTLING = "downtime"
"""The follow-up that holds the days after a session until redness has gone."""


@dataclass(frozen=True)
class Event:
    """A follow-up at its place, in weeks from the first session.

    ``number`` counts sessions from 1 where the event belongs to one; ``continues`` says that it goes on
    beyond the axis. The other fields are those of :class:`scar_timeline.content.tables.follow_ups.FollowUp`.
    """

    id: str
    name: str
    short: str
    track: int
    shown_on: tuple[Shown, ...]
    says: str
    from_week: float
    to_week: float
    number: int | None
    continues: bool
    basis: str
    sources: tuple[str, ...]

    @property
    def is_session(self) -> bool:
        """Whether it is a session itself: numbered, and a day rather than a range."""
        return self.number is not None and self.from_week == self.to_week

    @property
    def is_before_sessions(self) -> bool:
        """Whether it comes before any session."""
        return self.number is None and self.to_week == 0


def place_events(follow_ups: tuple[FollowUp, ...], scar_type: ScarType, course: Course) -> tuple[Event, ...]:
    """All events of a course for a kind of scar, in order of time; nothing that starts after week 52."""
    events = [
        _event(follow_up, week, number)
        for follow_up in follow_ups
        if scar_type.kind.value in follow_up.kinds
        for week, number in _anchors(follow_up, course)
        if week + follow_up.from_weeks <= LAST_WEEK
    ]
    return tuple(sorted(events, key=lambda event: (event.from_week, event.to_week)))


def _anchors(follow_up: FollowUp, course: Course) -> list[tuple[float, int | None]]:
    if follow_up.anchor == "every_session":
        return [(week, number) for number, week in enumerate(course.session_weeks, start=1)]
    return [(0.0 if follow_up.anchor == "first_session" else course.last_week, None)]


def _event(follow_up: FollowUp, week: float, number: int | None) -> Event:
    end = week + follow_up.to_weeks
    return Event(
        id=follow_up.id,
        name=follow_up.name,
        short=follow_up.short,
        track=follow_up.track,
        shown_on=follow_up.shown_on,
        says=follow_up.says,
        from_week=week + follow_up.from_weeks,
        to_week=min(end, float(LAST_WEEK)),
        number=number,
        continues=end > LAST_WEEK,
        basis=follow_up.basis,
        sources=follow_up.sources,
    )
