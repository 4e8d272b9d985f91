"""The Plotly view of one choice."""

import streamlit as st

from scar_timeline.charts.parts import CONFIG
from scar_timeline.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.course.scenario import scenario
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice


def show_chart(choice: Choice) -> None:
    """The chart with its text alternative, and what to keep in mind beside it."""
    catalogue = the_catalogue()
    timeline = scenario(catalogue, choice.scar_type, choice.severity)
    st.plotly_chart(
        timeline_chart(catalogue, timeline),
        key="timeline_chart",
        theme=None,
        config=CONFIG,
        alt=chart_alt(catalogue, timeline),
    )
    for caution in catalogue.evidence.disclaimers_for("picture"):
        st.markdown(caution.text)
