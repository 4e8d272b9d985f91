"""Signs after a session that need help (``red_flags.csv``)."""

from typing import Literal

from scar_timeline.content.columns import Slug, Words
from scar_timeline.content.csv_reader import Many, Row


class RedFlag(Row):
    """One sign after a session, and what to do about it."""

    id: Slug
    urgency: Literal["now", "today", "soon"]
    sign: Words
    act: Words
    sources: Many
