"""Tell it back: checks whether the page was clear. An answer that does not fit reopens its part."""

import streamlit as st

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.content.decision import TellBackRow
from scar_timeline.ui.aloud import write_aloud
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.citing import source_line
from scar_timeline.ui.decide.harms import one_harm
from scar_timeline.ui.decide.options import option_rows

HARM_ASKED_ABOUT = "dark_marks_brown_skin"
"""The row of ``harms.csv`` whose harm the third question is about."""


def tell_back() -> None:
    """The questions, each with a reply once it is answered."""
    catalogue = the_catalogue()
    st.header(catalogue.say("decide.tell_back.title"), anchor=False)
    st.markdown(catalogue.say("decide.tell_back.intro"))
    for question, answers in catalogue.decision.tell_back_questions().items():
        _question(catalogue, question, {answer.answer: answer for answer in answers})


def _question(catalogue: Catalogue, question: str, answers: dict[str, TellBackRow]) -> None:
    first, part = next(iter(answers.values())), f"tell_back_{question}"
    picked = st.radio(
        first.text,
        list(answers),
        index=None,
        format_func=lambda answer: answers[answer].says,
        key=part,
        persist_state="session",
    )
    if picked is None:
        return
    answer = answers[picked]
    with st.container(border=True):
        write_aloud(part, answer.reply)
        st.caption(source_line(catalogue, answer.sources))
        if not answer.fits:
            write_aloud(part, catalogue.say("decide.tell_back.again"))
            _reopen(catalogue, answer)


def _reopen(catalogue: Catalogue, answer: TellBackRow) -> None:
    if answer.opens == "harms":
        harm = next(row.harm for row in catalogue.decision.harms if row.id == HARM_ASKED_ABOUT)
        one_harm(harm, place=f"again-{answer.question}")
        return
    wanted = ("lasts",) if answer.opens == "lasts" else ("better", "no_change")
    option_rows([row for row in catalogue.decision.options if row.id in wanted])
