"""Questions to tick; the same ticks as on the page "Before you decide"."""

import streamlit as st

from scar_timeline.ui.aloud import write_aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.decide.questions import how_many_picked, tick


def questions() -> None:
    """All questions in the order of ``questions.csv``, and how many are ticked."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("take_home.questions.heading"), anchor=False)
    st.markdown(say("take_home.questions.intro"))
    rows = catalogue.decision.questions
    half = (len(rows) + 1) // 2
    with st.container(key="take_home_questions"):
        for column, part in zip(st.columns(2), (rows[:half], rows[half:]), strict=True):
            with column, st.container(gap=None):
                for row in part:
                    tick(row)
    write_aloud("questions", how_many_picked())
