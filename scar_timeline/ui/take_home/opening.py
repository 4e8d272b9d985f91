"""What stands first: the choice that is taken home, or where to make it."""

import streamlit as st

from scar_timeline.content.scars import Kind
from scar_timeline.links.opening import Refused
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice, current_choice, opening
from scar_timeline.ui.screens import PAGES_FOLDER


def choice_to_take() -> Choice | None:
    """Draw title and choice; ``None`` where nothing is chosen yet, with a way to the first page."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.title(say("take_home.title"), anchor=False)
    choice = current_choice()
    if choice is None:
        found = opening()
        if isinstance(found, Refused):
            st.warning(found.says)
        st.markdown(say("take_home.no_choice"))
        st.page_link(PAGES_FOLDER / "explore.py", label=say("take_home.go_explore"))
        return None
    scar_type = catalogue.scar_types[choice.scar_type]
    severity = catalogue.severities[choice.severity]
    st.markdown(say("take_home.intro"))
    st.markdown(f"**{say('take_home.choice', scar_type=scar_type.name, severity=severity.name)}**")
    if scar_type.kind is Kind.RAISED:
        st.info(say("take_home.raised"))
    return choice
