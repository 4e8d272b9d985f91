"""Numbers as a language writes them: ``1,204`` in English, ``1.204`` in Spanish."""

from typing import Final

from babel import Locale
from babel.numbers import format_decimal

_ALIKE_BELOW: Final = 1000
"""Whole numbers below it are digits alone in every language here; nearly all are, and Babel takes its time."""


def in_figures(value: object, locale: Locale) -> object:
    """What stands for the value in a text: a number in figures, with at most 3 decimals; anything else as it is."""
    if isinstance(value, int) and abs(value) < _ALIKE_BELOW:
        return value
    return format_decimal(value, locale=locale) if isinstance(value, int | float) else value
