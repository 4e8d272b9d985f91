"""The forest plot to touch. Plotly is 1.2 MB of script: it is loaded only for who asks."""

from functools import cache

import streamlit as st
from plotly.graph_objects import Figure

from scar_timeline.blocks.page import Page
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.graphics.charts.figure import CONFIG
from scar_timeline.graphics.charts.forest_chart import forest_alt, forest_chart
from scar_timeline.synthesis.forest import forest_table


@cache
def _figure(catalogue: Catalogue) -> Figure:
    return Figure(forest_chart(catalogue, forest_table(catalogue.synthesis, catalogue.fitted_synthesis)))


def show_forest(page: Page) -> None:
    """A switch, and the chart while it is on."""
    catalogue = page.catalogue
    if st.toggle(catalogue.say("forest.touch"), key="forest_touch"):
        forest = forest_table(catalogue.synthesis, catalogue.fitted_synthesis)
        st.plotly_chart(
            _figure(catalogue), key="forest_chart", theme=None, config=CONFIG, alt=forest_alt(catalogue, forest)
        )
