"""What this visitor has chosen: a scar type and a severity, and nothing else about them.

The choice lives in the browser tab: in the address (``?p=<code>``) and in the explorer's own state, which the
browser sends again after a lost connection. The session only keeps a copy of it while the tab is open.
"""

from dataclasses import dataclass

import streamlit as st

from scar_timeline.links.opening import Opened, Refused, open_link
from scar_timeline.ui.catalogue import the_catalogue

LINK_PARAMETER = "p"
_KEY = "choice"
_OPENED = "opening"


@dataclass(frozen=True)
class Choice:
    """A scar type's and a severity's id."""

    scar_type: str
    severity: str


def current_choice() -> Choice | None:
    """The visitor's choice, or ``None`` before both parts are chosen."""
    opening()
    choice = st.session_state.get(_KEY)
    return choice if isinstance(choice, Choice) else None


def remember(choice: Choice | None) -> None:
    """Keep a choice for the other screens of this tab; ``None`` forgets it."""
    st.session_state[_KEY] = choice


def opening() -> Opened | Refused | None:
    """What the link this tab was opened with says; ``None`` where it was opened without one.

    Read once in a session: later the address follows the choice, not the other way round.
    """
    if _OPENED not in st.session_state:
        code = st.query_params.get(LINK_PARAMETER)
        found = open_link(the_catalogue(), code) if code is not None else None
        st.session_state[_OPENED] = found
        if isinstance(found, Opened):
            remember(Choice(found.link.scar_type, found.link.severity))
    opened: Opened | Refused | None = st.session_state[_OPENED]
    return opened
