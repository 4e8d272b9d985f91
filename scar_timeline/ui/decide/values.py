"""What matters to me: cards to sort. They stay in the tab, are never scored and lead to no advice."""

import streamlit as st

from scar_timeline.ui.aloud import aloud, write_aloud
from scar_timeline.ui.catalogue import the_catalogue

ANSWERS = ("matters", "not_so_much", "not_sure")


def values() -> None:
    """The cards, and a list of those that matter."""
    catalogue = the_catalogue()
    say = catalogue.say
    st.header(say("decide.values.title"), anchor=False)
    st.markdown(say("decide.values.intro"))
    answers = {
        card.text: st.segmented_control(
            card.text,
            ANSWERS,
            format_func=lambda answer: say(f"decide.values.{answer}"),
            key=f"value_{card.id}",
            persist_state="session",
        )
        for card in catalogue.decision.values
    }
    mattering = [text for text, answer in answers.items() if answer == "matters"]
    if mattering:
        aloud("values", say("decide.values.said"), *mattering)
        st.markdown("\n".join([say("decide.values.said"), "", *(f"- {text}" for text in mattering)]))
    elif not any(answers.values()):
        write_aloud("values", say("decide.values.said_none"))
