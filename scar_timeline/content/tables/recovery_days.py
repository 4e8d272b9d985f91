"""The days after a session (``recovery_days.csv``)."""

from scar_timeline.content.columns import Slug, Words
from scar_timeline.content.csv_reader import Many, Row


class RecoveryDay(Row):
    """One day after a session: how it feels first, then how it looks on brown, black and white skin."""

    id: Slug
    day: Words
    feel: Words
    brown_skin: Words
    black_skin: Words
    white_skin: Words
    mind: Words
    plans: Words
    sources: Many
