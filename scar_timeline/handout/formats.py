"""Dates in words, in the content's language and not in the machine's."""

from datetime import date
from typing import Final

from babel.dates import format_date, format_skeleton

from scar_timeline.content.catalogue import Catalogue

_ENGLISH: Final = {"day": "d MMMM y", "day_of_year": "d MMMM", "weekday": "EEEE d MMMM y"}
"""As British readers know them (NHS); Unicode's rule for English puts the month first."""


def written_date(catalogue: Catalogue, day: date, *, with_year: bool = True, with_weekday: bool = False) -> str:
    """``5 January 2027``; ``5 January`` where the year is said elsewhere; ``Tuesday 5 January 2027``.

    Order and small words are those of the language (CLDR): ``5 de enero de 2027``.
    """
    pattern = "weekday" if with_weekday else "day" if with_year else "day_of_year"
    if catalogue.language == "en":
        return format_date(day, _ENGLISH[pattern], locale=catalogue.locale)
    if pattern == "day_of_year":
        return format_skeleton("MMMMd", day, locale=catalogue.locale)
    return format_date(day, "full" if with_weekday else "long", locale=catalogue.locale)
