"""The numbers behind a picture, week by week, so that a clinician can audit what is drawn."""

import pandas as pd
import streamlit as st

from scar_timeline.course.scenario import scenario
from scar_timeline.course.table import weekly_table
from scar_timeline.ui.catalogue import the_catalogue


def render_numbers(scar_type: str, severity: str) -> None:
    """The weekly table of a choice with its usual course, folded, and as a file for a spreadsheet."""
    catalogue = the_catalogue()
    table = pd.DataFrame(weekly_table(scenario(catalogue, scar_type, severity)))
    whole = table.astype({"session": "Int64"})
    with st.expander(catalogue.say("clinic.numbers.heading")):
        st.write(catalogue.say("clinic.numbers.intro"))
        st.dataframe(whole, hide_index=True, alt=catalogue.say("clinic.numbers.alt"))
        st.download_button(
            catalogue.say("clinic.numbers.download"),
            whole.to_csv(index=False),
            file_name=f"scar-timeline-{scar_type}-{severity}.csv",
            mime="text/csv",
            on_click="ignore",
        )
