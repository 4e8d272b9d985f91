"""Content version, what changed, and when each file was checked."""

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.reviews import Review, expired
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui import today as clock
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.blocks.patient_table import TABLE_STYLE, Cell, TableRow, patient_table


def render_reviews() -> None:
    """Draw what is overdue, what is not signed off, the changes and the dates of every content file."""
    catalogue = the_catalogue()
    say = catalogue.say
    overdue = expired(catalogue.reviews, clock.today())
    st.header(say("clinic.reviews.heading"), anchor=False)
    release = catalogue.release
    written = written_date(catalogue, release.written)
    st.write(say("clinic.reviews.version", version=release.version, written=written))
    if overdue:
        st.warning(say("clinic.reviews.overdue", count=len(overdue), all=len(catalogue.reviews)))
    else:
        due = written_date(catalogue, min(review.next_review for review in catalogue.reviews))
        st.write(say("clinic.reviews.due", due=due))
    st.write(_signed(catalogue))
    st.write(say("clinic.reviews.changes"))
    st.markdown("\n".join(f"- {line}" for line in _changes(catalogue)))
    with st.expander(say("clinic.reviews.all"), expanded=bool(overdue)):
        st.html(_table(catalogue, overdue))


def _signed(catalogue: Catalogue) -> str:
    unsigned = sum(not review.is_signed for review in catalogue.reviews)
    key = "clinic.reviews.unsigned" if unsigned else "clinic.reviews.signed"
    return catalogue.say(key, count=unsigned, all=len(catalogue.reviews))


def _changes(catalogue: Catalogue) -> list[str]:
    return [
        catalogue.say(
            "clinic.reviews.change",
            version=change.version,
            date=written_date(catalogue, change.date),
            says=change.says,
        )
        for change in catalogue.changes
    ]


def _table(catalogue: Catalogue, overdue: tuple[Review, ...]) -> str:
    """All files, the overdue ones first."""
    say = catalogue.say
    rows = []
    for review in [*overdue, *(review for review in catalogue.reviews if review not in overdue)]:
        due = written_date(catalogue, review.next_review)
        cells = (
            written_date(catalogue, review.reviewed),
            f"{due} ({say('clinic.reviews.mark')})" if review in overdue else due,
            review.signed_off_by if review.is_signed else say("clinic.reviews.nobody"),
        )
        rows.append(TableRow(Cell(review.file), tuple(map(Cell, cells))))
    columns = ("file", "reviewed", "next_review", "signed_off_by")
    headers = [say(f"clinic.reviews.{column}") for column in columns]
    return TABLE_STYLE + patient_table(say("clinic.reviews.all"), headers, rows)
