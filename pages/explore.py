"""The front page."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue

st.title(the_catalogue().say("server.site.title"))
