"""A first-session date becomes dates on screen and a calendar file. It stays in this tab."""

from datetime import UTC, date, datetime

import streamlit as st

from scar_timeline.blocks.page import Page
from scar_timeline.blocks.patient_table import Cell, TableRow, patient_table
from scar_timeline.handout.appointments import Appointment, DateProblem, appointments, date_problem, when
from scar_timeline.handout.formats import written_date
from scar_timeline.handout.ics import MEDIA_TYPE, calendar_file
from scar_timeline.handout.typed_date import typed_date
from scar_timeline.timeline.timeline import Timeline


def show_calendar(page: Page) -> None:
    """The date field and, once it holds a usable date, what follows from it."""
    say, timeline = page.say, page.timeline
    if timeline is None:
        return
    # A field of our own words: Streamlit's date field wipes or changes what it cannot read.
    written = st.text_input(
        say("take_home.dates.pick"), key="first_session", width=280, max_chars=30, autocomplete="off"
    )
    st.caption(say("take_home.dates.example"))
    first = typed_date(written, page.catalogue.locale)
    if first is None:
        return
    problem = first if isinstance(first, DateProblem) else date_problem(first, page.today)
    if problem is not None or isinstance(first, DateProblem):
        st.warning(say(f"calendar.problem.{problem}"))
        return
    planned = appointments(page.catalogue, timeline, first)
    _table(page, first, planned)
    _save(page, timeline, planned)


def _table(page: Page, first: date, planned: tuple[Appointment, ...]) -> None:
    say = page.say
    rows = [TableRow(Cell(item.title), (Cell(when(page.catalogue, item)),)) for item in planned]
    caption = say("take_home.dates.caption", day=written_date(page.catalogue, first))
    headers = [say("take_home.dates.what"), say("take_home.dates.when")]
    st.html(f'<div role="status">{patient_table(caption, headers, rows)}</div>')
    st.markdown(say("take_home.dates.saved_note"))


def _save(page: Page, timeline: Timeline, planned: tuple[Appointment, ...]) -> None:
    say = page.say
    telling = st.checkbox(say("take_home.dates.telling"), key="telling")
    st.caption(say("take_home.dates.telling_help"))
    content = calendar_file(page.catalogue, timeline, planned, datetime.now(UTC), telling=telling)
    st.download_button(
        say("take_home.dates.save"),
        content,
        file_name=say("calendar.telling_file" if telling else "calendar.quiet_file"),
        mime=MEDIA_TYPE,
        on_click="ignore",
        type="primary",
        key="save_calendar",
    )
