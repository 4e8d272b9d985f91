"""The numbers behind a picture, week by week, as a file: a clinician can audit what is drawn."""

import pandas as pd
import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.scenario import scenario
from scar_timeline.course.table import weekly_table
from scar_timeline.ui.catalogue import the_catalogue


def render_numbers(scar_type: str, severity: str) -> None:
    """Offer the weekly table of a choice and its usual course. A grid would have buttons of 27 px."""
    say = the_catalogue().say
    st.subheader(say("clinic.numbers.heading"), anchor=False)
    st.write(say("clinic.numbers.intro"))
    st.download_button(
        say("clinic.numbers.download"),
        numbers_csv(the_catalogue(), scar_type, severity),
        file_name=f"scar-timeline-{scar_type}-{severity}.csv",
        mime="text/csv",
        on_click="ignore",
    )


def numbers_csv(catalogue: Catalogue, scar_type: str, severity: str) -> str:
    """The weekly table as CSV; whole numbers stay whole where cells are empty."""
    table = pd.DataFrame(weekly_table(scenario(catalogue, scar_type, severity)))
    return table.astype({"session": "Int64"}).to_csv(index=False)
