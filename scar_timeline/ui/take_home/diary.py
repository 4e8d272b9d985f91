"""The diary sheet: printed, then filled in by hand."""

import streamlit as st

from scar_timeline.takehome.address import DIARY_PATH
from scar_timeline.ui.catalogue import the_catalogue


def diary() -> None:
    """What the sheet is for, and the way to it. Nothing is typed here."""
    say = the_catalogue().say
    st.header(say("take_home.diary.heading"), anchor=False)
    st.markdown(say("take_home.diary.text"))
    st.link_button(say("take_home.diary.open"), DIARY_PATH)
    st.caption(say("take_home.diary.private"))
