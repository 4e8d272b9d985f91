"""Tells screen readers what changed on a screen after a tap: Streamlit itself says nothing about a rerun.

A live region is read out only if it is the same node before and after. Streamlit makes the nodes of
``st.html`` and of anything that moves up or down anew in every run, so there is one region for all screens,
in the first place of the frame. A screen names what it says; the browser reads out the parts that changed.
"""

from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

KEY: Final = "aloud"
_SAID: Final = "said_aloud"
_SCRIPT: Final = Path(__file__).parent / "aloud.js"

# Seen by nobody: what it says stands on the screen already.
_STYLE: Final = """
div { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
"""


def begin_aloud() -> DeltaGenerator:
    """Forget what the last run said, and hold the place of the region before anything else is drawn."""
    st.session_state[_SAID] = {}
    return st.container(key=KEY)


def aloud(part: str, *sentences: str) -> None:
    """Have these sentences read out when they are not what this part of the screen said before the tap.

    Args:
        part: names the part of the screen. Called again for the same part, it adds to it.
        sentences: words that the screen shows. An ``st.warning`` is an alert, which is read out when it
            appears; an ``st.info`` is not.
    """
    said = st.session_state.setdefault(_SAID, {})
    said[part] = [*said.get(part, ()), *sentences]


def write_aloud(part: str, sentence: str) -> None:
    """Write a sentence on the screen, and have it read out when it is new there."""
    st.markdown(sentence)
    aloud(part, sentence)


def render_aloud(place: DeltaGenerator, screen: str) -> None:
    """Hand what the screen said to the browser. Comes after the screen.

    Args:
        place: what :func:`begin_aloud` gave.
        screen: name of the screen, read out on the way from another one.
    """
    with place:
        _element()(key=f"{KEY}_region", data={"screen": screen, "parts": st.session_state[_SAID]})


@cache
def _element() -> Any:
    return st.components.v2.component(
        "scar_timeline_aloud",
        html='<div role="status"></div>',
        css=_STYLE,
        js=_SCRIPT.read_text(encoding="utf-8"),
    )
