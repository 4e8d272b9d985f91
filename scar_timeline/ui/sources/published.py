"""What studies reported beside what the timeline draws for the same course: every row, the misses too."""

import streamlit as st

from scar_timeline.course.published import check
from scar_timeline.describe.published import counts, published_rows
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table


def published() -> None:
    """The counts, how to read them, and the table."""
    catalogue = the_catalogue()
    say, comparisons = catalogue.say, check(catalogue)
    st.header(say("sources.published.title"), anchor=False)
    st.markdown(say("published.intro"))
    st.markdown(say("published.how"))
    st.markdown(counts(catalogue, comparisons))
    st.markdown(say("published.careful"))
    st.html(
        patient_table(
            say("published.table.caption"),
            [say(f"published.table.{column}") for column in ("measure", "reported", "drawn", "reading")],
            [
                TableRow(
                    Cell(row.measure, f"{row.study}. {row.course}"),
                    (
                        Cell(row.reported, f"{say('published.table.interval')}: {row.interval}"),
                        Cell(row.drawn, f"{say('published.table.agreement')}: {row.agreement}"),
                        Cell(row.reading),
                    ),
                )
                for row in published_rows(catalogue, comparisons)
            ],
        )
    )
