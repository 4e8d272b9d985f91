"""What matters to me: cards to sort, found again on the page to take home. Nothing is scored or advised."""

import streamlit as st

from scar_timeline.content.decision import ValueCard
from scar_timeline.ui.aloud import aloud, write_aloud
from scar_timeline.ui.catalogue import the_catalogue

ANSWERS = ("matters", "not_so_much", "not_sure")
_KEY = "value_"


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
            key=_KEY + card.id,
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


def picked_values() -> tuple[ValueCard, ...]:
    """The cards that matter, as sorted in this tab, in the order of ``values.csv``."""
    cards = the_catalogue().decision.values
    return tuple(card for card in cards if st.session_state.get(_KEY + card.id) == ANSWERS[0])
