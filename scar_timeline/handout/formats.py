"""Dates in words, in the content's language and not in the machine's."""

from datetime import date
from typing import Final

from babel.dates import format_date

from scar_timeline.content.catalogue import Catalogue

_PATTERNS: Final = {"day": "d MMMM y", "day_of_year": "d MMMM", "weekday": "EEEE d MMMM y"}


def written_date(catalogue: Catalogue, day: date, *, with_year: bool = True, with_weekday: bool = False) -> str:
    """``5 January 2027``; ``5 January`` where the year is said elsewhere; ``Tuesday 5 January 2027``."""
    pattern = "weekday" if with_weekday else "day" if with_year else "day_of_year"
    return format_date(day, _PATTERNS[pattern], locale=catalogue.locale)
