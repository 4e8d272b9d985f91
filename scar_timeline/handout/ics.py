"""The calendar file: appointments that say nothing on a shared screen unless the patient wants it."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.appointments import Appointment
from scar_timeline.handout.provenance import translated_mark

MEDIA_TYPE: Final = "text/calendar"

# Never shown by a calendar, but in the file: so it says no more than the titles do.
_PRODUCT: Final = "-//Dates//EN"


def calendar_file(
    catalogue: Catalogue,
    person: UUID,
    planned: tuple[Appointment, ...],
    made: datetime,
    *,
    telling: bool = False,
) -> bytes:
    """The appointments as an iCalendar file.

    All are whole days that leave the patient free: the clinic sends its own appointments, with the hour.
    There is no alarm.

    Args:
        catalogue: the content.
        person: whose appointments they are: two people's entries never meet, and one person's keep their ids.
        planned: all or some of those from :func:`scar_timeline.handout.appointments.appointments`.
        made: now, with a time zone.
        telling: whether titles name the treatment; otherwise they say "Appointment", no more.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for appointment in planned:
        event = Event()
        event.add("uid", _uid(person, appointment))
        event.add("dtstamp", made)
        event.add("class", "PRIVATE")
        _add_days(event, appointment)
        _add_words(event, catalogue, appointment, telling=telling)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _uid(person: UUID, appointment: Appointment) -> str:
    """The same for a person's appointment, also with a new date: a second import moves the events."""
    return str(uuid5(person, f"{appointment.id}/{appointment.number}"))


def _add_days(event: Event, appointment: Appointment) -> None:
    event.add("dtstart", appointment.first)
    # RFC 5545: the end is the first day not included.
    event.add("dtend", appointment.last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")


def _add_words(event: Event, catalogue: Catalogue, appointment: Appointment, *, telling: bool) -> None:
    if telling:
        event.add("summary", catalogue.say("calendar.telling_title", title=appointment.title))
        event.add("description", " ".join((appointment.says, *translated_mark(catalogue))))
        return
    key = "calendar.quiet_range" if appointment.is_range else "calendar.quiet_day"
    event.add("summary", catalogue.say(key))
