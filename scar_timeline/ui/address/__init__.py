"""Keeps the choice in the address of every screen but the explorer, which writes its own with the view."""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from scar_timeline.links.opening import code_for
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import LINK_PARAMETER, current_choice

_SCRIPT = Path(__file__).parent / "keep.js"


def keep_choice_in_address(screen: str) -> None:
    """Write the code of the current choice into the address; nothing where nothing is chosen.

    Args:
        screen: the screen's path; the browser writes anew whenever it changes.
    """
    choice = current_choice()
    if choice:
        code = code_for(the_catalogue(), choice.scar_type, choice.severity)
        data = {"parameter": LINK_PARAMETER, "code": code, "screen": screen}
        _element()(key="address", data=data, height=1)


@cache
def _element() -> Any:
    return st.components.v2.component("scar_timeline_address", js=_SCRIPT.read_text(encoding="utf-8"))
