"""Signs after a session that need help (``red_flags.csv``)."""

from typing import Literal, get_args

from scar_timeline.content.columns import Slug, Words
from scar_timeline.content.csv_reader import Many, Row

Urgency = Literal["now", "today", "soon"]
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""The most urgent first."""


class RedFlag(Row):
    """One sign after a session, and what to do about it; phone numbers are those of ``country``."""

    id: Slug
    urgency: Urgency
    sign: Words
    act: Words
    country: Words
    sources: Many
