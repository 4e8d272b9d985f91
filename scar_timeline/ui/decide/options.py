"""The options side by side: the same rows for each, the same look for each."""

from collections.abc import Sequence

import streamlit as st

from scar_timeline.content.decision import OPTION_COLUMNS, OptionRow
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.patient_table import Cell, TableRow, patient_table


def options() -> None:
    """The whole table."""
    catalogue = the_catalogue()
    st.header(catalogue.say("decide.options.title"), anchor=False)
    st.markdown(catalogue.say("decide.options.intro"))
    option_rows(catalogue.decision.options)
    with st.expander(catalogue.say("decide.options.sources")):
        lines = (f"{row.row}. {source_line(catalogue, row.sources)}" for row in catalogue.decision.options)
        st.markdown("\n".join(f"- {line}" for line in lines))


def option_rows(rows: Sequence[OptionRow]) -> None:
    """Some rows of the table, all options in each."""
    catalogue = the_catalogue()
    columns = [catalogue.say("decide.options.row")]
    columns += [catalogue.say(f"decide.options.{option}") for option in OPTION_COLUMNS]
    st.html(
        patient_table(
            catalogue.say("decide.options.caption"),
            columns,
            [
                TableRow(Cell(row.row), tuple(Cell(getattr(row, option)) for option in OPTION_COLUMNS))
                for row in rows
            ],
        )
    )
