"""The calendar file: appointments that say nothing on a shared screen unless the patient wants it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from typing import Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo, available_timezones

from icalendar import Calendar, Event

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.timeline import Timeline
from scar_timeline.takehome.dates import Appointment

MEDIA_TYPE: Final = "text/calendar"

# Never shown by a calendar, but in the file: so it says no more than the titles do.
_PRODUCT: Final = "-//Dates//EN"
# The file holds the changes of the clock for the appointments and, if they are moved, for two more years.
_YEAR: Final = timedelta(days=366)
_NAMESPACE: Final = UUID("6c1f1a52-0b0e-5c5e-9d0a-7a4a1d6f7b21")


class UnknownZoneError(ValueError):
    """A time zone that this machine's tables do not hold."""


@dataclass(frozen=True)
class Clock:
    """The time of day of the first session, and the time zone it is in; all sessions keep this local time.

    Raises:
        UnknownZoneError: there is no such time zone.
    """

    at: time
    zone: str

    def __post_init__(self) -> None:
        if self.zone not in time_zones():
            raise UnknownZoneError(self.zone)


@cache
def time_zones() -> tuple[str, ...]:
    """Names such as ``Europe/London``, in alphabetical order."""
    return tuple(sorted(name for name in available_timezones() if "/" in name or name == "UTC"))


def calendar_file(
    catalogue: Catalogue,
    timeline: Timeline,
    planned: tuple[Appointment, ...],
    made: datetime,
    *,
    clock: Clock | None = None,
    telling: bool = False,
) -> bytes:
    """The appointments as an iCalendar file.

    Sessions are whole days, or have a time where ``clock`` gives one; ranges are whole days that leave the
    patient free. No session's length is known, so none is written. There is no alarm.

    Args:
        catalogue: the content.
        timeline: whose appointments they are; only steadies the events' ids.
        planned: from :func:`scar_timeline.takehome.dates.appointments`.
        made: now, with a time zone.
        clock: the first session's time of day.
        telling: whether titles name the treatment; otherwise they say "Appointment", no more.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for appointment in planned:
        event = Event()
        event.add("uid", _uid(timeline, appointment))
        event.add("dtstamp", made)
        event.add("class", "PRIVATE")
        _add_days(event, appointment, clock)
        _add_words(event, catalogue, appointment, telling=telling)
        calendar.add_component(event)
    if clock is not None and planned:
        calendar.add_missing_timezones(planned[0].first - _YEAR, planned[-1].last + 2 * _YEAR)
    return bytes(calendar.to_ical())


def _uid(timeline: Timeline, appointment: Appointment) -> str:
    """The same for the same appointment, also with a new date: a second import moves the events."""
    choice = (timeline.scar_type.id, timeline.severity.id, appointment.id, str(appointment.number))
    return str(uuid5(_NAMESPACE, "/".join(choice)))


def _add_days(event: Event, appointment: Appointment, clock: Clock | None) -> None:
    if clock is not None and not appointment.is_range:
        start = datetime.combine(appointment.first, clock.at, tzinfo=ZoneInfo(clock.zone))
        event.add("dtstart", start)
        return
    event.add("dtstart", appointment.first)
    event.add(
        "dtend", appointment.last + timedelta(days=1)
    )  # RFC 5545: the end is the first day not included
    event.add("transp", "TRANSPARENT")


def _add_words(event: Event, catalogue: Catalogue, appointment: Appointment, *, telling: bool) -> None:
    if telling:
        event.add("summary", catalogue.say("calendar.telling_title", title=appointment.title))
        event.add("description", appointment.says)
        return
    key = "calendar.quiet_range" if appointment.is_range else "calendar.quiet_day"
    event.add("summary", catalogue.say(key))
