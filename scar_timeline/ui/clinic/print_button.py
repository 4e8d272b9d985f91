"""A button that prints the screen: tablets hide the browser's own."""

from functools import cache
from pathlib import Path
from typing import Any, Final

import streamlit as st

_SCRIPT: Final = Path(__file__).with_suffix(".js")
_STYLE: Final = """
button { min-height: 44px; padding: 0.4rem 1rem; border: 2px solid var(--st-primary-color); cursor: pointer;
  border-radius: var(--st-button-radius); background: var(--st-background-color);
  color: var(--st-primary-color); font: 600 1rem var(--st-font); }
button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
"""


def render_print_button(label: str) -> None:
    """Draw the button."""
    _element()(key="print_button", data={"label": label})


@cache
def _element() -> Any:
    script = _SCRIPT.read_text(encoding="utf-8")
    return st.components.v2.component(
        "print_button", html='<button type="button"></button>', css=_STYLE, js=script
    )
