"""Lays out the front page around the explorer."""

import streamlit as st

from scar_timeline.links.opening import Opened, Refused
from scar_timeline.server.pack_route import pack_path
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.chart import show_chart
from scar_timeline.ui.choice import current_choice, opening, remember
from scar_timeline.ui.explorer import Explored, explorer
from scar_timeline.ui.explorer.element import View, view_of
from scar_timeline.ui.explorer.the_pack import the_pack
from scar_timeline.ui.screens import screens

_VIEW = "view"
_NEXT = ("compare", "before_you_decide", "take_home")


def render_explore() -> None:
    """What the link said, the explorer, and the chart where its view is open.

    Not a fragment: after a lost connection the tab's next message may reach a new session, which knows no
    fragment of the old one and would drop what was chosen.
    """
    above = st.empty()
    explored = explorer(pack_path(the_pack()), current_choice(), _first_view())
    if explored.choice:
        remember(explored.choice)
        st.session_state[_VIEW] = explored.view
    with above.container():
        _tell_about_link(explored)
    _chart(explored)
    _next_steps()


def _first_view() -> View:
    """The view this tab had open, or the one its link names."""
    found = opening()
    named = found.link.view.value if isinstance(found, Opened) else None
    return view_of(st.session_state.get(_VIEW, named))


def _next_steps() -> None:
    """Links to the screens people go to from here: on a phone the menu is folded away."""
    with st.container(horizontal=True):
        for screen in screens():
            if screen.name in _NEXT:
                st.page_link(screen.script, label=the_catalogue().say(f"server.menu.{screen.name}"))


def _chart(explored: Explored) -> None:
    """Plotly is 1.2 MB of script: it is loaded only when its view is opened."""
    if explored.choice and explored.view == "chart":
        show_chart(explored.choice)


def _tell_about_link(explored: Explored) -> None:
    """A link that cannot be read shows no timeline; one made with older content says what changed."""
    found = opening()
    if isinstance(found, Refused) and not explored.choice:
        st.warning(found.says)
    elif isinstance(found, Opened) and found.notice:
        st.info("\n\n".join([found.notice, *(f"- {change}" for change in found.changes)]))
