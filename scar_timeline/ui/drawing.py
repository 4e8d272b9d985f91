"""HTML with drawings in it: ``st.html`` drops every SVG, and an image has not the page's letters."""

from functools import cache
from typing import Any, Final

import streamlit as st

_SHOW: Final = """
export default ({ data, parentElement }) => { parentElement.innerHTML = data; };
"""


def drawing(html: str, key: str) -> None:
    """Show HTML of our own making.

    Args:
        html: a figure, escaped where it holds words.
        key: differs from every other drawing's on the page.
    """
    _element()(data=html, key=f"drawing-{key}")


@cache
def _element() -> Any:
    return st.components.v2.component("scar_timeline_drawing", js=_SHOW, isolate_styles=False)
