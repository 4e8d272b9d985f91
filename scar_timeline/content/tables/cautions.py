"""Who should speak to a clinician before anything else (``cautions.csv``)."""

from scar_timeline.content.columns import Slug, Words
from scar_timeline.content.csv_reader import Many, Row


class Caution(Row):
    """One reason to speak to a clinician before anything else. A list to read, never a form to fill in.

    ``on_card`` says that it stands on the staff card too: what comes up most at the first glance.
    """

    id: Slug
    text: Words
    note: str
    on_card: bool
    sources: Many
