"""The clinic's own settings as loaded, and how to change them."""

import streamlit as st

from scar_timeline.content.release import Clinic
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.blocks.patient_table import TABLE_STYLE, Cell, TableRow, patient_table


def render_settings() -> None:
    """Draw every setting with its value. They are valid, or the app would not have started."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("clinic.settings.heading"), anchor=False)
    st.write(f"{say('clinic.settings.valid')} {say('clinic.settings.change')}")
    rows = [
        TableRow(
            Cell(name),
            (
                Cell(str(getattr(catalogue.clinic, name)) or say("clinic.settings.empty")),
                Cell(say(f"clinic.settings.shown.{name}")),
            ),
        )
        for name in Clinic.model_fields
    ]
    headers = [say(f"clinic.settings.{column}") for column in ("name", "value", "where")]
    st.html(TABLE_STYLE + patient_table(say("clinic.settings.caption"), headers, rows))
    st.write(say("clinic.settings.stops"))
    st.code(say("clinic.settings.example"), language=None, wrap_lines=True)
    st.write(say("clinic.settings.more"))
