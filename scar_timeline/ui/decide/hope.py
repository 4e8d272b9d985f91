"""The expectation mirror: a person's hope first, what is drawn after it. Kept in the tab only."""

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.course.scenario import scenario
from scar_timeline.describe.headline import outlook_sources
from scar_timeline.describe.spans import week_of
from scar_timeline.ui.aloud import write_aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.choice import Choice, current_choice
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.screens import PAGES_FOLDER

_PART = "hope"
HOPES = ("none", "little", "clear", "lot")
MONTH = 6
"""The month the mirror speaks of: the latest at which a randomised trial measured (F11, F22)."""


def hope() -> None:
    """The question; the pictures' answer only after the person has said what they hope for."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("decide.hope.title"), anchor=False)
    st.markdown(say("decide.hope.intro"))
    hoped = st.radio(
        say("decide.hope.question"),
        HOPES,
        index=None,
        format_func=lambda word: say(f"decide.hope.{word}"),
        key="hope",
        persist_state="session",
    )
    if hoped is None:
        return
    with st.container(border=True):
        write_aloud(_PART, say("decide.hope.you_hope", hope=say(f"decide.hope.{hoped}")))
        _mirror(catalogue, current_choice())
        write_aloud(_PART, say("decide.hope.talk"))


def _mirror(catalogue: Catalogue, choice: Choice | None) -> None:
    say = catalogue.say
    if choice is None:
        write_aloud(_PART, say("decide.hope.general"))
        st.caption(source_line(catalogue, ("F07", "F15")))
        st.page_link(PAGES_FOLDER / "explore.py", label=say("decide.hope.choose"))
        return
    timeline = scenario(catalogue, choice.scar_type, choice.severity)
    if not timeline.draws_change:
        write_aloud(_PART, say("decide.hope.raised"))
        st.caption(source_line(catalogue, ("F43",)))
        return
    week = week_of(MONTH)
    fields = {
        "scar_type": timeline.scar_type.name,
        "severity": timeline.severity.name,
        "clear": timeline.clear_or_more(week),
        "little": timeline.little_or_none(week),
    }
    write_aloud(_PART, say("decide.hope.drawn", **fields))
    write_aloud(_PART, say("decide.hope.not_yours"))
    st.caption(source_line(catalogue, outlook_sources(catalogue, timeline)))
