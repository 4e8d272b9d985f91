"""Before you decide: options, what can go wrong, the days after, what matters, what to ask."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.decide.ask_first import ask_first
from scar_timeline.ui.decide.days import days
from scar_timeline.ui.decide.harms import harms
from scar_timeline.ui.decide.hope import hope
from scar_timeline.ui.decide.opening import no_hurry, opening
from scar_timeline.ui.decide.options import options
from scar_timeline.ui.decide.questions import questions
from scar_timeline.ui.decide.tell_back import tell_back
from scar_timeline.ui.decide.values import values
from scar_timeline.ui.help import help_table
from scar_timeline.ui.patient_table import TABLE_STYLE

st.html(TABLE_STYLE)
opening()
options()
harms()
days()
ask_first()
values()
hope()
tell_back()
questions()
st.header(the_catalogue().say("decide.help.title"), anchor=False)
help_table()
no_hurry()
