"""What the link said that this tab was opened with; the choice itself lives in the browser tab and its address."""

import streamlit as st

from scar_timeline.content.loaded import get_catalogue
from scar_timeline.links.resolving import Opened, Refused, resolve_link

LINK_PARAMETER = "p"
_OPENED = "arrived_link"


def arrived_link() -> Opened | Refused | None:
    """What the link this tab was opened with says; ``None`` where it was opened without one.

    Read once in a session: later the address follows the choice, not the other way round.
    """
    if _OPENED not in st.session_state:
        code = st.query_params.get(LINK_PARAMETER)
        st.session_state[_OPENED] = None if code is None else resolve_link(get_catalogue(), code)
    opened: Opened | Refused | None = st.session_state[_OPENED]
    return opened
