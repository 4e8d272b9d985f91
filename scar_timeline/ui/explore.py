"""Lays out the front page around the explorer."""

import streamlit as st

from scar_timeline.links.opening import Opened, Refused
from scar_timeline.server.pack_route import pack_path
from scar_timeline.ui.chart import show_chart
from scar_timeline.ui.choice import current_choice, opening, remember
from scar_timeline.ui.explorer import Explored, explorer
from scar_timeline.ui.explorer.the_pack import the_pack


def render_explore() -> None:
    """What the link said, the explorer, and the chart where its view is open."""
    _tell_about_link()
    _explorer_and_chart()


@st.fragment
def _explorer_and_chart() -> None:
    explored = explorer(pack_path(the_pack()), current_choice(), "picture")
    if explored.choice:
        remember(explored.choice)
    _chart(explored)


def _chart(explored: Explored) -> None:
    """Plotly is 1.2 MB of script: it is loaded only when its view is opened."""
    if explored.choice and explored.view == "chart":
        show_chart(explored.choice)


def _tell_about_link() -> None:
    """A link that cannot be read shows no timeline; one made with older content says what changed."""
    found = opening()
    if isinstance(found, Refused):
        st.warning(found.says)
    elif isinstance(found, Opened) and found.notice:
        st.info("\n\n".join([found.notice, *(f"- {change}" for change in found.changes)]))
