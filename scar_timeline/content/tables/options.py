"""The options, row by row (``options.csv``)."""

from scar_timeline.content.columns import Slug, Words
from scar_timeline.content.csv_reader import Many, Row

OPTION_COLUMNS = ("no_treatment", "microneedling", "other_treatments")
"""The options as shown; "no treatment now" stands first so that no habit favours treatment (NICE-1)."""


class OptionRow(Row):
    """One row of the options table: the same thing said about each option, none left out."""

    id: Slug
    row: Words
    no_treatment: Words
    microneedling: Words
    other_treatments: Words
    sources: Many
