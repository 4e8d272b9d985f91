"""For staff: links, the tablet, the staff card, settings and reviews."""

import streamlit as st

from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.clinic.card import render_card
from scar_timeline.ui.clinic.link import render_link
from scar_timeline.ui.clinic.reviews import render_reviews
from scar_timeline.ui.clinic.settings import render_settings
from scar_timeline.ui.clinic.tablet import render_tablet

st.title(the_catalogue().say("clinic.title"), anchor=False)
st.write(the_catalogue().say("clinic.intro"))
render_link()
render_card()
render_tablet()
render_settings()
render_reviews()
