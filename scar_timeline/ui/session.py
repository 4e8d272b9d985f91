"""What this visitor has chosen: a scar type and a severity, and nothing else about them.

The choice lives in the browser tab: in the address (``?p=<code>``) and in the explorer's own state, which the
browser sends again after a lost connection. The session only keeps a copy of it while the tab is open.
"""

import streamlit as st

from scar_timeline.content.loaded import get_catalogue
from scar_timeline.links.resolving import Opened, Refused, resolve_link
from scar_timeline.timeline.choice import Choice

LINK_PARAMETER = "p"
_KEY = "choice"
_OPENED = "arrived_link"


def current_choice() -> Choice | None:
    """The visitor's choice, or ``None`` before both parts are chosen."""
    arrived_link()
    choice = st.session_state.get(_KEY)
    return choice if isinstance(choice, Choice) else None


def remember_choice(choice: Choice | None) -> None:
    """Keep a choice for the other screens of this tab; ``None`` forgets it."""
    st.session_state[_KEY] = choice


def arrived_link() -> Opened | Refused | None:
    """What the link this tab was opened with says; ``None`` where it was opened without one.

    Read once in a session: later the address follows the choice, not the other way round.
    """
    if _OPENED not in st.session_state:
        code = st.query_params.get(LINK_PARAMETER)
        found = resolve_link(get_catalogue(), code) if code is not None else None
        st.session_state[_OPENED] = found
        if isinstance(found, Opened):
            remember_choice(Choice(found.link.scar_type, found.link.severity))
    opened: Opened | Refused | None = st.session_state[_OPENED]
    return opened
