"""What matters, as sorted on the page "Before you decide": listed back, never weighed."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.decide.values import picked_values
from scar_timeline.ui.screens import PAGES_FOLDER


def values() -> None:
    """The cards that matter, and the way to the page where they are sorted."""
    say = the_catalogue().say
    st.header(say("take_home.values.heading"), anchor=False)
    picked = picked_values()
    if picked:
        lines = (f"- {card.text}" for card in picked)
        st.markdown("\n".join([say("take_home.values.picked"), "", *lines]))
        st.caption(say("take_home.values.joined"))
    else:
        st.markdown(say("take_home.values.none"))
    label = say("take_home.values.change" if picked else "take_home.values.pick")
    st.page_link(PAGES_FOLDER / "before_you_decide.py", label=label)
