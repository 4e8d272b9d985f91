"""How the page begins and ends: the decision, the short version, and that there is no hurry."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue


def opening() -> None:
    """The title, the decision to be made, and the page in short."""
    say = the_catalogue().say
    st.title(say("decide.title"), anchor=False)
    st.markdown(say("purpose.decision"))
    st.markdown(say("decide.intro"))
    with st.container(border=True):
        st.header(say("decide.in_short.title"), anchor=False)
        points = ("options", "gain", "no_gain", "harm", "known")
        st.markdown("\n".join(f"- {say(f'decide.in_short.{point}')}" for point in points))


def no_hurry() -> None:
    """You do not need to decide today, and what you may do next."""
    say = the_catalogue().say
    st.header(say("decide.end.title"), anchor=False)
    st.markdown(say("decide.end.intro"))
    steps = ("think", "talk", "visit", "other", "none")
    st.markdown("\n".join(f"- {say(f'decide.end.{step}')}" for step in steps))
    st.markdown(say("decide.end.feelings"))
    st.markdown(say("decide.end.support"))
