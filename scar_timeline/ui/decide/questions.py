"""Questions to bring along: ticked here, found again on the take-home page of the same tab."""

import streamlit as st

from scar_timeline.content.decision import QuestionRow
from scar_timeline.ui.aloud import aloud
from scar_timeline.ui.catalogue import the_catalogue

TOPICS = ("change", "course", "harms", "later", "options")
_KEY = "question_"


def questions() -> None:
    """All questions by topic, and the ticked ones as a list."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("decide.questions.title"), anchor=False)
    st.markdown(say("decide.questions.intro"))
    for topic in TOPICS:
        st.subheader(say(f"decide.questions.{topic}"), anchor=False)
        for row in catalogue.decision.questions:
            if row.topic == topic:
                tick(row)
    picked = picked_questions()
    aloud("questions", how_many_picked())
    if picked:
        st.markdown("\n".join([say("decide.questions.picked"), "", *(f"1. {row.text}" for row in picked)]))


def tick(row: QuestionRow) -> None:
    """The box of one question; wherever it stands, it is the same tick."""
    st.checkbox(row.text, key=_KEY + row.id, persist_state="session")


def how_many_picked() -> str:
    """The number of ticks as a sentence: after a tick it says enough, and the list is there to be read."""
    n = len(picked_questions())
    key = {0: "picked_none", 1: "picked_one"}.get(n, "picked")
    return the_catalogue().say(f"take_home.questions.{key}", n=n)


def picked_questions() -> tuple[QuestionRow, ...]:
    """The questions ticked in this tab, in the order of ``questions.csv``."""
    rows = the_catalogue().decision.questions
    return tuple(row for row in rows if st.session_state.get(_KEY + row.id))
