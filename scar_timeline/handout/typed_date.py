"""A date as people type it. Nothing is mended in silence: a day that does not exist is said."""

import re
from datetime import date
from typing import Final

from babel import Locale

from scar_timeline.handout.appointments import DateProblem

_PARTS: Final = re.compile(r"\d+|[^\W\d_]+")
_ENDINGS: Final = frozenset({"st", "nd", "rd", "th", "de", "del"})
"""What stands in dates beside day, month and year, in the languages that we have: 5th January, 5 de enero de 2027."""
_SHORTEST_NAME: Final = 3


def typed_date(text: str, locale: Locale) -> date | DateProblem | None:
    """What a field holds: a date, why it is none, or ``None`` where it is empty.

    Read are 5/1/2027, 05.01.27, 5 January 2027, 5 Jan 27, 05012027 and 2027-01-05: day, month, year, or year first if
    the first number has four digits.
    """
    if not text.strip():
        return None
    parts = [part for part in _PARTS.findall(text.casefold()) if part not in _ENDINGS]
    if len(parts) == 1 and re.fullmatch(r"\d{6}|\d{8}", parts[0]):
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) != 3:
        return DateProblem.UNREADABLE
    if len(parts[0]) == 4 and parts[0].isdecimal():
        parts.reverse()
    day, month, year = parts[0], _month(parts[1], locale), parts[2]
    if month is None or not day.isdecimal() or not year.isdecimal() or len(year) not in (2, 4):
        return DateProblem.UNREADABLE
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return DateProblem.IMPOSSIBLE


def _month(part: str, locale: Locale) -> int | None:
    """The number of a month by its number or by the beginning of its name."""
    if part.isdecimal():
        return int(part)
    names = locale.months["format"]["wide"]
    found = [number for number, name in names.items() if name.casefold().startswith(part)]
    return found[0] if len(found) == 1 and len(part) >= _SHORTEST_NAME else None
