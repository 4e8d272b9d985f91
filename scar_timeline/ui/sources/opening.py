"""How the page begins: what it is for, in short."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue


def opening() -> None:
    """The title and the page in short; that nobody has signed off yet is said as long as it is true."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.title(say("sources.title"), anchor=False)
    st.markdown(say("sources.intro"))
    points = ["differ", "weak", "negative"]
    if not any(review.is_signed for review in catalogue.reviews):
        points.append("unsigned")
    with st.container(border=True):
        st.header(say("sources.in_short.title"), anchor=False)
        st.markdown("\n".join(f"- {say(f'sources.in_short.{point}')}" for point in points))
