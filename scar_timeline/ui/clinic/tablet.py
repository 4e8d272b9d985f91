"""How to use a tablet that clears itself."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.clinic.address import site_address


def render_tablet() -> None:
    """Draw the tablet's address and what it does."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("clinic.tablet.heading"), anchor=False)
    st.write(say("clinic.tablet.text"))
    st.code(f"{site_address()}/?clinic=1", language=None, wrap_lines=True)
    minutes = catalogue.clinic.tablet_clears_after_minutes
    lines = [
        say("clinic.tablet.asks", minutes=minutes),
        *(say(f"clinic.tablet.{key}") for key in ("stay", "button", "off", "home", "paper")),
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))
