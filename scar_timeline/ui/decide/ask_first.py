"""Who should speak to a clinician first: a list to read. It asks nothing and answers nothing (HZ-06)."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.screens import PAGES_FOLDER


def ask_first() -> None:
    """The list, its sources, and the way to its medical words explained."""
    catalogue = the_catalogue()
    say, rows = catalogue.say, catalogue.decision.ask_first
    st.header(say("decide.ask_first.title"), anchor=False)
    st.markdown(say("decide.ask_first.intro"))
    lines = (
        say("decide.ask_first.note", text=row.text, note=row.note) if row.note else row.text for row in rows
    )
    st.markdown("\n".join(f"- {line}" for line in lines))
    st.caption(source_line(catalogue, dict.fromkeys(source for row in rows for source in row.sources)))
    st.page_link(PAGES_FOLDER / "how_it_works.py", label=say("how_it_works.words.go"))
