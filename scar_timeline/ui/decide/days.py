"""The days after a session: how it feels first, then how it looks on brown, black and white skin."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table

ASPECTS = ("feel", "brown_skin", "black_skin", "white_skin", "mind", "plans")
"""Non-visual signs come first (NHS-7)."""


def days() -> None:
    """Day 0, 3 and 7 as a table."""
    catalogue = the_catalogue()
    say, rows = catalogue.say, catalogue.decision.experience
    st.header(say("decide.days.title"), anchor=False)
    st.markdown(say("decide.days.intro"))
    sources = dict.fromkeys(source for row in rows for source in row.sources)
    st.html(
        patient_table(
            say("decide.days.caption"),
            [say("decide.days.what"), *(row.day for row in rows)],
            [
                TableRow(
                    Cell(say(f"decide.days.{aspect}")), tuple(Cell(getattr(row, aspect)) for row in rows)
                )
                for aspect in ASPECTS
            ],
        )
    )
    st.caption(source_line(catalogue, sources))
