"""The frame around every screen: menu, tab title, style, and the screen itself."""

import streamlit as st

from scar_timeline.ui.address import keep_choice_in_address
from scar_timeline.ui.aloud import begin_aloud, render_aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.footer import render_footer
from scar_timeline.ui.review_banner import render_review_banner
from scar_timeline.ui.screens import Screen, screens
from scar_timeline.ui.style import STYLE_BLOCK
from scar_timeline.ui.top_row import render_top_row
from scar_timeline.ui.wipe import render_start_again


_OF_BLOCKS = {screen.url_path.removeprefix("/") for screen in screens() if screen.parts()}


def render_shell() -> None:
    """Run the screen the visitor asked for, inside its frame. ``pages/shell.py`` calls nothing else."""
    say = the_catalogue().say
    chosen = st.navigation([_page(screen) for screen in screens()], position="hidden")
    site = say("server.site.title")
    page_title = (
        site if chosen.url_path == "" else say("server.site.page_title", page=chosen.title, site=site)
    )
    st.set_page_config(page_title=page_title, page_icon=say("server.site.icon"), layout="wide")
    if chosen.url_path in _OF_BLOCKS:
        chosen.run()
        return
    st.html(STYLE_BLOCK)
    place = begin_aloud()
    render_top_row()
    render_review_banner()
    chosen.run()
    render_aloud(place, chosen.title)
    if chosen.url_path:
        keep_choice_in_address(chosen.url_path)
    render_footer()
    render_start_again()


def _page(screen: Screen) -> st.Page:
    title = the_catalogue().say(f"server.menu.{screen.name}")
    return st.Page(screen.script, title=title, default=screen.is_front)
