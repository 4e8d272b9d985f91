"""The date on which a page is shown. Tests set it by replacing :func:`today`."""

from datetime import date


def today() -> date:
    """The server's date."""
    return date.today()
