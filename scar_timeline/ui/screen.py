"""Shows a screen's parts with Streamlit: a place for each block, which the browser fills, and the widgets."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from scar_timeline.assets import own_assets
from scar_timeline.blocks.page import Page, block_id
from scar_timeline.blocks.screen import Part, Widget, framed
from scar_timeline.languages.choosing import of_screen
from scar_timeline.languages.loaded import get_catalogues
from scar_timeline.signoff.places import EXPLORE
from scar_timeline.ui import clock
from scar_timeline.ui.layout import show_script_error
from scar_timeline.ui.session import arrived_link, session_name, spoken_here
from scar_timeline.ui.the_bundle import the_bundle
from scar_timeline.web.routes import bundle_path

# An absolute address: a component's code is a blob of its own, and has no folder to start from.
_PLACE = """
export default function ({ data, parentElement, setStateValue }) {
  import(new URL(data.module, location.href).href)
    .then(({ place }) => place(data.block, parentElement, setStateValue, data.session));
}
"""


def show(parts: Sequence[Part]) -> None:
    """Keep a place for each block of the screen that is open, and draw its widgets.

    No block is rendered here: the first HTML has them all. A place whose block has nothing to say stays empty.
    """
    code = current_page().code
    before, after = framed(())
    with st.container(key="content", gap=None):
        _show(before)
        _show_own(parts)
        _show(after)
    # A tab whose server has gone brings what its blocks told to a new session, which knows it once it has their places.
    if current_page().code != code:
        st.rerun()


@st.fragment
def _show_own(parts: Sequence[Part]) -> None:
    """A screen's own parts: what they tell Python runs them only, which takes a slow tablet 20 ms less for the chart.

    A new session knows no fragment before its first run, and drops what such a part tells: the foot, outside, asks for
    that run (connection.js), and then the part tells it again (adopt.js).
    """
    with st.container(gap=None):
        for part in parts:
            _show(part)


def _show(part: Part) -> None:
    if not isinstance(part, Widget):
        place(block_id(part))
        return
    page = current_page()
    if part.is_wanted(page):
        with st.container(key=f"widget-{part.name}{'-chosen' if page.code else ''}"):
            _show_or_say(part, page)


def _show_or_say(widget: Widget, page: Page) -> None:
    """Draw a widget; one that breaks says so in its place, and the blocks around it stay."""
    try:
        widget.show(page)
    except Exception as error:
        show_script_error(error)


def current_page() -> Page:
    """What this visitor's page is made for."""
    parts = urlsplit(st.context.url or "")
    site = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    catalogue = of_screen(get_catalogues(), spoken_here(), parts.path.strip("/") or EXPLORE)
    return Page(catalogue, arrived_link(), clock.today(), bundle_path(the_bundle(catalogue)), site)


def place(block: str) -> None:
    """A place for a block; the browser moves the block of the first HTML into it."""
    _component()(
        key=f"block-{block}", data={"block": block, "module": own_assets().path("page.js"), "session": session_name()}
    )


@cache
def _component() -> Any:
    return st.components.v2.component("scar_timeline_block", html="", js=_PLACE, isolate_styles=False)
