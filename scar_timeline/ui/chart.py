"""The Plotly view of one choice."""

from functools import cache

import streamlit as st
from plotly.graph_objects import Figure

from scar_timeline.charts.parts import CONFIG
from scar_timeline.charts.timeline_chart import chart_alt, timeline_chart
from scar_timeline.course.scenario import scenario
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice


@cache
def _figure(choice: Choice) -> Figure:
    """The figure of a choice, checked once: Streamlit checks a plain one at every run, which takes 40 ms."""
    catalogue = the_catalogue()
    return Figure(timeline_chart(catalogue, scenario(catalogue, choice.scar_type, choice.severity)))


def show_chart(choice: Choice) -> None:
    """The chart with its text alternative, and what to keep in mind beside it."""
    catalogue = the_catalogue()
    timeline = scenario(catalogue, choice.scar_type, choice.severity)
    st.plotly_chart(
        _figure(choice),
        key="timeline_chart",
        theme=None,
        config=CONFIG,
        alt=chart_alt(catalogue, timeline),
    )
    for caution in catalogue.evidence.disclaimers_for("picture"):
        st.markdown(caution.text)
