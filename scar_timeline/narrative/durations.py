"""Times and ranges in words: numerals, ``to`` for ranges, no decimals."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.timeline.course import LAST_WEEK

MONTHS = 12
MONTHS_SHOWN = (0, 1, 2, 3, 4, 6, 9, 12)
"""Rows of the patient's table: closer together early on, where more happens."""

NAMED_MONTHS = range(0, MONTHS + 1, 3)
"""Months named on the axis of every picture."""

MILESTONES = (3, 6, 12)
"""Months that sentences speak of; the times at which most studies measured."""


def week_of(month: int) -> int:
    """The whole week that stands for the end of a month: month 12 is week 52."""
    return round(month * LAST_WEEK / MONTHS)


def month_of(week: float) -> int:
    """The nearest whole month to a week."""
    return round(week * MONTHS / LAST_WEEK)


def weeks_text(catalogue: Catalogue, weeks: float) -> str:
    """``8 weeks``; from 13 weeks on in months, ``about`` left to the sentence."""
    if weeks >= week_of(3):
        return catalogue.count("narrative.span.months", month_of(weeks))
    return catalogue.count("narrative.span.weeks", round(weeks))


def weeks_range_text(catalogue: Catalogue, start: float, end: float) -> str:
    """``4 to 8 weeks``, or ``3 to 6 months`` where both ends are 3 months or more and differ in months."""
    if round(start) == round(end):
        return weeks_text(catalogue, start)
    if start >= week_of(3) and month_of(start) < month_of(end):
        return catalogue.say("narrative.span.months_range", a=month_of(start), b=month_of(end))
    return catalogue.say("narrative.span.weeks_range", a=round(start), b=round(end))


def month_label(catalogue: Catalogue, month: int) -> str:
    """``Start``, ``Month 1`` and so on."""
    return catalogue.say("narrative.month.start") if month == 0 else catalogue.say("narrative.month.one", n=month)
