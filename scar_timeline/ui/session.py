"""What the link said that this tab was opened with; the choice itself lives in the browser tab and its address."""

from secrets import token_hex

import streamlit as st

from scar_timeline.blocks.frame import foot
from scar_timeline.blocks.page import block_id
from scar_timeline.content.catalogue import Catalogue
from scar_timeline.languages.choosing import LANGUAGE, chosen
from scar_timeline.languages.loaded import get_catalogues
from scar_timeline.links.resolving import Opened, Refused, resolve_link

LINK_PARAMETER = "p"
_LONGEST_CODE = 40
_OPENED = "arrived_link"


def spoken_here() -> Catalogue:
    """The catalogue in the language that this tab's address names."""
    return chosen(get_catalogues(), st.query_params.get(LANGUAGE))


def session_name() -> str:
    """A name for this session, by which a tab sees that another one answers it."""
    name: str = st.session_state.setdefault("session_name", token_hex(4))
    return name


def told_by(block: str, name: str) -> object:
    """What a block told Python under a name; ``None`` before it said anything. It comes from a browser: check it."""
    state = st.session_state.get(f"block-{block}")
    return getattr(state, name, None)


def arrived_link() -> Opened | Refused | None:
    """What the link this tab was opened with says; ``None`` where it was opened without one.

    Read once in a session: later the address follows the choice, not the other way round. On a clinic's tablet the
    choice is in no address: the page tells its code.
    """
    told = told_by(block_id(foot), "code")
    if isinstance(told, str) and len(told) <= _LONGEST_CODE:
        return resolve_link(spoken_here(), told)
    if _OPENED not in st.session_state:
        code = st.query_params.get(LINK_PARAMETER)
        st.session_state[_OPENED] = None if code is None else resolve_link(spoken_here(), code)
    opened: Opened | Refused | None = st.session_state[_OPENED]
    return opened
