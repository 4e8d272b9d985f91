"""Says above every screen that content is past its review date (hazard HZ-08)."""

import streamlit as st

from scar_timeline.content.reviews import expired
from scar_timeline.takehome.written_date import written_date
from scar_timeline.ui import today as clock
from scar_timeline.ui.catalogue import the_catalogue


def render_review_banner() -> None:
    """Draw the banner where the next review of any content file is overdue; nothing otherwise."""
    catalogue = the_catalogue()
    overdue = expired(catalogue.reviews, clock.today())
    if overdue:
        due = written_date(catalogue, overdue[0].next_review)
        st.warning(
            f"**{catalogue.say('footer.review.overdue_title')}** "
            f"{catalogue.say('footer.review.overdue', due=due)}"
        )
