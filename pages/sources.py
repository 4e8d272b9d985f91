"""Sources: the article beside the studies, every fact, what nobody knows, safety, and who made this."""

import streamlit as st

from scar_timeline.ui.patient_table import TABLE_STYLE
from scar_timeline.ui.sources.claims import claims
from scar_timeline.ui.sources.facts import facts
from scar_timeline.ui.sources.limits import keep_in_mind, unknowns
from scar_timeline.ui.sources.made import made
from scar_timeline.ui.sources.negative_trial import negative_trial
from scar_timeline.ui.sources.opening import opening
from scar_timeline.ui.sources.published import published
from scar_timeline.ui.sources.safety import hazards, standards

st.html(TABLE_STYLE)
opening()
claims()
negative_trial()
facts()
published()
unknowns()
keep_in_mind()
hazards()
standards()
made()
