"""Dates in words, month names from the catalogue and not from the machine's language."""

from datetime import date

from scar_timeline.content.catalogue import Catalogue


def written_date(catalogue: Catalogue, day: date, *, with_year: bool = True) -> str:
    """``5 January 2027``, or ``5 January`` where the year is said elsewhere."""
    month = catalogue.say("calendar.months").split()[day.month - 1]
    return f"{day.day} {month} {day.year}" if with_year else f"{day.day} {month}"
