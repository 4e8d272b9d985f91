"""What nobody has measured, and the cautions that follow from the article."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line


def unknowns() -> None:
    """The open questions, each with the sources nearest to it."""
    catalogue = the_catalogue()
    st.header(catalogue.say("sources.unknowns.title"), anchor=False)
    st.markdown(catalogue.say("sources.unknowns.intro"))
    lines = (
        f"- {row.text} *{source_line(catalogue, row.sources)}*"
        for row in catalogue.evidence.unknowns.values()
    )
    st.markdown("\n".join(lines))


def keep_in_mind() -> None:
    """Every disclaimer with the claims of the article it follows from."""
    catalogue = the_catalogue()
    st.header(catalogue.say("sources.keep_in_mind.title"), anchor=False)
    st.markdown(catalogue.say("sources.keep_in_mind.intro"))
    lines = (
        f"- {row.text} *{source_line(catalogue, [f'article:{claim}' for claim in row.claims])}*"
        for row in catalogue.evidence.disclaimers.values()
    )
    st.markdown("\n".join(lines))
