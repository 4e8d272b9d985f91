"""The script Streamlit runs for every screen. The screens are the other files in this folder."""

import streamlit as st

from scar_timeline.ui.navigation import screens
from scar_timeline.ui.session import spoken_here

say = spoken_here().say
pages = [st.Page(screen.script, title=say(f"web.menu.{screen.name}"), default=screen.is_front) for screen in screens()]
chosen = st.navigation(pages, position="hidden")  # the bar of the first HTML is the menu
site = say("web.site.title")
st.set_page_config(
    page_title=say("web.site.page_title", page=chosen.title, site=site) if chosen.url_path else site,
    page_icon=say("web.site.icon"),
    layout="wide",
)
chosen.run()
