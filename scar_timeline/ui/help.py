"""When to get help: the same words wherever they stand, urgent signs first."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.patient_table import TABLE_STYLE, Cell, TableRow, patient_table


def help_table() -> None:
    """The signs and what to do, with the country the phone numbers are for."""
    catalogue = the_catalogue()
    say, rows = catalogue.say, catalogue.decision.help
    st.markdown(say("decide.help.intro"))
    st.html(
        TABLE_STYLE
        + patient_table(
            say("decide.help.caption"),
            [say("decide.help.sign"), say("decide.help.act"), say("decide.help.when")],
            [
                TableRow(Cell(row.sign), (Cell(row.act), Cell(say(f"decide.help.{row.urgency}"))))
                for row in rows
            ],
        )
    )
    st.markdown(say("decide.help.country", country=catalogue.release.country))
    st.caption(source_line(catalogue, dict.fromkeys(source for row in rows for source in row.sources)))
