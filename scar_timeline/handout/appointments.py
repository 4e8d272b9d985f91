"""From a first-session date to the dates of the follow-ups.

The date comes from the patient's own screen and goes back there. Nothing here stores, logs or sends it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.formats import written_date
from scar_timeline.timeline.events import Event
from scar_timeline.timeline.timeline import Timeline

MOST_DAYS_AGO: Final = 366
MOST_DAYS_AHEAD: Final = 2 * 366


class DateProblem(StrEnum):
    """Why a first-session date is not used."""

    UNREADABLE = "unreadable"
    IMPOSSIBLE = "impossible"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"


@dataclass(frozen=True)
class Appointment:
    """A follow-up with its days: one day where ``first`` and ``last`` are equal, else a range, both included.

    ``number`` counts sessions from 1; ``continues`` says that clinics may arrange it later still.
    """

    id: str
    number: int | None
    title: str
    says: str
    first: date
    last: date
    continues: bool

    @property
    def is_range(self) -> bool:
        """Whether it is some day in a range, not one day."""
        return self.last > self.first


def date_problem(first_session: date, today: date) -> DateProblem | None:
    """Why a date cannot be the first session: more than a year ago, or more than two years ahead."""
    if first_session < today - timedelta(days=MOST_DAYS_AGO):
        return DateProblem.TOO_EARLY
    if first_session > today + timedelta(days=MOST_DAYS_AHEAD):
        return DateProblem.TOO_LATE
    return None


def appointments(catalogue: Catalogue, timeline: Timeline, first_session: date) -> tuple[Appointment, ...]:
    """The sessions, review visit and top-up talk of a timeline as days, in order of time."""
    return tuple(
        Appointment(
            id=event.id,
            number=event.number,
            title=_title(catalogue, event),
            says=event.says,
            first=_day(first_session, event.from_week),
            last=_day(first_session, event.to_week),
            continues=event.continues,
        )
        for event in timeline.events
        if "calendar" in event.shown_on
    )


def when(catalogue: Catalogue, appointment: Appointment) -> str:
    """The day or the range in words: "Tuesday 5 January 2027", "2 February to 2 March 2027"."""
    first, last = appointment.first, appointment.last
    if not appointment.is_range:
        return written_date(catalogue, first, with_weekday=True)
    same_year = first.year == last.year
    start = written_date(catalogue, first, with_year=not same_year)
    key = "calendar.range_continues" if appointment.continues else "calendar.range"
    return catalogue.say(key, first=start, last=written_date(catalogue, last))


def _title(catalogue: Catalogue, event: Event) -> str:
    if event.number is None:
        return event.name
    return catalogue.say("calendar.numbered", name=event.name, number=event.number)


def _day(first_session: date, week: float) -> date:
    return first_session + timedelta(days=round(week * 7))
