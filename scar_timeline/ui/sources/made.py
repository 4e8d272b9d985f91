"""Who made and paid for this, which version it is, and when each file was checked."""

import streamlit as st

from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table


def made() -> None:
    """Purpose, makers, money, version, changes and review dates."""
    catalogue = the_catalogue()
    say, release = catalogue.say, catalogue.release
    st.header(say("sources.made.title"), anchor=False)
    st.subheader(say("sources.made.purpose"), anchor=False)
    st.markdown(say("purpose.statement"))
    for line in ("who", "clinic", "people"):
        st.markdown(say(f"sources.made.{line}"))
    written = written_date(catalogue, release.written)
    version = say("sources.made.version", version=release.version, written=written, country=release.country)
    st.markdown(f"{version} {say('sources.made.updates')}")
    for change in catalogue.changes:
        day = written_date(catalogue, change.date)
        st.markdown(say("sources.made.changes", version=change.version, date=day, says=change.says))
    _reviews()


def _reviews() -> None:
    catalogue = the_catalogue()
    say, rows = catalogue.say, catalogue.reviews
    with st.expander(say("sources.made.reviews_open", n=len(rows))):
        st.html(
            patient_table(
                say("sources.made.reviews_caption"),
                [say(f"sources.made.{column}") for column in ("file", "reviewed", "next_review", "signed")],
                [
                    TableRow(
                        Cell(row.file),
                        (
                            Cell(written_date(catalogue, row.reviewed)),
                            Cell(written_date(catalogue, row.next_review)),
                            Cell(row.signed_off_by),
                        ),
                    )
                    for row in rows
                ],
            )
        )
